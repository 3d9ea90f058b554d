// A temporary folder that only this user can look into.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder with a short path, and how to remove it with all that is in it. */
export interface PrivateFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Makes a folder below the system's temporary one; `mkdtemp` gives it mode 0700. */
export async function createPrivateFolder(): Promise<PrivateFolder> {
  const path = await mkdtemp(join(tmpdir(), 'shipcheck-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
