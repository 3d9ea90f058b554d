// `shipcheck list` on what is larger or stranger than a checklist ought to be, and into pipes that close.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../node/commands.ts';
import { shipcheck } from './cli.ts';

interface Listed {
  readonly items: readonly { readonly line: number; readonly depth: number; readonly text: string }[];
}

describe('shipcheck list on bad input', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const cwd = folder.path;
  after(() => folder.remove());

  const list = async (content: string | Uint8Array): Promise<Listed | undefined> => {
    writeFileSync(join(cwd, 'a.md'), content);
    const { status, out, err } = await shipcheck(['list', '--json', 'a.md'], cwd);
    deepStrictEqual([status, err], [0, '']);
    strictEqual((await shipcheck(['list', 'a.md'], cwd)).status, 0);
    return (JSON.parse(out) as Listed[])[0];
  };

  it('lists 100,000 items', async () => {
    const listed = await list(
      Array.from({ length: 100_000 }, (_, index) => `- [ ] item ${index}\n`).join(''),
    );
    strictEqual(listed?.items.length, 100_000);
    deepStrictEqual([listed.items.at(-1)?.line, listed.items.at(-1)?.text], [100_000, 'item 99999']);
  });
  it('lists 1,000 levels', async () => {
    const listed = await list(
      Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- [ ] ${depth}\n`).join(''),
    );
    ok((listed?.items.length ?? 0) > 50, `${listed?.items.length} items`);
  });
  it('lists 10 MB', async () => {
    const listed = await list(
      '# Title\n\n- [ ] first\n\n' + 'Some text that goes on and on.\n'.repeat(340_000) + '\n- [ ] last\n',
    );
    deepStrictEqual(
      listed?.items.map(({ text }) => text),
      ['first', 'last'],
    );
  });
  it('lists invalid UTF-8', async () => {
    const listed = await list(
      Buffer.concat([Buffer.from('- [ ] a'), Buffer.from([0xff, 0xc3, 0x0a]), Buffer.from('- [ ] b\n')]),
    );
    deepStrictEqual(
      listed?.items.map(({ text }) => text),
      ['a\uFFFD\uFFFD', 'b'],
    );
  });

  it('stops quietly when nobody reads on', async () => {
    for (let index = 0; index < 20; index++) {
      writeFileSync(join(cwd, `${index}.md`), '- [ ] item with some text\n'.repeat(10_000));
    }
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'list'], { cwd, stdio: 'pipe' });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.on('close', done));
    deepStrictEqual([status, err], [0, '']);
  });
});
