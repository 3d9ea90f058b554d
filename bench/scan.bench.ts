// How fast whole trees are scanned, against the floors `cat` and ripgrep and the peer secretlint:
//   node out/bench/scan.bench.js [FOLDER]
// FOLDER is node_modules by default. ripgrep is found on the PATH or through RIPGREP; secretlint in the dependencies or
// in the folder that PEERS names. Every tool reads the same files, and they take turns; needs GNU time.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { secretDetectors } from '../src/core/scan/rules/registry.ts';
import { listFiles } from '../src/node/scan/files.ts';
import { startHelper } from '../src/node/scan/helper.ts';
import { createScanPool } from '../src/node/scan/pool.ts';
import { startThreads, usualJobs } from '../src/node/scan/thread.ts';
import { median } from './measure.ts';

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

  const ripgrep = process.env['RIPGREP'] || 'rg';
  const scan = `node ${cli} scan --json`;
  const commands = {
    cat: `xargs -0 cat < ${list} > /dev/null`,
    ...(isThere(ripgrep) && {
      'ripgrep, all keywords': `xargs -0 ${ripgrep} -ciF ${patterns()} -- < ${list} > /dev/null`,
    }),
    'shipcheck scan --rules secrets': `${scan} --rules secrets > ${list}.json`,
    'shipcheck scan': `${scan} > /dev/null`,
  };
  const rounds = Array.from({ length: runs + 1 }, () => {
    return Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, measured(command)]));
  }).slice(1);
  for (const name of Object.keys(commands)) report(name, rounds, 'cat');
  const found = JSON.parse(readFileSync(`${list}.json`, 'utf8')) as readonly unknown[];
  console.log(`${found.length} secrets`);
  console.log('CORS besides secrets, against secrets alone:');
  report('shipcheck scan', rounds, 'shipcheck scan --rules secrets');

  // First: secretlint is busy with measures of its own for a long time after it has answered.
  const own = await inProcess(files);
  const peer = await secretlint(files);
  if (peer === undefined) return;
  const command = median(rounds.map((round) => round['shipcheck scan --rules secrets']?.wall ?? 0));
  console.log(
    `secretlint, in process: ${peer.toFixed(0)} ms, ${(peer / command).toFixed(1)} times the command for secrets, ` +
      `${(peer / own).toFixed(1)} times shipcheck in process (${own.toFixed(0)} ms)`,
  );
}

/** Our own scan as secretlint's is measured: the rules are loaded, threads are there, and next to nothing was scanned. */
async function inProcess(files: readonly string[]): Promise<number> {
  const threads = startThreads(resolve('dist/scanWorker.lazy.js'), usualJobs - 1);
  const pool = createScanPool([...threads, startHelper(resolve('dist/grammars'))], {
    kinds: ['secrets'],
    options: {},
  });
  const scan = (some: readonly string[]): Promise<void> => pool.scan(root, [some], () => undefined);
  // One for each thread, so that all have started.
  await scan(files.slice(0, 32 * 4 * usualJobs));
  const start = performance.now();
  await scan(files);
  const end = performance.now();
  await pool.dispose();
  return end - start;
}

interface Measured {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of all processors together; `NaN` without GNU time, as the next. */
  readonly cpu: number;
  /** Resident memory at its peak. */
  readonly megabytes: number;
}

type Round = Readonly<Record<string, Measured>>;

/** Medians, also of what each round says of the ratio: the machine may be busy in one and idle in the next. */
function report(name: string, rounds: readonly Round[], floor: string): void {
  const of = (figure: keyof Measured): number => median(rounds.map((round) => round[name]?.[figure] ?? NaN));
  const ratio = (figure: keyof Measured): string =>
    median(rounds.map((round) => (round[name]?.[figure] ?? NaN) / (round[floor]?.[figure] ?? NaN))).toFixed(
      2,
    );
  console.log(
    `${name}: ${of('wall').toFixed(0)} ms, ${ratio('wall')} times ${floor}; ` +
      `processor ${of('cpu').toFixed(0)} ms, ${ratio('cpu')} times; ${of('megabytes').toFixed(0)} MB`,
  );
}

function measured(command: string): Measured {
  const start = performance.now();
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'time %U %S %M', 'sh', '-c', command], {
    cwd: root,
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  const [, user, system, kilobytes] = /time (\S+) (\S+) (\d+)\s*$/.exec(stderr ?? '') ?? [];
  return { wall, cpu: (Number(user) + Number(system)) * 1000, megabytes: Number(kilobytes) / 1024 };
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

function patterns(): string {
  const keywords = new Set(secretDetectors.flatMap((detector) => detector.keywords));
  return Array.from(keywords, (keyword) => `-e '${keyword.replaceAll("'", `'\\''`)}'`).join(' ');
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
