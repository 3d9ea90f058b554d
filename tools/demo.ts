// Lays out the demo project in a folder of its own: copied, with a fake secret in it, and made a git repository.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** The bundle stands in `out/tools/` or `out/test/`. */
const examples = path.resolve(__dirname, '../../examples');

/** What running the demo in the checkout leaves behind. */
const generated: ReadonlySet<string> = new Set(['node_modules', 'dist', 'tmp', '.env', '.shipcheck']);

/**
 * Makes `target` a fresh demo project and returns its absolute path. An earlier demo there is replaced; any other
 * folder that is not empty is left alone, and the promise rejects. Without git the project is no repository.
 */
export async function layOutDemo(target: string): Promise<string> {
  const folder = path.resolve(target);
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder);
  if (entries.length > 0 && !(await isDemo(folder))) {
    throw new Error(`${folder} is not empty, and not an earlier demo: nothing was changed.`);
  }
  for (const entry of entries) {
    await rm(path.join(folder, entry), { recursive: true, force: true, maxRetries: 5 });
  }
  await cp(examples, folder, {
    recursive: true,
    filter: (source) => !generated.has(path.relative(examples, source)),
  });
  await hardcodeKey(path.join(folder, 'config', 'payments.js'));
  await commit(folder);
  return folder;
}

async function isDemo(folder: string): Promise<boolean> {
  const [own, there] = await Promise.all([describe(examples), describe(folder).catch(() => undefined)]);
  return own === there;
}

async function describe(folder: string): Promise<unknown> {
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return (manifest as { readonly description?: unknown }).description;
}

/** The key opens nothing. It is put together here so that the repository holds nothing that looks like one. */
async function hardcodeKey(file: string): Promise<void> {
  const random = createHash('sha256')
    .update('parcels')
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '');
  const key = ['sk', 'live', random.slice(0, 24)].join('_');
  const code = await readFile(file, 'utf8');
  await writeFile(file, code.replace('process.env.PAYMENTS_KEY', `'${key}'`));
}

/** One commit with the tag of the release, whatever the user's own git settings are. */
async function commit(folder: string): Promise<void> {
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const steps = [
    ['init', '--quiet', '--template=', '--initial-branch=main'],
    ['config', 'core.autocrlf', 'false'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message', `Release ${version}`],
    [...identity, '-c', 'tag.gpgSign=false', 'tag', `v${version}`],
  ];
  for (const step of steps) {
    try {
      await promisify(execFile)('git', step, { cwd: folder, env: withoutGit(process.env) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
  }
}

const identity: readonly string[] = ['-c', 'user.name=Parcels', '-c', 'user.email=parcels@example.com'];

/** Inside a git hook `GIT_DIR` and the like would lead to another repository. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')));
}
