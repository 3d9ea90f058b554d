// That something is not there: "no results", "nothing", "0 errors", "should not contain …".
import { linesOf, type Observation } from '../../observation.ts';
import {
  type Expectation,
  expectation,
  type ExpectationRule,
  type Finding,
  type Scope,
  shown,
  undecided,
} from '../rule.ts';

/** The whole output is to be empty. */
const empty =
  /^(?:return(?:s|ed)? |produces? |find |finds |show |print )?(?:nothing|empty|none|blank|no (?:results?|output|matches|match|lines?|hits?|rows?|entries|occurrences|findings|response|files?|data|changes)|empty (?:output|result|results|response|string|list|line|set)|zero (?:results|matches|hits|lines)|not? (?:return|find|show|print|output|match|produce|see) (?:any(?:thing| (?:results?|output|matches|lines?|hits?|rows?))?|results?))(?: (?:found|returned|here|at all|shown|printed|displayed|is (?:found|returned|printed)))?(?: \([^()]*\))?$/i;
/** Something that is not to be in the output. */
const without =
  /^(?:(?:should |must )?(?:not|never) (?:contain|include|show|have|see|print|output|expose|return|display|mention|be|list|log)|no|without|zero|0|don't see|free of)(?: any| an| a| the)? (?<what>.{1,80}?)(?: (?:found|shown|present|reported|listed|detected|appear|in (?:the )?(?:output|logs?|response|recent logs|results?|code|header)|are (?:found|shown|present|reported)))*$/i;

export const absenceRule: ExpectationRule = {
  name: 'absence',
  parse: (text, scope) => {
    if (empty.test(text)) {
      const nothing = expectation(text, (observed) => checkEmpty(scope, observed));
      return [{ ...nothing, keys: { output: { op: 'isEmpty' } } }];
    }
    const what = without.exec(text)?.groups?.['what'];
    if (
      what === undefined ||
      /^(?:than|more|less|longer|yet|to)\b/i.test(what) ||
      /^(?:not|never) (?:be|return) /i.test(text)
    )
      return undefined;
    if (/ (?:or|and) /.test(what) && !/^["'`]/.test(what)) {
      return what.split(/,? (?:or|and) /).map((one) => absent(`no ${one}`, one, scope));
    }
    return [absent(text, what, scope)];
  },
};

function checkEmpty(scope: Scope, observed: Observation): Finding {
  const lines = linesOf(observed.output);
  const isZero =
    lines.length === 1 &&
    /^(?:0|\[\]|\(0 rows\)|null|none|no (?:results|matches|resources|rows)\b.*)$/i.test(lines[0] ?? '');
  const held = lines.length === 0 || isZero;
  return {
    held: held || (scope.alone ? false : undefined),
    expected: 'no output',
    actual: shown(observed.output),
  };
}

function absent(text: string, what: string, scope: Scope): Expectation {
  const token = /^["'`“](.+)["'`”]$/.exec(what)?.[1] ?? (isToken(what) ? what : undefined);
  const noun = token === undefined ? nounOf(what) : undefined;
  if (token === undefined && noun === undefined) return undecided(text);
  const occurs = (line: string) =>
    token === undefined ? mentions(line, noun ?? what) : line.includes(token);
  return expectation(text, (observed) => {
    const line = linesOf(observed.output).find(occurs);
    const held = line === undefined ? true : scope.alone ? false : undefined;
    return { held, expected: `no ${what}`, actual: line?.slice(0, 120) ?? `no ${token ?? noun}` };
  });
}

/** One word that no sentence has: `CHANGE_THIS`, `localhost:3000`. */
function isToken(what: string): boolean {
  return /^\S+$/.test(what) && /[A-Z_\d:/@=.]/.test(what) && !/^[A-Z][a-z]+$/.test(what);
}

/** Nouns that stand in outputs themselves; of others nobody knows how the output would say them. */
function nounOf(what: string): string | undefined {
  return /\b(?<noun>errors?|warnings?|failures?|failed|vulnerabilit(?:y|ies)|exceptions?|conflicts?|issues?|problems?|restarts?|crash(?:es)?|missing|timeouts?|secrets?|leaks?|deprecat\w+|critical|wildcards?|duplicates?)\b/i.exec(
    what,
  )?.groups?.['noun'];
}

/** Whether a line speaks of some of it: "0 errors" and "no errors" do not. */
function mentions(line: string, noun: string): boolean {
  if (/^wildcards?$/i.test(noun)) return /(?:^|[\s"'=:[,])\*(?=$|[\s"',\]])/.test(line);
  const stem = noun.toLowerCase().replace(/(?:ies|y|es|s|ed|ure|ures)$/, '');
  const lower = line.toLowerCase();
  for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + stem.length)) {
    if (/[a-z]/.test(lower.charAt(at - 1))) continue;
    const before = lower.slice(Math.max(0, at - 24), at);
    const after = lower.slice(at, at + 40);
    const none =
      /(?:\b(?:0|no|zero|without)(?: (?:known|new|critical|high|moderate|low))*)[\s:]*$/.test(before) ||
      /^[a-z-]*\s*(?:count|rate)?\s*[:=]\s*(?:0\b(?!\.\d*[1-9])|none|no\b|\[\])/.test(after);
    if (!none) return true;
  }
  return false;
}
