// Whether a command may run in an environment.
import { argumentsOf, programOf } from '../shell/model.ts';
import { readScript } from '../shell/read.ts';
import type { Risk, RiskClass } from '../verify/risk.ts';
import type { Environment } from './environment.ts';
import type { Decision } from './model.ts';

/**
 * The strictest decision on the sub-commands of a script, and the sub-command it is about. For one of them, patterns
 * come before its risk class, and of several patterns the strictest counts.
 */
export function decide(
  environment: Pick<Environment, 'policy' | 'production'>,
  risks: readonly Risk[],
): { readonly decision: Decision; readonly risk: Risk | undefined } {
  const decisions = risks.map((risk) => ({ decision: decisionOn(environment, risk), risk }));
  const decision = strictest(decisions.map((made) => made.decision)) ?? 'allow';
  return decisions.find((made) => made.decision === decision) ?? { decision, risk: undefined };
}

function decisionOn(
  { policy, production }: Pick<Environment, 'policy' | 'production'>,
  risk: Risk,
): Decision {
  const fitting = [...(policy.commands ?? [])].filter(([pattern, decision]) =>
    (decision === 'allow' ? [blanksJoined(risk.part)] : spellingsOf(risk.part)).some((spelling) =>
      matches(blanksJoined(pattern), spelling),
    ),
  );
  return (
    strictest(fitting.map(([, decision]) => decision)) ??
    policy[risk.class] ??
    (production ? inProduction : elsewhere)[risk.class]
  );
}

const elsewhere: Readonly<Record<RiskClass, Decision>> = {
  safe: 'allow',
  changes: 'allow',
  destructive: 'ask',
  interactive: 'allow',
  endless: 'allow',
};
const inProduction: Readonly<Record<RiskClass, Decision>> = { ...elsewhere, changes: 'ask' };

function strictest(decisions: readonly Decision[]): Decision | undefined {
  return (['deny', 'ask', 'allow'] as const).find((decision) => decisions.includes(decision));
}

/** As it is written, and without wrappers, quotes, folders and assignments, so that these get around no pattern. */
function spellingsOf(part: string): readonly string[] {
  const plain = readScript(part, 'posix').map((command) =>
    [programOf(command), ...argumentsOf(command)].join(' '),
  );
  return [part, ...plain].map(blanksJoined);
}

function blanksJoined(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Goes from `*` to `*`, each piece at the first place it is found, so that no pattern takes long. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
