// Text that is expected as it stands: `PONG`, `active (running)`, `nginx is running`.
import { linesOf, type Observation } from '../../observation.ts';
import { partsOf } from '../parts.ts';
import { expectation, type ExpectationRule, type Finding, type ProbeKeys, shown } from '../rule.ts';
import { occurs } from './quoted.ts';

/** Words that programs answer with; another plain word may be a description. */
const answers =
  /^(?:ok|okay|success(?:ful(?:ly)?)?|healthy|up|running|active|ready|true|false|on|off|yes|no|y|n|enabled|disabled|connected|passed|pass|passing|pong|deployed|completed?|succeeded|valid|open|closed|online|synced|alive|available|accepting connections|normal|green|pending|done|started|listening)$/i;
/** Longer texts are sentences about the output, not the output. */
const longest = 8;

export const literalRule: ExpectationRule = {
  name: 'literal',
  parse: (text) => {
    const similar =
      / ?\(?,? ?(?:or similar|or equivalent|etc\.?|or something similar)\)?$/i.exec(text)?.[0] ?? '';
    const wanted = text.slice(0, text.length - similar.length).replace(/^["'`](.*)["'`]$/, '$1');
    const words = wanted.split(' ');
    if (
      wanted === '' ||
      partsOf(text).length > 1 ||
      words.length > longest ||
      /[…]|\.\.\.$/.test(wanted.slice(0, -3))
    )
      return undefined;
    const isToken = words.length === 1 && (answers.test(wanted) || !/^[A-Z]?[a-z-]+$/.test(wanted));
    const isAnswer = answers.test(wanted) || /^[a-z]+ \([a-z]+\)$/.test(wanted);
    const isFirm = (isToken || isAnswer) && similar === '';
    const literal = expectation(text, (observed) => check(wanted, isFirm, words.length === 1, observed));
    return [{ ...literal, keys: isFirm ? keysOf(wanted) : undefined }];
  },
};

function keysOf(wanted: string): ProbeKeys | undefined {
  if (/\.\.\.|…|\{[\w .-]+\}|<[\w .-]+>/.test(wanted)) return undefined;
  // A word such as `active` also stands in "inactive" and "not active".
  const isState = answers.test(wanted) && wanted === wanted.toLowerCase();
  const word = `(?i)(?<!\\b(?:not|no|non|never)[ -])\\b${wanted}\\b`;
  return { output: isState ? { op: 'matches', value: word } : { op: 'contains', value: wanted } };
}

function check(wanted: string, isFirm: boolean, isWord: boolean, observed: Observation): Finding {
  const lines = linesOf(observed.output);
  const lower = wanted.toLowerCase();
  const fold = answers.test(wanted) && wanted === lower;
  const same = lines.some((line) => line === wanted || (fold && line.toLowerCase() === lower));
  const held =
    same || (isWord ? hasWord(observed.output, wanted, fold) : occurs(wanted, observed.output, !isFirm));
  return {
    held: held || (isFirm ? false : undefined),
    expected: `"${wanted}"`,
    actual: held ? 'found' : shown(observed.output),
  };
}

/** Whether it stands in the text as a word, and no "not" before it. */
function hasWord(text: string, word: string, ignoreCase: boolean): boolean {
  const [where, what] = ignoreCase ? [text.toLowerCase(), word.toLowerCase()] : [text, word];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const isWhole = !/[\w-]/.test(where.charAt(at - 1)) && !/\w/.test(where.charAt(at + what.length));
    if (isWhole && !/\b(?:not|no|non|isn't|never)[ -]$/i.test(where.slice(Math.max(0, at - 7), at)))
      return true;
  }
  return false;
}
