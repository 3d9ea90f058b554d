// Does one job, and judges what comes out of it.
import type { HttpAnswer, NoAnswer, ProbeHost } from '../host/probes.ts';
import type { CommandResult } from '../host/commands.ts';
import type { Job, JudgedRequest } from './job.ts';
import { judge } from './judge.ts';
import { combine, type Judgement } from './outcome.ts';
import type { ProbeContext } from './probes/kind.ts';
import { runProbe } from './probes/run/run.ts';
import { shownAnswer } from './probes/run/shown.ts';
import type { RiskClass } from './risk.ts';
import { verdictOf } from './verdict.ts';

/** What came of a job. */
export interface Performed extends Judgement {
  readonly durationMs: number;
  /** `undefined` for what has none. */
  readonly exitCode: number | undefined;
  /** Plain text: what a command printed, or what a probe saw. */
  readonly output: string;
}

/** Never rejects, and resolves within a second of the signal's abort. */
export async function perform(
  job: Job,
  risk: RiskClass,
  host: ProbeHost,
  signal: AbortSignal,
  onOutput: (chunk: string) => void,
): Promise<Performed> {
  switch (job.kind) {
    case 'command': {
      const ended = await host.command(job.request, signal, onOutput);
      const { durationMs, exitCode, output } = ended;
      return { ...verdictOf(job.judged, ended, risk), durationMs, exitCode, output };
    }
    case 'requests': {
      const done: Performed[] = [];
      for (const request of job.requests) done.push(await ask(request, job.context, host, signal));
      return together(done);
    }
    case 'probe': {
      const { judgement, answer, durationMs } = await runProbe(job.probe, host, job.context, signal);
      const exitCode = job.probe.kind === 'command' ? (answer as Partial<CommandResult>).exitCode : undefined;
      return { ...judgement, durationMs, exitCode, output: shownAnswer(job.probe, answer) };
    }
    case 'unreadable':
      return { ...nothing, outcome: 'errored', reason: `The probe cannot be read: ${job.problem}.` };
  }
}

const nothing = { expectations: [], durationMs: 0, exitCode: undefined, output: '' } as const;

async function ask(
  { probe, observe, judged, text }: JudgedRequest,
  context: ProbeContext,
  host: ProbeHost,
  signal: AbortSignal,
): Promise<Performed> {
  const { judgement, answer, durationMs } = await runProbe(probe, host, context, signal);
  const response = answer as HttpAnswer | NoAnswer | undefined;
  if (response?.kind !== 'answer') return { ...nothing, ...judgement, durationMs };
  const observed = observe(response);
  const output =
    observed.output.trim() === '' ? `HTTP ${response.status} from ${response.url}` : observed.output;
  return { ...judge({ ...judged, text }, observed), durationMs, exitCode: undefined, output };
}

/** Several requests as one: the worst outcome with its reason, all expectations, all outputs. */
function together(done: readonly Performed[]): Performed {
  const outcome = combine(done.map((one) => one.outcome));
  const worst = done.find((one) => one.outcome === outcome) ?? done[0];
  if (worst === undefined || done.length === 1) return worst ?? { ...nothing, outcome: 'passed', reason: '' };
  return {
    ...worst,
    expectations: done.flatMap(({ expectations }) => expectations),
    durationMs: done.reduce((sum, { durationMs }) => sum + durationMs, 0),
    output: done.map(({ output }) => (output.endsWith('\n') ? output : `${output}\n`)).join(''),
  };
}
