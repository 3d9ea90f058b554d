// Puts what is deployed into dist/, with a checksum for each file.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { version } = require('../package.json');

const root = path.join(__dirname, '..');
const dist = path.join(root, 'dist');
const files = ['app.js', 'server.js', 'package.json', 'config/payments.js', 'public/index.html'];

fs.rmSync(dist, { recursive: true, force: true });
const sums = files.map((file) => {
  const content = fs.readFileSync(path.join(root, file));
  fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  fs.writeFileSync(path.join(dist, file), content);
  return `${createHash('sha256').update(content).digest('hex')}  ${file}\n`;
});
fs.writeFileSync(path.join(dist, 'SHA256SUMS'), sums.join(''));
process.stdout.write(`Parcels ${version}: ${files.length} files in dist/\n`);
