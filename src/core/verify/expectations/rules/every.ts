// Every row of a table: `All services should show "Up"`, "all pods Running".
import { linesOf, type Observation } from '../../observation.ts';
import { expectation, type ExpectationRule, type Finding } from '../rule.ts';

const phrase =
  /^(?:all|every|each)(?: of the)? (?:the )?(?<what>[a-z][a-z -]{0,40}?) (?:should |must |will |to )?(?:(?:be |show |shows |have |has |are |is |contain |contains |display |report |reports |say |in |with |state |status |as )+)?(?:state |status )?(?:["'`“](?<quoted>[^"'`”]+)["'`”](?<more>(?:,? or ["'`“][^"'`”]+["'`”])*)|(?<bare>[A-Z][A-Za-z]+|up|running|healthy|ready|active|online|ok|passing)(?<or>(?:\/| or )[A-Za-z]+)?)(?: (?:state|status))?$/i;
/** Words of exit statuses and outcomes, not of rows. */
const notRows = /^(?:tests?|checks?|unit tests?|steps?|commands?|requests?|builds?)$/i;

export const everyRule: ExpectationRule = {
  name: 'every',
  parse: (text) => {
    const groups = phrase.exec(text)?.groups;
    const first = groups?.['quoted'] ?? groups?.['bare'];
    if (groups === undefined || first === undefined || notRows.test(groups['what'] ?? '')) return undefined;
    const more = [...(groups['more'] ?? '').matchAll(/["'`“]([^"'`”]+)["'`”]/g)].map(
      (match) => match[1] ?? '',
    );
    const or = groups['or']?.replace(/^(?:\/| or )/i, '');
    const tokens = [first, ...more, ...(or === undefined ? [] : [or])];
    return [expectation(text, (observed) => check(tokens, groups['bare'] !== undefined, observed))];
  },
};

function check(tokens: readonly string[], ignoreCase: boolean, observed: Observation): Finding {
  const expected = `every row has ${tokens.map((token) => `"${token}"`).join(' or ')}`;
  const rows = dataRows(observed.output);
  const fits = (row: string) => tokens.some((token) => hasWord(row, token, ignoreCase));
  const other = rows.find((row) => !fits(row));
  if (rows.length === 0) return { held: false, expected, actual: 'no rows' };
  return {
    held: other === undefined,
    expected,
    actual:
      other === undefined ? `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}` : other.slice(0, 120),
  };
}

/** Lines of a table without its header, rulers, warnings and the count below it. */
function dataRows(output: string): readonly string[] {
  const lines = linesOf(output).filter(
    (line) =>
      !/^[-=+|\s─━┼]+$/.test(line) &&
      !/^\(\d+ rows?\)$/.test(line) &&
      !/^(?:time=|WARN|warning:)/i.test(line),
  );
  const [first = ''] = lines;
  const isHeader =
    /^(?:NAME|NAMESPACE|CONTAINER|ID|SERVICE|READY|STATUS|UNIT|PID|TYPE|HOST|\|?\s*Name)\b/.test(first) ||
    (/^[A-Z][A-Z0-9 _()/%-]{7,}$/.test(first) && lines.length > 1);
  return isHeader ? lines.slice(1) : lines;
}

function hasWord(row: string, word: string, ignoreCase: boolean): boolean {
  const [text, token] = ignoreCase ? [row.toLowerCase(), word.toLowerCase()] : [row, word];
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    const isWhole = !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + token.length));
    if (isWhole && !/\b(?:not|un)[ -]?$/i.test(text.slice(Math.max(0, at - 5), at))) return true;
  }
  return false;
}
