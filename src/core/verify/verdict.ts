// From how a command ended to a verdict, whoever ran it.
import type { Command } from '../checklist/model.ts';
import type { CommandResult } from '../host/commands.ts';
import { judge } from './judge.ts';
import type { Judgement } from './outcome.ts';
import type { RiskClass } from './risk.ts';

/** The verdict on a command's end. Whoever stops an endless command has seen what it shows, and decides. */
export function verdictOf(command: Command, result: CommandResult, risk: RiskClass): Judgement {
  const judged = (outcome: Judgement['outcome'], reason: string): Judgement => ({
    outcome,
    reason,
    expectations: [],
  });
  const watched = risk === 'endless' || risk === 'interactive';
  switch (result.end) {
    case 'failed':
      return judged('errored', result.message ?? 'The command could not be started.');
    case 'timeout':
      return judged(
        'errored',
        `The command did not end within ${seconds(result.durationMs)} and was stopped.`,
      );
    case 'cancelled':
      if (watched) return judged('review', 'You stopped it: decide by what it showed.');
      return judged('skipped', result.message ?? 'You stopped it before it ended.');
    case 'exited': {
      const verdict = judge(command, result);
      if (!watched || verdict.outcome === 'failed' || verdict.outcome === 'errored') return verdict;
      return { ...verdict, outcome: 'review', reason: 'It was run by hand: decide by what you saw.' };
    }
  }
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${Math.floor(milliseconds / 1000)} seconds`;
}
