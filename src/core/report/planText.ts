// A plan as lines for people, the same in the editor and on the command line.
import type { Step } from '../verify/plan.ts';
import { onlyReads } from '../verify/run.ts';
import { oneLine } from './oneLine.ts';
import { shownValue } from './shownValue.ts';
import { place, type Paint } from './text.ts';

/** How many steps would run, and against what. */
export function planSummary(steps: readonly Step[], environments: readonly string[]): string {
  const left = steps.filter((step) => step.leftOut !== undefined).length;
  const where = environments.length > 0 ? `, against ${environments.map(oneLine).join(', ')}` : '';
  return `${steps.length - left} to run, ${left} left out${where}; nothing was run\n`;
}

/** One step: what would run, its risk, with which values, and why it would be left out. */
export function stepText(step: Step, paint: Paint): string {
  const { risk, leftOut, check, title } = step;
  const word = leftOut === undefined ? 'run     ' : paint.outcome('skipped', 'skip    ');
  const sign = paint.faint(check.kind === 'probe' ? '?' : '$');
  const lines = [
    `${word} ${place(step)}  ${oneLine(title)}  ${paint.risk(`[${risk.class}]`)}`,
    `         ${oneLine(leftOut ?? howOf(step))}`,
    ...check.text
      .trim()
      .split('\n')
      .map((line) => `         ${sign} ${oneLine(line)}`),
    ...[...step.values].map(([name, value]) =>
      paint.faint(`           ${oneLine(name)}=${shownValue(name, value)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function howOf(step: Step): string {
  const asks = step.decision === 'ask' ? ' It asks first.' : '';
  const beside = onlyReads(step) ? ' It runs beside its neighbours that only read.' : '';
  return `It ${step.risk.because}.${asks}${beside}`;
}
