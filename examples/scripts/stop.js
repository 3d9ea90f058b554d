// Stops the service that ensure-up.js started; nothing happens when none runs.
const { run, running, stop } = require('./service.js');

run(async () => {
  const current = await running();
  if (current) await stop();
  process.stdout.write(current ? 'Stopped\n' : 'Nothing was running\n');
});
