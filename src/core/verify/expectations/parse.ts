// Expectations as people write them → assertions that can be checked.
import type { ExpectationText } from '../../checklist/model.ts';
import { bare, partsOf, sentence } from './parts.ts';
import { expectationRules } from './registry.ts';
import { type Expectation, expectation, type Scope, shown, undecided } from './rule.ts';

const alone: Scope = { alone: true };

/** The assertions of one text, in its order; what cannot be decided is among them, so that nothing is lost. */
export function expectationsOf(
  { text, source }: Pick<ExpectationText, 'text' | 'source'>,
  scope: Scope = alone,
): readonly Expectation[] {
  if (source !== 'item') return parseLines(text, scope);
  const found = expectationsInItemText(text);
  return scope.searches && saysNone.test(text) ? [...found, noneFound(text)] : found;
}

/** An item that is about what is not to be there: `No secrets in git history`. */
const saysNone = /^\W*(?:(?:verify|check|ensure|confirm)(?: that)? )?(?:there (?:is|are) )?no (?!longer\b)/i;

/** What a search finds may still be harmless, such as the name of a variable. */
function noneFound(text: string): Expectation {
  return expectation(
    text,
    ({ output }) => ({
      held: output.trim() === '' ? true : undefined,
      expected: 'nothing is found',
      actual: shown(output),
    }),
    'absence',
  );
}

const among: Scope = { alone: false };

/**
 * What an item's own text asserts of its command: `Query time verified (< 500ms)`, `Health endpoint returns 200`. Only
 * what is plainly an assertion; the rest of the text is its title.
 */
export function expectationsInItemText(text: string): readonly Expectation[] {
  const found: Expectation[] = [];
  for (const { pattern, says } of itemPatterns) {
    for (const match of text.slice(0, 1000).matchAll(pattern)) {
      if (/\b(?:if|when|unless|until|alert)\b/i.test(text.slice(0, match.index))) continue;
      const parsed = parse(says(match), among, 0);
      found.push(...parsed.map((one) => renamed(one, match[0].trim())));
    }
  }
  return found;
}

/** Phrases of items that assert something, and the expectation they are short for. */
const itemPatterns: readonly {
  readonly pattern: RegExp;
  readonly says: (match: RegExpMatchArray) => string;
}[] = [
  {
    pattern:
      /\b(?:returns?|responds? with|responding with|answers?(?: with)?|gives|status(?: code)?|HTTP) (?:HTTP |status |code )*([1-5]\d\d)(?: (?:or|\/) ([1-5]\d\d))?(?: OK\b)?/gi,
    says: ([, first, second]) => `${first}${second === undefined ? '' : ` or ${second}`}`,
  },
  {
    pattern:
      /(?:<=?|≤|\bunder\b|\bbelow\b|\bwithin\b|\bless than\b|\bfaster than\b) ?\d+(?:\.\d+)? ?(?:ms|milliseconds?|s|secs?|seconds?)\b(?: ?\(?(?:p\d\d|average|avg|median)\)?)?/gi,
    says: ([phrase]) => phrase,
  },
  {
    pattern: /\bredirects? (?:HTTP )?(?:to|→|->) ?HTTPS\b|\bHTTP (?:redirects? )?(?:to|→|->) ?HTTPS\b/gi,
    says: () => 'redirect to https://',
  },
  {
    pattern:
      /(?:>=?|≥|\bat least\b)? ?\d+(?:\.\d+)? ?%\+? (?:test )?coverage\b|\bcoverage (?:>=?|≥|above|over|at least) ?\d+(?:\.\d+)? ?%/gi,
    says: ([phrase]) => phrase,
  },
];

function renamed(one: Expectation, text: string): Expectation {
  return { ...one, text, check: (observed) => ({ ...one.check(observed), text }) };
}

/** A text of several lines is one JSON value, or a list of assertions. */
function parseLines(text: string, scope: Scope): readonly Expectation[] {
  const whole = sentence(text);
  if (whole === '') return [];
  const lines = text
    .split('\n')
    .map(sentence)
    .filter((line) => line !== '');
  if (lines.length < 2 || /^[[{]/.test(whole)) return parse(whole, scope, 0);
  return lines.flatMap((line) => parse(line, scope, 0));
}

/** Texts in texts beyond which nobody looks. */
const deepest = 6;

function parse(text: string, scope: Scope, depth: number): readonly Expectation[] {
  const again = (rest: string) => (depth < deepest ? parse(rest, scope, depth + 1) : [undecided(rest)]);
  const whole = byRules(bare(text), scope, again);
  if (whole !== undefined) return whole.map((one) => (one.text === bare(text) ? renamed(one, text) : one));
  const parts = partsOf(text);
  return parts.length > 1 ? parts.flatMap(again) : [undecided(text)];
}

function byRules(
  text: string,
  scope: Scope,
  again: (rest: string) => readonly Expectation[],
): readonly Expectation[] | undefined {
  for (const rule of expectationRules) {
    const found = rule.parse(text, scope, again);
    if (found !== undefined) return found.map((one) => ({ ...one, kind: one.kind || rule.name }));
  }
  return undefined;
}
