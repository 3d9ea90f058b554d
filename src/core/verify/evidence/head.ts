// The commit that is checked out, read from git's own files: no process is started for it, so that it can be asked for at
// any time, in a workspace that nobody trusts as well.

/** The text of a file; `undefined` where there is none. `/` between names. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** What is checked out. */
export interface Head {
  /** `undefined` before the first commit, and where git keeps its references in a way that is not known here. */
  readonly commit: string | undefined;
  /** The folder in which `HEAD` stands: that of a work tree, where there are several. */
  readonly folder: string;
}

/** Looks for the repository in `folder` and those around it; `undefined` where there is none. Never rejects unless `read` does. */
export async function readHead(folder: string, read: ReadText): Promise<Head | undefined> {
  for (let around: string | undefined = folder; around !== undefined; around = parentOf(around)) {
    const git = await gitFolder(around, read);
    const head = git === undefined ? undefined : await read(`${git}/HEAD`);
    if (git !== undefined && head !== undefined)
      return { folder: git, commit: await commitOf(git, head, read) };
  }
  return undefined;
}

/** Work trees and submodules have a file that says where theirs is. */
async function gitFolder(folder: string, read: ReadText): Promise<string | undefined> {
  const own = `${folder}/.git`;
  if ((await read(`${own}/HEAD`)) !== undefined) return own;
  const path = /^gitdir: (.+)/.exec((await read(own)) ?? '')?.[1]?.trim();
  return path === undefined ? undefined : from(folder, path);
}

async function commitOf(git: string, head: string, read: ReadText): Promise<string | undefined> {
  const name = /^ref: (refs\/[^\s]+)/.exec(head)?.[1];
  if (name === undefined || name.includes('..')) return hashIn(head);
  const elsewhere = await read(`${git}/commondir`);
  const common = elsewhere === undefined ? git : from(git, elsewhere.trim());
  const loose = (await read(`${git}/${name}`)) ?? (await read(`${common}/${name}`));
  if (loose !== undefined) return hashIn(loose);
  const packed = (await read(`${common}/packed-refs`)) ?? '';
  return hashIn(packed.split('\n').find((line) => line.trimEnd().endsWith(` ${name}`)) ?? '');
}

/** SHA-1 or SHA-256. */
function hashIn(text: string): string | undefined {
  return /^(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/.exec(text)?.[0];
}

function from(folder: string, path: string): string {
  return /^(?:[A-Za-z]:)?[\\/]/.test(path) ? path : `${folder}/${path}`;
}

function parentOf(folder: string): string | undefined {
  const end = Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\'));
  return end < 0 ? undefined : folder.slice(0, end);
}
