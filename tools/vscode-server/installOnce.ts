// Fills a shared cache folder exactly once, however many processes want it and whatever state it was left in.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Wanted {
  readonly folder: string;
  /** What the marker of a complete folder says: the versions that were installed. */
  readonly marker: string;
  /** Files, relative to the folder, that a complete folder has. */
  readonly files: readonly string[];
}

const MARKER = '.complete';

/** Whether the folder is there as wanted; costs a few file look-ups. */
export async function isComplete({ folder, marker, files }: Wanted): Promise<boolean> {
  const found = await readFile(path.join(folder, MARKER), 'utf8').catch(() => undefined);
  return found === marker && missing(folder, files).length === 0;
}

/**
 * Makes the folder complete: `install` fills a sibling of it that then takes its name in one step, so that nobody
 * ever sees a half-filled folder. When two processes race, the first to finish wins and the other's work is dropped.
 */
export async function installOnce(
  wanted: Wanted,
  install: (into: string) => Promise<void>,
): Promise<'present' | 'installed'> {
  if (await isComplete(wanted)) return 'present';
  await mkdir(path.dirname(wanted.folder), { recursive: true });
  await removeAbandoned(wanted.folder);
  const staging = await mkdtemp(`${ownPrefix(wanted.folder)}${process.pid}-`);
  try {
    await install(staging);
    const lacking = missing(staging, wanted.files);
    if (lacking.length > 0) throw new Error(`The installation lacks ${lacking.join(', ')}.`);
    await writeFile(path.join(staging, MARKER), wanted.marker);
    await takeName(staging, wanted);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return 'installed';
}

async function takeName(staging: string, wanted: Wanted): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(staging, wanted.folder);
    } catch (error) {
      if (await isComplete(wanted)) return;
      if (attempt === 3) throw error;
      await discard(wanted.folder);
    }
  }
}

/** Moves the folder away first: deleting in place would leave a half-deleted folder under the name for seconds. */
async function discard(folder: string): Promise<void> {
  const away = await mkdtemp(`${ownPrefix(folder)}${process.pid}-`);
  await rename(folder, path.join(away, 'broken')).catch(() => undefined);
  await rm(away, { recursive: true, force: true });
}

/** What the names of temporary siblings made on this machine begin with; the id of the process follows. */
function ownPrefix(folder: string): string {
  return `${folder}.installing-${os.hostname()}-`;
}

/** Removes what installs that were killed have left behind on this machine. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const prefix = path.basename(ownPrefix(folder));
  for (const name of (await readdir(parent)).filter((name) => name.startsWith(prefix))) {
    if (isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function missing(folder: string, files: readonly string[]): readonly string[] {
  return files.filter((file) => !existsSync(path.join(folder, file)));
}
