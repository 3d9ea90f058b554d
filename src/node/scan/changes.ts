// Scans what was added: the staged changes, or the history of a repository.
import { join } from 'node:path';
import { createScanner } from '../../core/scan/engine.ts';
import { commitFormat, createDiffReader, type Hunk } from '../../core/scan/diff.ts';
import type { Finding } from '../../core/scan/finding.ts';
import { withNeeded } from '../../core/scan/needed.ts';
import { analysersFor } from '../../core/scan/rules/analysers.ts';
import { git, gitText } from './git.ts';
import { problemSentences } from './problems.ts';
import type { FileProblem, WorkerSetup } from './protocol.ts';
import { createSyntax } from './syntax.ts';
import type { ScanReport } from './tree.ts';

/** A finding in what was added. */
export interface ChangeFinding extends Finding {
  /** In history, where it came in; the file may be gone since. */
  readonly commit?: string;
}

export interface ChangesRequest extends WorkerSetup {
  /** A folder of the repository; absolute. Changes elsewhere are left out, and findings name files relative to it. */
  readonly root: string;
  /** Only changes to these, relative to `root`; all when empty. */
  readonly paths: readonly string[];
}

/** Scans what would be committed. Rejects with a `GitError` where git does not work. */
export async function scanStaged(request: ChangesRequest, signal?: AbortSignal): Promise<ScanReport> {
  // The whole file as context, so that rules and marks see what they would see on disk.
  const args = [
    'diff',
    '--cached',
    '--unified=1000000',
    '--diff-filter=ACMRT',
    ...plainDiff,
    '--',
    ...request.paths,
  ];
  const { findings, problems, scanned } = await scanDiff(request, args, signal);
  return { findings, problems, notes: [], scanned };
}

/**
 * Scans what commits added, the oldest first; a value is reported once for each file, where it came in. Rejects with a
 * `GitError` where git does not work.
 * @param range revisions as `git log` takes them; all branches when `undefined`
 */
export async function scanHistory(
  request: ChangesRequest,
  range: string | undefined,
  signal?: AbortSignal,
): Promise<ScanReport<ChangeFinding>> {
  const revisions = range === undefined ? ['--all'] : ['--end-of-options', range];
  const options = ['--reverse', '--patch', `--format=${commitFormat}`, '--diff-filter=ACMRT', ...plainDiff];
  const args = ['log', ...options, ...revisions, '--', ...request.paths];
  const { findings, problems, scanned } = await scanDiff(request, args, signal);
  const seen = new Set<string>();
  const first = findings.filter(({ file, fingerprint }) => {
    const key = `${file}\n${fingerprint}`;
    return !seen.has(key) && seen.add(key);
  });
  return { findings: first, problems, notes: await shallowNote(request.root), scanned };
}

/** A repository's own settings must neither run programs nor change what a diff looks like. */
const plainDiff = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--relative',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

async function shallowNote(root: string): Promise<readonly string[]> {
  const isShallow = (await gitText(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  return isShallow ? ['This is a shallow clone: only the commits that are here were scanned.'] : [];
}

interface DiffResult {
  readonly findings: ChangeFinding[];
  /** Sentences for people. */
  readonly problems: readonly string[];
  readonly scanned: number;
}

async function scanDiff(
  { root, kinds, options }: ChangesRequest,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<DiffResult> {
  // Outside of a repository `git diff` compares files, and complains of everything else.
  await gitText(root, ['rev-parse', '--git-dir']);
  const syntax = createSyntax(join(__dirname, 'grammars'));
  const scanner = createScanner(analysersFor(kinds, syntax), options);
  const encoder = new TextEncoder();
  const findings: ChangeFinding[] = [];
  const problems: FileProblem[] = [];
  let scanned = 0;
  const scanHunk = async ({ commit, path, lines }: Hunk) => {
    if (scanner.ignores(path)) return;
    scanned++;
    const bytes = encoder.encode(lines.map(({ text }) => text).join('\n'));
    const result = await withNeeded(() => scanner.scan(path, bytes));
    if (result.problem !== undefined) problems.push({ file: path, message: result.problem });
    for (const finding of result.findings) {
      const own = lines.slice(finding.line - 1, finding.endLine);
      if (!own.some(({ added }) => added)) continue;
      const line = own[0]?.number ?? finding.line;
      const endLine = line + finding.endLine - finding.line;
      findings.push({ ...finding, line, endLine, ...(commit === undefined ? {} : { commit }) });
    }
  };
  const hunks: Hunk[] = [];
  const reader = createDiffReader((hunk) => void hunks.push(hunk));
  const scanHunks = async () => {
    for (const hunk of hunks.splice(0)) await scanHunk(hunk);
  };
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of git(root, args)) {
    if (signal?.aborted) break;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()?.slice(0, longestLine) ?? '';
    for (const line of lines) reader.line(line);
    await scanHunks();
  }
  if (rest !== '') reader.line(rest);
  reader.end();
  await scanHunks();
  return { findings, problems: problemSentences(problems), scanned };
}

/** Of a longer line, what a chunk of output adds after so many characters is left out, so that memory stays bounded. */
const longestLine = 2 ** 20;
