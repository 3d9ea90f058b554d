// Headers of a response: `X-Frame-Options: DENY`, "Strict-Transport-Security header present".
import { headerOf, responsesIn } from '../../observation.ts';
import type { Predicate } from '../../probes/predicates/predicate.ts';
import { expectation, type ExpectationRule } from '../rule.ts';

const phrase =
  /^(?:headers? )?[`"']?(?<name>(?:[A-Z][A-Za-z0-9]*-)+[A-Z][A-Za-z0-9]*|ETag|Server|Location|Vary)[`"']?(?: ?[:=] ?(?<value>.+?)| (?:response )?headers?(?: (?:is |are |should be )?(?:present|set|included|returned|exists?|enabled))?| (?:is |are |should be )?(?:present|set|included|returned|exists?|enabled))[`"']?$/;
const absent = /^(?:no|not|without|never) (?:contain |include |expose |send |have )?(?:an? |any |the )?/i;

export const headerRule: ExpectationRule = {
  name: 'header',
  parse: (text) => {
    const negation = absent.exec(text)?.[0] ?? '';
    const found = phrase.exec(text.slice(negation.length))?.groups;
    const name = found?.['name'];
    if (name === undefined) return undefined;
    const value = found?.['value']?.replace(/ (?:response )?header$/, '');
    const wanted = value === undefined ? name : `${name}: ${value}`;
    const sentAs: Predicate = value === undefined ? { op: 'exists' } : { op: '==', value };
    const isWhole = value === undefined || !/(?:\.\.\.|…)$/.test(value);
    const predicate: Predicate = negation === '' ? sentAs : { op: 'not', of: sentAs };
    const header = expectation(text, (observed) => {
      const response = responsesIn(observed).at(-1);
      const sent = response ? headerOf(response, name) : lineOf(observed.output, name);
      const expected = negation === '' ? wanted : `no ${wanted}`;
      if (response === undefined && sent === undefined)
        return {
          held: negation === '' && observed.output.trim() !== '' ? false : undefined,
          expected,
          actual: `no ${name}`,
        };
      const has = sent !== undefined && (value === undefined || sameValue(value, sent));
      return {
        held: negation === '' ? has : !has,
        expected,
        actual: sent === undefined ? `no ${name}` : `${name}: ${sent}`,
      };
    });
    return [{ ...header, keys: isWhole ? { headers: [[name.toLowerCase(), predicate]] } : undefined }];
  },
};

/** A header line left over by a filter, as of `curl -I … | grep`. */
function lineOf(output: string, name: string): string | undefined {
  const line = output
    .split('\n')
    .find((candidate) => candidate.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

function sameValue(wanted: string, sent: string): boolean {
  const normal = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s"'`]/g, '')
      .replace(/;$/, '');
  const prefix = /^(.*?)(?:\.\.\.|…)$/.exec(wanted)?.[1];
  return prefix === undefined
    ? normal(sent) === normal(wanted) || normal(sent).split(/[,;]/).includes(normal(wanted))
    : normal(sent).startsWith(normal(prefix));
}
