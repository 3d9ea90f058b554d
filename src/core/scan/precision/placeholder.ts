// Values that stand for a secret instead of being one.
import { anyOf, wholly } from '../lists.ts';

/**
 * Whether `value` is made up: filler, or a phrase such as `<token>` or `changeme`, or a sequence from the keyboard or
 * the alphabet.
 */
export function isPlaceholder(value: string): boolean {
  return (
    isFiller(value) ||
    wholePhrases.test(value) ||
    brackets.test(value) ||
    formHint.test(value) ||
    hasSequence(value)
  );
}

/**
 * Whether `value` can only fill the place of a token even where it has a token's form: it holds words such as
 * `EXAMPLE` or `your-key`, a run of one character, or hardly any different ones.
 */
export function isFiller(value: string): boolean {
  return phrases.test(value) || run.test(value) || isMonotonous(value);
}

/** Whether few different characters make up a long value, which no generator does. */
export function isMonotonous(value: string): boolean {
  return new Set(value).size < Math.min(value.length < 30 ? 6 : 8, value.length / 2);
}

/** Of at least four letters: in 40 random characters such a word stands by chance once in ten thousand. */
const phrases = anyOf(
  'anoncvs|anonymous|example|sample|dummy|placeholder|redacted|fake|foobar|lorem|todo|fixme|mock|stub|xxxx|xxx_|_xxx',
  String.raw`\*\*\*|\.\.\.|…|\.\.$`,
  'please[-_ ]|change[-_ ]?(?:me|it|this)|replace[-_ ]?|generate[-_]|insert[-_ ]|put[-_].*[-_]here|[-_ ]here$',
  'your[-_ ]|<your|some[-_](?:secret|token|key|password|value)|not[-_]?(?:a[-_]?)?(?:real|secret|used|valid|set)',
  '(?:your|the)[-_]?super|(?:my[-_]?|your[-_]?|the[-_])(?:api|app|auth|access|secret|client|private|token|key|pass|org|project|account)',
  '(?:my|your|the)[-_]?(?:user|bot|domain|host|own)|to[-_]?be[-_]?(?:set|replaced|defined)',
  '(?:secret|token|key|password|value)[-_]?(?:goes|here)',
);
const wholePhrases = wholly(
  'none|null|nil|undefined|undef|define|true|false|yes|no|on|off|n/a|tbd|na|empty|blank|default|unset|unknown',
  String.raw`(?:key|token|secret|pass(?:word)?)[-_]?\d{0,6}(?:\\0{1,3}){0,4}`,
  'string|str|text|value|test(?:ing)?|foo|bar|baz|qux|xxx|abc|abcd?1234?',
);
/** `<token>`, `[PASSWORD]`, `{value}`, `(read)`, `__TOKEN__`. */
const brackets = anyOf(String.raw`^__[a-z_]+__$`, '<[a-z][a-z _-]*>', String.raw`^[<[{(]|[>\]]$`);
/** `base64-32-bytes`, `base64-encoded`: what it should look like. */
const formHint = /\d[-_ ]?(?:bytes|chars|characters|bits|encoded)\b/i;
/** Not of `A`, which is zero in Base64. */
const run = /([0-9B-Za-z+/])\1{5}/;
const keyboard = anyOf('qwerty|asdfgh|zxcvbn|qazwsx|1q2w3e');

/** Whether six characters in a row each follow the one before, up or down, or along the keyboard. */
function hasSequence(value: string): boolean {
  if (keyboard.test(value)) return true;
  const lower = value.toLowerCase();
  let up = 1;
  let down = 1;
  for (let i = 1; i < lower.length; i++) {
    const step = lower.charCodeAt(i) - lower.charCodeAt(i - 1);
    up = step === 1 ? up + 1 : 1;
    down = step === -1 ? down + 1 : 1;
    if (up === 6 || down === 6) return true;
  }
  return false;
}
