// Sends many requests at once to one address and counts the answers by status.
const { base, run } = require('./service.js');

run(async () => {
  const [path = '/', count = '60'] = process.argv.slice(2);
  const requests = Array.from({ length: Number(count) }, () => fetch(base + path));
  const counts = {};
  for (const { status } of await Promise.all(requests)) counts[status] = (counts[status] ?? 0) + 1;
  for (const [status, n] of Object.entries(counts)) process.stdout.write(`${status}: ${n} answers\n`);
});
