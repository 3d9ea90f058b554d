// Versions: "v18+", ">= 3.11", "20.19 or newer", "1.2.x".
import { expectation, type ExpectationRule, shown } from '../rule.ts';

const phrase =
  /^(?:(?:version|node(?:\.js)?|python|java|postgres(?:ql)?|redis|docker|npm|go|ruby|php|nginx|kubernetes|terraform) )*(?<before>>=|≥|>|at least|v?(?=\d+\.\d+\.x))? ?v?(?<version>\d{1,6}(?:\.\d{1,6}){0,3})(?<wild>\.x|\.\*)?(?<after>\+| or (?:higher|later|newer|above|greater)| and (?:above|up))?$/i;

/** Whole versions, and single numbers with a `v`. */
const versions = /v?\d{1,6}(?:\.\d{1,6}){1,3}|\bv\d{1,6}\b/g;

export const versionRule: ExpectationRule = {
  name: 'version',
  parse: (text) => {
    const groups = phrase.exec(text)?.groups;
    const version = groups?.['version'];
    if (groups === undefined || version === undefined) return undefined;
    const atLeast = Boolean(groups['after']) || /^(?:>=|≥|at least)$/i.test(groups['before'] ?? '');
    const isVersion =
      /v\d|version|^[a-z]/i.test(text) || version.split('.').length > 2 || groups['wild'] !== undefined;
    if (!isVersion) return undefined;
    return [
      expectation(text, ({ output }) => {
        const all = [...output.matchAll(versions)].map(([found]) => found.replace(/^v/, ''));
        const same = all.find((one) => one === version || one.startsWith(`${version}.`));
        const seen = same ?? all[0];
        const expected = `version ${text}`;
        if (seen === undefined) return { held: undefined, expected, actual: shown(output) };
        const order = compare(seen, version);
        return {
          held: atLeast ? order >= 0 : groups['before'] === '>' ? order > 0 : same !== undefined,
          expected,
          actual: seen,
        };
      }),
    ];
  },
};

function compare(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  for (let n = 0; n < Math.max(left?.length ?? 0, right?.length ?? 0); n++) {
    const difference = (left?.[n] ?? 0) - (right?.[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
