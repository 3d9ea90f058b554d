// Runs a command text with the process host, for tests.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
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
  const defaults = { title: 'test', shell: 'posix', cwd: tmpdir(), env: {}, timeout: 10_000 } as const;
  return createProcessHost().run({ ...defaults, text, ...request }, signal, onOutput);
}
