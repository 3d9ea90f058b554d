// Probes of environment variables, whose values nobody gets to see.
import type { EnvAnswer, ValueFacts } from '../../host/probes.ts';
import type { Judged } from '../outcome.ts';
import { listOf } from './grammar/collections.ts';
import { field } from './grammar/fields.ts';
import { numberPredicate, textPredicate } from './grammar/predicates.ts';
import { flag, formed, oneOf, text } from './grammar/shape.ts';
import { type CommonKeys, commonFields, given, type ProbeKind, readsOnly } from './kind.ts';
import { fact, judged, judgement, unanswered } from './predicates/judged.ts';
import { holds, type Predicate } from './predicates/predicate.ts';
import { strengthOf } from './predicates/strength.ts';
import { wanted } from './predicates/words.ts';

export interface EnvProbe extends CommonKeys {
  readonly kind: 'env';
  readonly target: readonly string[];
  /** Env file or compose file; the environment itself when left out. */
  readonly from?: string;
  /** Service of a compose file. */
  readonly service?: string;
  /** Whether they have to have a value, or must not be set; true when left out. */
  readonly exists?: boolean;
  readonly value?: Predicate;
  /** Of characters. */
  readonly length?: Predicate;
  readonly strength?: 'fair' | 'strong';
}

/** Bits that are too many to guess over a network, and by any means. */
const leastBits = { fair: 50, strong: 80 } as const;

export const env: ProbeKind<EnvProbe, EnvAnswer> = {
  kind: 'env',
  doc: 'Looks at environment variables. Their values are never shown.',
  example: 'env: [DATABASE_URL, SESSION_SECRET]\nfrom: .env.production\n',
  timeout: 5_000,
  fields: {
    target: field(
      listOf(formed('the name of a variable', (given) => /^[A-Za-z_][\w.-]*$/.test(given))),
      'Name of the variable, or a list of names.',
    ),
    from: field(text, 'Env file or compose file; the environment itself when left out.'),
    service: field(text, 'Service of the compose file `from`.'),
    exists: field(flag, 'Whether it has to have a value; `true` when left out. `false`: must not be set.'),
    value: field(textPredicate, 'What the value has to be. It is compared, and not shown.'),
    length: field(numberPredicate, 'Characters of the value, such as `">= 32"`.'),
    strength: field(oneOf('fair', 'strong'), 'How hard the value has to be to guess.'),
    ...commonFields,
  },
  describe: ({ target, from, exists = true }) =>
    `${target.join(', ')} ${exists ? 'set' : 'not set'}${from === undefined ? '' : ` in ${from}`}`,
  risk: ({ target }) => readsOnly(target.join(', ')),
  observe: ({ target, from, service, value }, host, { folder, env }, signal) => {
    const inspect = (found: string): ValueFacts => ({
      length: found.length,
      held: value && holds(value, found),
      ...strengthOf(found),
    });
    return host.env({ names: target, folder, env, inspect, ...given({ file: from, service }) }, signal);
  },
  judge: (probe, answer) => {
    if (answer.kind === 'none') return unanswered(answer);
    return judgement(probe.target.flatMap((name, index) => judgeValue(probe, name, answer.values[index])));
  },
};

function judgeValue(
  { exists = true, value, length, strength }: EnvProbe,
  name: string,
  facts: ValueFacts | undefined,
): readonly Judged[] {
  const state = facts === undefined ? 'not set' : facts.length === 0 ? 'empty' : 'set';
  if (!exists) return [fact(`${name} is not set`, facts === undefined, state)];
  if (facts === undefined || facts.length === 0) return [fact(`${name} has a value`, false, state)];
  return [
    fact(`${name} has a value`, true, state),
    ...(value === undefined
      ? []
      : [fact(`${name} ${wanted(value)}`, facts.held, facts.held === true ? 'so' : 'another value')]),
    ...judged(`${name} length`, length, facts.length, 'characters'),
    ...(strength === undefined ? [] : [judgeStrength(name, strength, facts)]),
  ];
}

function judgeStrength(name: string, strength: 'fair' | 'strong', { bits, weakness }: ValueFacts): Judged {
  const strong = weakness === undefined && bits >= leastBits[strength];
  return fact(
    `${name} is a ${strength} secret`,
    strong,
    weakness ?? `about ${Math.round(bits)} bits; ${leastBits[strength]} are needed`,
  );
}
