// Quoted text that is to be in the output: `Should show "Deployed"`, `"connected to relay" in logs`, `"on" or "true"`.
import type { Observation } from '../../observation.ts';
import { onlyWords } from '../parts.ts';
import type { Predicate } from '../../probes/predicates/predicate.ts';
import { expectation, type ExpectationRule, type Finding, shown } from '../rule.ts';

const quotes = /"([^"]{1,300})"|`([^`]{1,300})`|“([^”]{1,300})”|(?<!\w)'([^']{1,300})'(?!\w)/g;
/** What may stand around the quoted text without changing what is asserted. */
const around: ReadonlySet<string> = new Set(
  (
    'the a an output log logs response body page file result message messages line lines it text string console you we ' +
    'status word value header look for should must will show shows see contain contains containing include includes ' +
    'display displays print prints say says read reads be is are with has have in return returns like e.g. something ' +
    'similar to match matches appear appears as of column field logged visible indicate indicates report reports ' +
    'equivalent or and either - .'
  ).split(' '),
);
const negative = /\b(?:not|no|never|without)\b|n't\b/i;

export const quotedRule: ExpectationRule = {
  name: 'quoted',
  parse: (text) => {
    const wanted = [...text.matchAll(quotes)].map(
      (match) => match.slice(1).find((group) => group !== undefined) ?? '',
    );
    if (wanted.length === 0) return undefined;
    const words = text.replace(quotes, ' ').replace(/\s+/g, ' ').trim();
    const isNegative = negative.test(words);
    const plain = words.replace(negative, '').replace(/\s+/g, ' ').trim();
    if (!onlyWords(plain, around)) return undefined;
    const similar = /\b(?:similar|equivalent|like|e\.g\.)/i.test(words);
    const any =
      wanted.length > 1 && /\b(?:or|either)\b/i.test(words.replace(/or (?:similar|equivalent)/gi, ''));
    const quoted = expectation(text, (observed) => check(wanted, { any, similar, isNegative }, observed));
    const isExact = !similar && !any && !wanted.some((one) => /\.\.\.|…|\{[\w .-]+\}|<[\w .-]+>/.test(one));
    return [{ ...quoted, keys: isExact ? { output: containing(wanted, isNegative) } : undefined }];
  },
};

function containing(wanted: readonly string[], isNegative: boolean): Predicate {
  const of = wanted.map((value): Predicate => {
    const contains: Predicate = { op: 'contains', value };
    return isNegative ? { op: 'not', of: contains } : contains;
  });
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { op: 'all', of };
}

function check(
  wanted: readonly string[],
  how: { readonly any: boolean; readonly similar: boolean; readonly isNegative: boolean },
  observed: Observation,
): Finding {
  const list = wanted.map((text) => `"${text}"`).join(how.any ? ' or ' : ' and ');
  const found = wanted.filter((text) => occurs(text, observed.output, how.similar));
  const present = how.any ? found.length > 0 : found.length === wanted.length;
  if (how.isNegative)
    return {
      held: found.length === 0,
      expected: `no ${list}`,
      actual: found.length === 0 ? 'not there' : `"${found[0]}"`,
    };
  return {
    held: present || (how.similar ? undefined : false),
    expected: list,
    actual: present ? 'found' : shown(observed.output),
  };
}

/** Whether a text occurs; `...`, `{name}` and `<name>` in it stand for anything on the same line. */
export function occurs(text: string, output: string, loosely: boolean): boolean {
  const fold = (value: string) => (loosely ? value.toLowerCase() : value);
  const pieces = text
    .split(/\.\.\.|…|\{[\w .-]{1,40}\}|<[\w .-]{1,40}>/)
    .map((piece) => fold(piece).trim())
    .filter((piece) => piece !== '');
  const fits = (line: string) => {
    let at = 0;
    for (const piece of pieces) {
      const next = line.indexOf(piece, at);
      if (next < 0) return false;
      at = next + piece.length;
    }
    return true;
  };
  return pieces.length > 0 && fold(output).split('\n').some(fits);
}
