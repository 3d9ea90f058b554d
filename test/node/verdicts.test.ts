// The table of verdicts, with real programs, a real server, and every shell of this machine.
import { strictEqual } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandHost } from '../../src/core/host/commands.ts';
import { parse } from '../../src/core/checklist/parse.ts';
import { anywhere, plan, type Plan } from '../../src/core/verify/plan.ts';
import { run } from '../../src/core/verify/run.ts';
import { scriptFor } from '../../src/core/verify/script.ts';
import { createProbeHost } from '../../src/node/probes/host.ts';
import { createProcessHost } from '../../src/node/process.ts';
import { verdictFiles, verdictRows, verdictServer, type VerdictRow } from '../core/verify/verdictTable.ts';
import { temporaryFolder } from './commands.ts';

/** Types a script's line into a shell, as a terminal does; `program` runs the script itself. */
function throughShell(shell: string, program: string): CommandHost {
  return {
    run: async ({ text, shell: kind, cwd, env }) => {
      const { content, commandLine } = scriptFor(kind, text, { cwd, program });
      const path = join(cwd, 'run it.sh');
      writeFileSync(path, content);
      const line = commandLine(path, shell === 'fish' ? 'fish' : 'posix');
      const child = spawn(shell, ['-c', line], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)));
      const [exitCode] = (await once(child, 'close')) as [number | null];
      const end = { end: 'exited', exitCode: exitCode ?? undefined } as const;
      return { ...end, output, truncated: false, durationMs: 5 };
    },
  };
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['-c', 'true']).status === 0;
}

if (process.platform !== 'win32') {
  describe('the verdict on', () => {
    const folder = temporaryFolder();
    let server: Awaited<ReturnType<typeof verdictServer>>;
    before(async () => {
      server = await verdictServer();
      for (const [name, content] of Object.entries(verdictFiles)) {
        const path = join(folder.path, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
        chmodSync(path, 0o755);
      }
    });
    after(() => {
      server.close();
      folder.remove();
    });

    function planOf({ fence }: VerdictRow): Plan {
      const lines = ['```bash', ...fence.split('\n'), '```'].map((line) => `  ${line}`);
      const checklist = parse(`- [ ] An item\n${lines.join('\n')}\n`);
      const request = { cwd: folder.path, env: {}, timeout: 10_000 };
      return plan([{ name: 'a.md', checklist }], { runIn: () => ({ request, environment: anywhere }) });
    }

    async function check(row: VerdictRow, commands: CommandHost): Promise<void> {
      const host = createProbeHost(commands, 'dist/scanWorker.lazy.js');
      const results = await run(planOf(row), host, new AbortController().signal, () => undefined);
      await host.close();
      const [result] = results;
      strictEqual(result?.outcome, row.outcome, `${row.fence}\n${result?.reason}\n${result?.output}`);
    }

    // The names alone are needed before the server is there.
    verdictRows('').forEach(({ name }, index) => {
      const rowHere = (): VerdictRow => verdictRows(server.url)[index] as VerdictRow;
      it(name, () => check(rowHere(), createProcessHost()));
    });
    for (const shell of ['bash', 'sh', 'zsh', 'fish'].filter(isInstalled)) {
      it(`each of these, with the line typed into ${shell}`, async function () {
        this.timeout(30_000);
        for (const row of verdictRows(server.url)) {
          if (!row.fence.startsWith('sleep') && !/^curl -?\w* ?http\S+$/m.test(row.fence))
            await check(row, throughShell(shell, 'bash'));
        }
      });
    }
    it('each of these that a plain sh can tell, and review for the others', async function () {
      this.timeout(30_000);
      for (const row of verdictRows(server.url)) {
        if (row.fence.startsWith('sleep')) continue;
        const { outcome } = row;
        if (!row.needsBash) await check(row, throughShell('sh', 'dash'));
        else if (outcome === 'passed') await check({ ...row, outcome: 'review' }, throughShell('sh', 'dash'));
      }
    });
  });
}
