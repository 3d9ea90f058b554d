// `shipcheck verify` interrupted, and what it tells while it runs.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { progressTo } from '../../src/cli/progress.ts';
import type { Io } from '../../src/cli/command.ts';
import { isAlive, temporaryFolder } from '../node/commands.ts';
import { resultOf } from '../core/report/results.ts';

const text = `- [ ] First
  \`\`\`bash
  echo PONG # Expected: PONG
  \`\`\`
- [ ] Slow
  \`\`\`bash
  trap '' TERM; echo $$ > pid; while true; do sleep 0.1; done
  \`\`\`
- [ ] Last
  \`\`\`bash
  echo PONG # Expected: PONG
  \`\`\`
`;

if (process.platform !== 'win32') {
  describe('shipcheck verify, interrupted', () => {
    const folder = temporaryFolder();
    after(() => folder.remove());

    async function interrupted(
      stop: (child: ChildProcess) => void,
    ): Promise<{ status: unknown; out: string; pid: number }> {
      writeFileSync(join(folder.path, 'a.md'), text);
      const args = [resolve('dist/cli.js'), 'verify', '--write', '--allow', 'endless'];
      const child = spawn(process.execPath, args, { cwd: folder.path, stdio: ['ignore', 'pipe', 'ignore'] });
      const ended = new Promise((done) => child.on('close', done));
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
      const pidFile = join(folder.path, 'pid');
      while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8') === '') await sleep(20);
      const pid = Number(readFileSync(pidFile, 'utf8'));
      writeFileSync(pidFile, '');
      stop(child);
      return { status: await ended, out, pid };
    }

    it('leaves nothing running, and keeps what is proven', async () => {
      const { status, out, pid } = await interrupted((child) => child.kill('SIGINT'));
      strictEqual(status, 130);
      strictEqual(isAlive(pid), false);
      match(out, /^passed .*First.*\n(?:skipped|review) .*Slow.*\n.*\nskipped .*Last\n.*cancelled.*\n/);
      match(
        readFileSync(join(folder.path, 'a.md'), 'utf8'),
        /^- \[x\] First\n[^]*- \[ \] Slow\n[^]*- \[ \] Last/,
      );
    });
    it('leaves nothing running when nobody reads on', async () => {
      const { status, pid } = await interrupted((child) => {
        child.stdout?.destroy();
        child.kill('SIGTERM');
      });
      deepStrictEqual([status, isAlive(pid)], [143, false]);
    });
  });
}

describe('progress', () => {
  const told = (
    columns: number | undefined,
    ...indexes: readonly number[]
  ): { err: string; said: string } => {
    let err = '';
    let said = '';
    const io: Io = {
      out: () => ok(false, 'results are the caller’s'),
      err: (text) => (err += text),
      colour: false,
      columns,
      cwd: '/',
      signal: new AbortController().signal,
    };
    const same = (text: string): string => text;
    const paint = { outcome: (_: unknown, text: string) => text, faint: same, risk: same };
    const progress = progressTo(io, 6, paint, (text) => (said += text));
    for (const index of indexes) progress({ kind: 'started', step: resultOf(index, {}).step, index });
    for (const index of indexes) {
      const result = resultOf(index, {});
      progress({ kind: 'output', step: result.step, chunk: 'x' });
      progress({ kind: 'ended', result, index });
    }
    return { err, said };
  };
  const clear = '\r\x1b[2K';
  it('is a line that is written over, on a terminal', () => {
    strictEqual(told(80, 2).err, `${clear}1/6 docs/release.md:11  Two steps${clear}`);
    strictEqual(told(10, 2).err, `${clear}1/6 docs/${clear}`);
  });
  it('stays while others still run', () =>
    deepStrictEqual(told(80, 0, 2).err.split(clear), [
      '',
      '1/6 docs/release.md:3  Cache: redis-cli ping',
      '1/6 (and 1 more) docs/release.md:3  Cache: redis-cli ping',
      '',
      '2/6 docs/release.md:11  Two steps',
      '',
    ]));
  it('is the results alone elsewhere', () => {
    deepStrictEqual(told(undefined, 2), {
      err: '',
      said: 'passed   docs/release.md:11  Two steps (1.2 s)\n',
    });
  });
});
