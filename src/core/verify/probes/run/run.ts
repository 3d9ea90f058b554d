// Runs one probe: its time limit, its further attempts, its verdict.
import type { NoAnswer, ProbeHost } from '../../../host/probes.ts';
import type { Judgement } from '../../outcome.ts';
import type { ProbeContext } from '../kind.ts';
import { unanswered } from '../predicates/judged.ts';
import { kindOf, type Probe } from '../registry.ts';
import { withinLimit } from './limit.ts';

/** How a probe ended. */
export interface ProbeResult {
  readonly judgement: Judgement;
  /** What the host answered in the last attempt; `undefined` when the probe was not run. */
  readonly answer: unknown;
  /** How often it was tried. */
  readonly attempts: number;
  readonly durationMs: number;
}

/** Never rejects, and resolves within a second of the signal's abort. The probe's variables have to be replaced. */
export async function runProbe(
  probe: Probe,
  host: ProbeHost,
  context: ProbeContext,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const started = performance.now();
  const { retry = 0, retryInterval = 1000, skip } = probe;
  const ended = (judgement: Judgement, answer: unknown, attempts: number): ProbeResult => {
    const verdict = signal.aborted ? unanswered(stopped) : judgement;
    return { judgement: verdict, answer, attempts, durationMs: performance.now() - started };
  };
  if (skip !== undefined) return ended({ outcome: 'skipped', reason: skip, expectations: [] }, undefined, 0);
  if (signal.aborted) return ended(unanswered(stopped), undefined, 0);
  const kind = kindOf(probe);
  for (let attempt = 1; ; attempt++) {
    const limit = probe.timeout ?? kind.timeout;
    const observed = await withinLimit(limit, signal, (limited) =>
      kind.observe(probe, host, context, limited),
    );
    const answer = observed.isLate && isCancelled(observed.answer) ? timedOut(limit) : observed.answer;
    const judgement = kind.judge(probe, answer);
    const mayPassLater = judgement.outcome === 'failed' || judgement.outcome === 'errored';
    if (signal.aborted || !mayPassLater || attempt > retry) return ended(judgement, answer, attempt);
    await pause(retryInterval, signal);
    if (signal.aborted) return ended(judgement, answer, attempt);
  }
}

const stopped: NoAnswer = { kind: 'none', because: 'cancelled', message: 'It was stopped.' };

function isCancelled(answer: unknown): boolean {
  return (answer as NoAnswer).kind === 'none' && (answer as NoAnswer).because === 'cancelled';
}

function timedOut(limit: number): NoAnswer {
  return { kind: 'none', because: 'timeout', message: `There was no answer within ${limit / 1000} s.` };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
