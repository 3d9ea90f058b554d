// A small linter: every file parses, and nothing is left in it that only helped while writing.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const rules = [
  [/^\s*debugger\b/, 'debugger statement'],
  [/\bconsole\.\w+\(/, 'console call'],
  [/\t/, 'tab'],
  [/[ \t]+$/, 'trailing blanks'],
];

const files = ['.', 'config', 'scripts', 'test'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, name)),
);
const problems = files.flatMap((file) => [...syntaxProblems(file), ...lineProblems(file)]);

for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${files.length} files, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

function syntaxProblems(file) {
  const { status, stderr } = spawnSync(process.execPath, ['--check', path.join(root, file)]);
  return status === 0 ? [] : [`${file}: ${String(stderr).trim()}`];
}

function lineProblems(file) {
  const lines = fs.readFileSync(path.join(root, file), 'utf8').split(/\r?\n/);
  return lines.flatMap((line, n) =>
    rules.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${file}:${n + 1}: ${what}`),
  );
}
