// Helpers for tests with real processes and folders.
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandRequest, CommandResult } from '../../src/core/host/commands.ts';
import { createProcessHost } from '../../src/node/process.ts';

/** A folder of the test's own, and its end. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'shipcheck test ')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs `text` in the temporary folder unless `request` says otherwise. */
export function runText(
  text: string,
  request: Partial<CommandRequest> = {},
  signal: AbortSignal = new AbortController().signal,
  onOutput?: (chunk: string) => void,
): Promise<CommandResult> {
  const defaults = {
    title: 'test',
    session: 'test',
    shell: 'posix',
    cwd: tmpdir(),
    env: {},
    timeout: 10_000,
  } as const;
  return createProcessHost().run({ ...defaults, text, ...request }, signal, onOutput);
}

/** Whether a process is there; one that has ended and was only not waited for yet is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
