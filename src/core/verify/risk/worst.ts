// The order of the risk classes.
import type { RiskClass } from '../risk.ts';

const worstFirst: readonly RiskClass[] = ['destructive', 'interactive', 'endless', 'changes', 'safe'];

/** The first verdict of the worst class among them; `undefined` for none. */
export function worst<T extends { readonly class: RiskClass }>(
  verdicts: readonly (T | undefined)[],
): T | undefined {
  for (const risk of worstFirst) {
    const found = verdicts.find((verdict) => verdict?.class === risk);
    if (found !== undefined) return found;
  }
  return undefined;
}
