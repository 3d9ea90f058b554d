// How dangerous a script is: the rules' verdicts on each of its sub-commands, and the worst of them.
import type { ShellKind } from '../../checklist/model.ts';
import type { Risk } from '../risk.ts';
import { type Invocation, invocationsOf, isInside } from './invocation.ts';
import { riskRules } from './registry.ts';
import type { RiskVerdict } from './rule.ts';
import { worst } from './worst.ts';

/** One risk for each sub-command, in the order of the script; empty for a script that runs nothing. */
export function risksOf(text: string, shell: ShellKind): readonly Risk[] {
  return invocationsOf(text, shell).map((invocation) => {
    const { class: risk, because } = verdictOn(invocation);
    return { class: risk, part: invocation.command.text, because };
  });
}

/** The worst of {@link risksOf}, the first of its class. */
export function riskOf(text: string, shell: ShellKind): Risk {
  return worst(risksOf(text, shell)) ?? { class: 'safe', part: '', because: 'runs nothing' };
}

function verdictOn(invocation: Invocation): RiskVerdict {
  const verdicts = riskRules.map((rule) => rule.judge(invocation)).filter((verdict) => verdict !== undefined);
  const bounded = isInside(invocation, 'timeout') || isInside(invocation, 'gtimeout');
  const counted = bounded ? verdicts.filter((verdict) => verdict.class !== 'endless') : verdicts;
  const found = worst(counted);
  if (found === undefined)
    return bounded && verdicts.length > 0 ? { class: 'safe', because: 'ends after a time limit' } : unknown;
  if (found.class === 'endless' && invocation.command.background)
    return { class: 'endless', because: 'keeps running in the background' };
  return found;
}

const unknown: RiskVerdict = { class: 'changes', because: 'is unknown to Shipcheck' };
