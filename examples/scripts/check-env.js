// Compares the variables that the code reads with those that .env.example explains.
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

const code = ['app.js', 'server.js', 'config/payments.js'].map(read).join('\n');
const used = new Set([...code.matchAll(/process\.env\.(\w+)/g)].map(([, name]) => name));
const explained = new Set([...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name));

const missing = [...used].filter((name) => !explained.has(name));
for (const name of missing) process.stdout.write(`${name} is not in .env.example\n`);
if (missing.length === 0) process.stdout.write(`${used.size} variables, all of them in .env.example\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
