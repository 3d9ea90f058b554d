// Scans folders and files: lists them, and has the pool read them.
import { resolve } from 'node:path';
import type { Finding } from '../../core/scan/finding.ts';
import { listFiles } from './files.ts';
import type { ListMessages } from './walk.ts';
import { createScanPool } from './pool.ts';
import { problemSentences } from './problems.ts';
import type { BatchResult, FileProblem, WorkerSetup } from './protocol.ts';
import type { ScanThread } from './thread.ts';

export interface ScanReport<F extends Finding = Finding> {
  /** By file and place, or in history by commit. */
  readonly findings: readonly F[];
  /** Sentences for people: what was not scanned, and why. */
  readonly problems: readonly string[];
  /** Sentences for people: what else they should know. */
  readonly notes: readonly string[];
  /** How many files, or changes to files, were looked at. */
  readonly scanned: number;
}

export interface TreeRequest extends WorkerSetup {
  /** Absolute; findings name files relative to it. */
  readonly root: string;
  /** Files and folders, relative to the root or absolute; the whole root when empty. */
  readonly paths: readonly string[];
  /** They end with the scan. */
  readonly threads: readonly ScanThread[];
  /** Told how many files were looked at so far; how many there are is known only in the end. */
  readonly onProgress?: (scanned: number) => void;
}

/** Rejects only when no scanning thread can run; whatever files there are is reported in the result. */
export async function scanTree(request: TreeRequest, signal?: AbortSignal): Promise<ScanReport> {
  const { kinds, options, threads, onProgress } = request;
  const root = resolve(request.root);
  const pool = createScanPool(threads, { kinds, options });
  const messages: ListMessages = { problems: [], notes: [] };
  const findings: Finding[] = [];
  const fileProblems: FileProblem[] = [];
  const fileNotes: FileProblem[] = [];
  let scanned = 0;
  const onResult = (result: BatchResult) => {
    scanned += result.scanned;
    findings.push(...result.findings);
    fileProblems.push(...result.problems);
    fileNotes.push(...result.notes);
    onProgress?.(scanned);
  };
  try {
    await pool.scan(root, listFiles(root, request.paths, messages), onResult, signal);
    return {
      findings: findings.sort(byPlace),
      problems: [...messages.problems, ...problemSentences(fileProblems.sort(byFile))],
      notes: [...messages.notes, ...problemSentences(fileNotes.sort(byFile))],
      scanned,
    };
  } finally {
    await pool.dispose();
  }
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function byFile(a: FileProblem, b: FileProblem): number {
  return compare(a.file, b.file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
