// Reads probes and judges answers, for tests.
import { deepStrictEqual, ok } from 'node:assert';
import { parseProbe } from '../../../../src/core/verify/probes/grammar/parse.ts';
import { kindOf, type Probe } from '../../../../src/core/verify/probes/registry.ts';

/** The probe of a YAML text that has to be right. */
export function probeOf(yaml: string): Probe {
  const { probe, problems } = parseProbe(yaml);
  deepStrictEqual(problems, [], yaml);
  ok(probe);
  return probe;
}

/** The verdict on an answer: outcome first, then a line for each expectation that does not plainly hold. */
export function verdict(yaml: string, answer: object): readonly string[] {
  const probe = probeOf(yaml);
  const { outcome, expectations } = kindOf(probe).judge(probe, { kind: 'answer', ...answer });
  const others = expectations.filter(({ held }) => held !== true);
  return [outcome, ...others.map(({ text, held, actual }) => `${held ?? '?'}: ${text}; ${actual}`)];
}
