// What `shipcheck verify` does.
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createMasker, type Mask } from '../core/config/masking/mask.ts';
import { secretsIn } from '../core/config/variables.ts';
import { secretsInText } from '../core/scan/textSecrets.ts';
import { planJson, resultsJson } from '../core/report/json.ts';
import { resultsJunit } from '../core/report/junit.ts';
import { summaryOf, type Summary } from '../core/report/summary.ts';
import { planSummary, stepText } from '../core/report/planText.ts';
import { summaryText } from '../core/report/text.ts';
import { plan, type Plan, type PlanOptions, type RunIn, type Step } from '../core/verify/plan.ts';
import { run, type RunProgress, type StepResult } from '../core/verify/run.ts';
import { reasonOf } from '../node/errors.ts';
import { createProcessHost } from '../node/process.ts';
import { allowable } from './allowable.ts';
import { environmentsFor, type Configured } from './environment.ts';
import { openEvidence, type EvidenceWriter } from './evidence.ts';
import { UsageError, type Arguments, type Io } from './command.ts';
import { loadChecklists, type LoadedChecklist } from './load.ts';
import { progressTo } from './progress.ts';
import { environmentOf } from '../core/verify/job.ts';
import { paintFor, styleFor } from './style.ts';
import { tickProven } from './tick.ts';

export async function runVerify(args: Arguments, io: Io): Promise<number> {
  const seconds = args.value('timeout');
  const timeout = seconds === undefined ? undefined : positive('--timeout', seconds) * 1000;
  const files: LoadedChecklist[] = [];
  const unreadable = await loadChecklists(args.paths, io, (file) => {
    files.push(file);
  });
  if (files.length === 0 && unreadable === 0) io.err('shipcheck: There is no checklist here.\n');
  if (files.length === 0) return 2;
  const configured = await environmentsFor(files, { environment: args.value('env'), timeout }, io);
  if (!configured) return 2;
  const options = planOptions(args, configured.runIn);
  const planned = plan(files, options);
  for (const wish of planned.unmatched) io.err(`shipcheck: There is no ${wish}.\n`);
  if (planned.unmatched.length > 0) return 2;
  if (args.has('dry-run')) {
    const against = new Set(files.flatMap((file) => configured.runIn(file).environment.name ?? []));
    showPlan(planned, [...against], args, io);
    return unreadable > 0 ? 2 : 0;
  }
  const mask = maskFor(planned);
  const evidence = await evidenceFor(files, configured, mask, args, io);
  if (evidence === 'unwritable') return 2;
  const results = await runPlan(planned, mask, evidence, args, io);
  const unwritten =
    ((await evidence?.end()) ?? 0) +
    (args.has('write') ? await tickProven(results, files, io) : 0) +
    (await writeJunit(results, args.value('junit'), io));
  return unreadable + unwritten > 0 ? 2 : status(summaryOf(results), args.has('strict'));
}

function planOptions(
  args: Arguments,
  runInFile: (file: LoadedChecklist) => RunIn,
): PlanOptions<LoadedChecklist> {
  const allowed = args.values('allow').map((name) => {
    const risk = allowable.find((known) => known === name);
    if (risk) return risk;
    throw new UsageError(`--allow takes ${allowable.join(', ')}, not "${name}".`);
  });
  return {
    sections: args.values('section'),
    lines: args.values('item').map((line) => positive('--item', line)),
    allowed: new Set(allowed),
    runIn: runInFile,
  };
}

function positive(option: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError(`${option} takes a whole number above 0, not "${value}".`);
}

function showPlan(planned: Plan, against: readonly string[], args: Arguments, io: Io): void {
  if (args.has('json')) {
    io.out(planJson(planned));
    return;
  }
  const paint = paintFor(styleFor(io.colour));
  for (const step of planned.steps) io.out(stepText(step, paint));
  io.out(planSummary(planned.steps, against));
}

/** Where evidence goes, by the command line or the configuration; `undefined` where nobody wants any. */
async function evidenceFor(
  files: readonly LoadedChecklist[],
  { runIn, evidence }: Configured,
  mask: Mask,
  args: Arguments,
  io: Io,
): Promise<EvidenceWriter | undefined | 'unwritable'> {
  const { file: configured, ...limits } = evidence;
  const file = args.value('evidence') ?? configured;
  if (file === undefined) return undefined;
  const names = new Map(files.map((one) => [one.name, runIn(one).environment.name]));
  const environmentOf = (step: Step): string | undefined => names.get(step.file.name);
  return (await openEvidence(file, { ...limits, mask, environmentOf }, io)) ?? 'unwritable';
}

async function runPlan(
  planned: Plan,
  mask: Mask,
  evidence: EvidenceWriter | undefined,
  args: Arguments,
  io: Io,
): Promise<readonly StepResult[]> {
  const paint = paintFor(styleFor(io.colour));
  // With --json, standard output holds nothing else.
  const say = args.has('json') ? io.err : io.out;
  const progress = progressTo(io, planned.steps.length, paint, say);
  const failFast = args.has('fail-fast');
  const started = new Set<number>();
  const follow = (told: RunProgress): void => {
    progress(told);
    if (told.kind === 'started') started.add(told.index);
    // What was left out, or not reached, was not run.
    if (told.kind === 'ended' && started.has(told.index)) evidence?.add(told.result);
  };
  const { createProbeHost } = await import('../node/probes.lazy.ts');
  const host = createProbeHost(createProcessHost(), join(__dirname, 'scanWorker.lazy.js'));
  const results = await run(planned, host, io.signal, follow, { failFast, mask });
  await host.close();
  if (args.has('json')) io.out(resultsJson(results));
  else io.out(`${summaryText(summaryOf(results), paint)}\n`);
  return results;
}

/** Hides the secrets that commands were given, by the process, env files and configuration, and what the scanner knows. */
function maskFor({ steps }: Plan): Mask {
  const given = steps.flatMap(({ job }) => Object.entries(environmentOf(job)));
  return createMasker(secretsIn([...Object.entries(process.env), ...given]), secretsInText);
}

/** The number of files that could not be written. */
async function writeJunit(results: readonly StepResult[], file: string | undefined, io: Io): Promise<number> {
  if (file === undefined) return 0;
  try {
    await writeFile(resolve(io.cwd, file), resultsJunit(results));
    return 0;
  } catch (error) {
    io.err(`shipcheck: ${file}: This could not be written: ${reasonOf(error)}.\n`);
    return 1;
  }
}

function status({ failed, errored, review }: Summary, strict: boolean): number {
  if (failed > 0 || (strict && review > 0)) return 1;
  return errored > 0 ? 2 : 0;
}
