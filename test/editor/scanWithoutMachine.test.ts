// Scanning as in a browser: in this thread, a little at a time, without git.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { Configs } from '../../src/editor/environment/configs.ts';
import { Ignored } from '../../src/editor/scan/ignored.ts';
import { Scanners } from '../../src/editor/scan/scanners.ts';
import { scanInSlices } from '../../src/editor/scan/slices.ts';
import { base62 } from '../core/scan/rules/cases/make.ts';
import { place, set, uriOf, useWorkspace, write } from './workspace.ts';

const noMachine = (): Promise<undefined> => Promise.resolve(undefined);
const noSyntax = {
  has: () => false,
  load: () => Promise.resolve('is not parsed here'),
  parse: () => undefined,
};
const line = (): string => `key=glpat-${base62(20)}\n`;

describe('a scan without a machine', () => {
  useWorkspace();
  let configs: Configs;
  let scanners: Scanners;

  beforeEach(async () => {
    configs = new Configs();
    scanners = new Scanners(configs, noSyntax);
    await configs.readAll();
  });
  afterEach(() => {
    scanners.dispose();
    configs.dispose();
  });

  /** Files with findings below the test's folder, relative to it. */
  async function scan(signal = new AbortController().signal): Promise<readonly string[]> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder);
    const files: string[] = [];
    const ignored = new Ignored(noMachine);
    await scanInSlices(
      folder,
      scanners,
      ignored,
      ({ findings }) => files.push(...findings.map(({ file }) => file)),
      signal,
    );
    const prefix = `${place()}/`;
    return files
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length))
      .sort();
  }

  it('finds what git would not ignore', async () => {
    write('a.txt', line());
    write('deep/b.txt', line());
    write('out/c.txt', line());
    write('deep/own.txt', line());
    write('.gitignore', 'out/\n');
    write('deep/.gitignore', 'own.txt\n');
    deepStrictEqual(await scan(), ['a.txt', 'deep/b.txt']);
  });

  it('leaves out what the editor does not show', async () => {
    write('hidden/a.txt', line());
    await set('files.exclude', { [`${place()}/hidden`]: true });
    deepStrictEqual(await scan(), []);
  });

  it('reads no file that would hold everything up', async () => {
    write('large.txt', `${line()}${'x'.repeat(1_000_000)}`);
    deepStrictEqual(await scan(), []);
  });

  it('stops', async () => {
    write('a.txt', line());
    const stop = new AbortController();
    stop.abort();
    deepStrictEqual(await scan(stop.signal), []);
  });

  it('scans texts, with a configuration of their folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    strictEqual((await scanners.scan(folder, 'a.txt', line())).findings.length, 1);
    strictEqual((await scanners.scan(undefined, 'a.txt', line())).findings.length, 1);
    strictEqual(scanners.rule('gitlab-pat')?.kind, 'secrets');
    ok(folder && !(await new Ignored(noMachine).has(folder, uriOf('a.txt'))));
  });
});
