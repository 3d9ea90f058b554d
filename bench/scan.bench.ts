// How fast whole trees are scanned, against the floors `cat` and ripgrep and the peer secretlint:
//   node out/bench/scan.bench.js [FOLDER]
// FOLDER is node_modules by default. ripgrep is found on the PATH or through RIPGREP; secretlint in the dependencies or
// in the folder that PEERS names. Every tool reads the same files; the best of several runs counts.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { secretDetectors } from '../src/core/scan/rules/registry.ts';
import { listFiles } from '../src/node/scan/files.ts';

const runs = 5;
const root = resolve(process.argv[2] ?? 'node_modules');
const cli = resolve('dist/cli.js');

async function main(): Promise<void> {
  const files: string[] = [];
  for await (const portion of listFiles(root, [], { problems: [], notes: [] })) files.push(...portion);
  const list = join(tmpdir(), `shipcheck-bench-${process.pid}`);
  writeFileSync(list, files.join('\0'));
  const bytes = files.reduce(
    (sum, file) => sum + (statSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  console.log(`${root}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);

  const cat = report(
    'cat',
    best(() => shell(`xargs -0 cat < ${list} > /dev/null`)),
  );
  const ripgrep = process.env['RIPGREP'] || 'rg';
  if (isThere(ripgrep))
    report(
      'ripgrep, all keywords',
      best(() => shell(`xargs -0 ${ripgrep} -ciF ${patterns()} -- < ${list} > /dev/null`)),
      cat,
    );
  const ours = report(
    'shipcheck scan',
    best(() => shell(`node ${cli} scan --rules secrets --json > ${list}.json`)),
    cat,
  );
  const found = JSON.parse(readFileSync(`${list}.json`, 'utf8')) as readonly unknown[];
  console.log(`  ${found.length} findings, ${peakMemory()} MB at most`);
  const peer = await secretlint(files);
  if (peer !== undefined) {
    report('secretlint, in process', peer, cat);
    console.log(`  shipcheck is ${(peer / ours).toFixed(1)} times as fast`);
  }
}

function report(name: string, milliseconds: number, floor: number = milliseconds): number {
  console.log(`${name}: ${milliseconds.toFixed(0)} ms, ${(milliseconds / floor).toFixed(1)} times cat`);
  return milliseconds;
}

function best(run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function shell(command: string): void {
  execFileSync('sh', ['-c', `${command} || true`], { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] });
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

function patterns(): string {
  const keywords = new Set(secretDetectors.flatMap((detector) => detector.keywords));
  return Array.from(keywords, (keyword) => `-e '${keyword.replaceAll("'", `'\\''`)}'`).join(' ');
}

/** Megabytes of resident memory, as GNU time tells; `?` without it. */
function peakMemory(): string {
  const { stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', '%M', 'node', cli, 'scan', '--rules', 'secrets', '--json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const kilobytes = /(\d+)\s*$/.exec(stderr ?? '')?.[1];
  return kilobytes === undefined ? '?' : (Number(kilobytes) / 1024).toFixed(0);
}

interface Secretlint {
  lintSource(request: object): Promise<unknown>;
}

/** Milliseconds for its recommended rules over the files that are text; `undefined` where it is not installed. */
async function secretlint(files: readonly string[]): Promise<number | undefined> {
  const require = createRequire(join(resolve(process.env['PEERS'] ?? '.'), 'package.json'));
  let modules: readonly [Secretlint, object];
  try {
    const load = (name: string) => import(pathToFileURL(require.resolve(name)).href) as Promise<object>;
    modules = [
      (await load('@secretlint/core')) as Secretlint,
      await load('@secretlint/secretlint-rule-preset-recommend'),
    ];
  } catch {
    console.log('secretlint is not installed here: not measured.');
    return undefined;
  }
  const [core, preset] = modules;
  const id = '@secretlint/secretlint-rule-preset-recommend';
  const config = { rules: [{ id, rule: 'creator' in preset ? preset.creator : preset, rules: [] }] };
  const start = performance.now();
  for (const file of files) {
    const content = readFileSync(join(root, file));
    if (content.subarray(0, 8000).includes(0)) continue;
    const source = { filePath: file, content: content.toString(), ext: '.txt', contentType: 'text' };
    await core.lintSource({ source, options: { config } });
  }
  return performance.now() - start;
}

void main().then(() => process.exit());
