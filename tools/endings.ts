// What has to be cleaned up however this process ends: normally, by an error, Ctrl+C or a polite signal.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cleanups: (() => void)[] = [];

/** Runs `cleanup`, which must be synchronous, when the process ends: the latest first, as things build on earlier ones. */
export function onEnd(cleanup: () => void): void {
  if (cleanups.push(cleanup) > 1) return;
  process.on('exit', () => {
    for (const each of cleanups.reverse()) each();
  });
  // Without a listener a signal ends the process at once, and `exit` is never heard.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + os.constants.signals[signal]));
  }
}

/** Ends this process with the `npm run` above it: npm passes signals on to a shell in between, which keeps them. */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref();
}

/** A new folder that is removed when the process ends; its name is short, because sockets will be in it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'shipcheck-')));
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
