// Looks at files without being led astray by links, devices and pipes.
import { constants } from 'node:fs';
import { lstat, open, realpath, readlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FileAnswer, FileRequest, NoAnswer } from '../../core/host/probes.ts';
import { reasonOf } from '../errors.ts';
import { cancelled, codeOf, unable } from './failure.ts';

/** Bytes of the largest file whose text is read. */
const largest = 8 * 1024 * 1024;

const missing: FileAnswer = {
  kind: 'answer',
  type: 'missing',
  linkTo: undefined,
  mode: undefined,
  size: 0,
  text: undefined,
};

export async function askFile(
  { folder, path: written, read }: FileRequest,
  signal: AbortSignal,
): Promise<FileAnswer | NoAnswer> {
  const path = resolve(folder, written);
  let linkTo: string | undefined;
  try {
    if ((await lstat(path)).isSymbolicLink()) linkTo = resolve(dirname(path), await readlink(path));
    const seen = await look(linkTo === undefined ? path : await realpath(path), read);
    return signal.aborted ? cancelled : { ...seen, linkTo };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return { ...missing, linkTo };
    return unable(`${written} could not be looked at: ${reasonOf(error)}.`);
  }
}

/** The file is looked at through one descriptor, so that nobody can put another in its place meanwhile. */
async function look(path: string, read: boolean): Promise<FileAnswer> {
  const status = await lstat(path);
  const facts = {
    kind: 'answer',
    linkTo: undefined,
    mode: process.platform === 'win32' ? undefined : status.mode & 0o7777,
    size: status.size,
    text: undefined,
  } as const;
  if (status.isDirectory()) return { ...facts, type: 'directory' };
  if (!status.isFile()) return { ...facts, type: 'other' };
  if (!read || status.size > largest) return { ...facts, type: 'file' };
  return { ...facts, type: 'file', text: await textOf(path) };
}

/** Neither follows a link nor waits for a pipe that came in between. */
async function textOf(path: string): Promise<string | undefined> {
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const status = await file.stat();
    if (!status.isFile() || status.size > largest) return undefined;
    return new TextDecoder().decode(await file.readFile());
  } finally {
    await file.close();
  }
}
