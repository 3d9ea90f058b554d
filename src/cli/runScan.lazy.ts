// What `shipcheck scan` does.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findingsJson, findingSummary, findingText } from '../core/report/findings.ts';
import { sarifLog } from '../core/report/sarif.ts';
import { availableKinds, type RuleKind } from '../core/scan/finding.ts';
import { rulesOf } from '../core/scan/rules/analysers.ts';
import { reasonOf } from '../node/errors.ts';
import { scanHistory, scanStaged } from '../node/scan/changes.ts';
import { GitError } from '../node/scan/git.ts';
import { startHelper } from '../node/scan/helper.ts';
import { addHook } from '../node/scan/hook.ts';
import type { WorkerSetup } from '../node/scan/protocol.ts';
import { BaselineError, policyOf, type FolderPolicy } from '../node/scan/setup.ts';
import type { ScanThread } from '../node/scan/thread.ts';
import { scanTree, type ScanReport } from '../node/scan/tree.ts';
import { UsageError, type Arguments, type Io } from './command.ts';
import { styleFor } from './style.ts';
import { version } from './version.ts';

/** @param threads that look at files besides this one */
export async function runScan(args: Arguments, io: Io, threads: readonly ScanThread[]): Promise<number> {
  if (args.has('hook')) return writeHook(io);
  const kinds = kindsOf(args);
  const { options, problems, notes } = await policyHere(args, io);
  for (const { file, line, message } of problems)
    io.err(`shipcheck: ${file}${line === undefined ? '' : `:${line}`}: ${message}\n`);
  const setup = { kinds, options };
  const report = await reportOf(args, io, setup, threads);
  if (typeof report === 'string') {
    io.err(`shipcheck: ${report}\n`);
    return 2;
  }
  for (const message of [...notes, ...report.notes, ...report.problems]) io.err(`shipcheck: ${message}\n`);
  show(report, args, io);
  const isWritten = writeSarif(report, kinds, args, io);
  if (report.findings.length > 0) return 1;
  return report.problems.length + problems.length > 0 || !isWritten ? 2 : 0;
}

async function writeHook(io: Io): Promise<number> {
  try {
    const result = await addHook(io.cwd, join(__dirname, 'cli.js'));
    switch (result.kind) {
      case 'added':
      case 'extended':
      case 'there':
        io.err(`${result.file} scans every commit from now on.\n`);
        return 0;
      case 'kept':
        io.err(`shipcheck: ${result.file} is no shell script. Add this to it:\n${result.lines}`);
        return 2;
      case 'no repository':
        io.err('shipcheck: There is no Git repository here.\n');
        return 2;
    }
  } catch (error) {
    io.err(`shipcheck: The hook could not be written: ${reasonOf(error)}\n`);
    return 2;
  }
}

/** A sentence where nothing could be scanned. */
async function reportOf(
  args: Arguments,
  io: Io,
  setup: WorkerSetup,
  threads: readonly ScanThread[],
): Promise<ScanReport | string> {
  const root = io.cwd;
  if (!args.has('staged') && !args.has('history')) {
    // The first, since the others are still starting: a few files are done before they are there.
    const own = startHelper(join(__dirname, 'grammars'));
    return scanTree({ ...setup, root, paths: args.paths, threads: [own, ...threads] }, io.signal);
  }
  try {
    if (args.has('staged')) return await scanStaged({ ...setup, root, paths: args.paths }, io.signal);
    const { range, paths } = revisionsIn(args.paths, root);
    return await scanHistory({ ...setup, root, paths }, range, io.signal);
  } catch (error) {
    if (error instanceof GitError) return `git could not say what changed: ${error.message}`;
    throw error;
  }
}

/** The first argument is a range of revisions when there is no file of that name. */
function revisionsIn(
  given: readonly string[],
  root: string,
): { range: string | undefined; paths: readonly string[] } {
  const [first, ...rest] = given;
  if (first === undefined || existsSync(resolve(root, first))) return { range: undefined, paths: given };
  return { range: first, paths: rest };
}

function show({ findings, scanned }: ScanReport, args: Arguments, io: Io): void {
  const unit = args.has('staged') || args.has('history') ? 'change' : 'file';
  if (args.has('json')) {
    io.out(findingsJson(findings));
    return;
  }
  const style = styleFor(io.colour);
  const colours = { error: style.red, warning: style.yellow, information: style.cyan };
  const paint = {
    severity: (severity: keyof typeof colours, text: string) => colours[severity](text),
    faint: style.dim,
  };
  for (const finding of findings) io.out(`${findingText(finding, paint)}\n`);
  io.err(`${findingSummary(findings, scanned, unit)}\n`);
}

/** Whether nothing went wrong. */
function writeSarif({ findings }: ScanReport, kinds: readonly RuleKind[], args: Arguments, io: Io): boolean {
  const file = args.value('sarif');
  if (file === undefined) return true;
  const rules = rulesOf(kinds);
  try {
    writeFileSync(resolve(io.cwd, file), JSON.stringify(sarifLog(findings, { rules, version: version() })));
    return true;
  } catch (error) {
    io.err(`shipcheck: ${file} could not be written: ${reasonOf(error)}.\n`);
    return false;
  }
}

function kindsOf(args: Arguments): readonly RuleKind[] {
  const asked = args.value('rules')?.split(',') ?? availableKinds;
  return asked.map((name) => {
    const kind = availableKinds.find((kind) => kind === name.trim());
    if (kind === undefined)
      throw new UsageError(`There are no rules "${name}": ${availableKinds.join(', ')}.`);
    return kind;
  });
}

async function policyHere(args: Arguments, { cwd }: Io): Promise<FolderPolicy> {
  try {
    return await policyOf(cwd, rulesOf(availableKinds), args.value('baseline'));
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(error.message);
    throw error;
  }
}
