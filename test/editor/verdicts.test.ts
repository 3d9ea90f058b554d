// The table of verdicts, in an integrated terminal and in the process that stands in for it.
import { deepStrictEqual } from 'node:assert';
import fs from 'node:fs';
import { verdictFiles, verdictRows, verdictServer } from '../core/verify/verdictTable.ts';
import { useUser } from './messages.ts';
import { commandsFile, run, useTerminals } from './runs.ts';
import { set, uriOf, useWorkspace, write } from './workspace.ts';

describe('every verdict', function () {
  this.timeout(240_000);
  this.slow(120_000);
  useWorkspace();
  useTerminals();
  useUser();
  let server: Awaited<ReturnType<typeof verdictServer>>;
  before(async () => {
    server = await verdictServer();
  });
  after(() => server.close());

  /** Commands start in the workspace folder; a plain request needs no folder, and stays one. */
  const inPlace = (fence: string): string =>
    fence.includes('curl') ? fence : `cd '${uriOf('.').fsPath}'\n${fence}`;

  for (const where of ['terminal', 'process'] as const) {
    it(`is the right one in a ${where}`, async () => {
      await set('shipcheck.run.in', where);
      for (const [name, content] of Object.entries(verdictFiles)) {
        fs.chmodSync(write(name, content).fsPath, 0o755);
      }
      const rows = verdictRows(server.url);
      const file = await commandsFile('a.md', ...rows.map(({ fence }) => inPlace(fence)));
      const found: (readonly [string, string])[] = [];
      for (const [index, { name }] of rows.entries()) {
        const { outcome, reason } = await run(file, `item ${index + 1}`);
        found.push([name, outcome === rows[index]?.outcome ? outcome : `${outcome}: ${reason}`]);
      }
      deepStrictEqual(
        found,
        rows.map(({ name, outcome }) => [name, outcome]),
      );
    });
  }
});
