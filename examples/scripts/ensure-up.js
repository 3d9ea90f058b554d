// Starts the service in the background unless this very code runs already. Safe to run any number of times.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { buildId } = require('../app.js');
const { base, run, running, stop, until } = require('./service.js');

run(async () => {
  const current = await running();
  if (current?.build === buildId()) return say('was running already');
  if (current) await stop();
  start();
  await until(async () => (await running())?.build === buildId());
  say(current ? 'is running again, with the code that changed' : 'is running');
});

function say(what) {
  process.stdout.write(`Parcels ${what}: ${base}\n`);
}

/** The service outlives this script, and ends by itself after half an hour without a request. */
function start() {
  const root = path.join(__dirname, '..');
  fs.mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const log = fs.openSync(path.join(root, 'tmp', 'service.log'), 'w');
  const child = spawn(process.execPath, [path.join(root, 'server.js')], {
    // Not the project's folder: Windows would keep it from being deleted.
    cwd: os.tmpdir(),
    env: { IDLE_EXIT_MINUTES: '30', ...process.env },
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  child.unref();
}
