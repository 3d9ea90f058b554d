// Runs the benchmarks that need no editor, one after the other: `npm run bench [part of a name …]`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './repository.ts';

const wanted = process.argv.slice(2);

const names = readdirSync(path.join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts') && file !== 'editor.bench.ts')
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

for (const name of names.sort()) {
  console.log(`\n── ${name} ──`);
  const { status } = spawnSync(process.execPath, [path.join(root, 'out', 'bench', `${name}.js`)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
