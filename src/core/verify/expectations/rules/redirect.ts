// Redirects: "should redirect to https://", "301 to https://www.x.org".
import { headerOf, responsesIn } from '../../observation.ts';
import type { Predicate } from '../../probes/predicates/predicate.ts';
import { expectation, type ExpectationRule, type ProbeKeys } from '../rule.ts';

const phrase =
  /^(?:(?<code>30[1278])(?: moved permanently| found| permanent redirect| temporary redirect)?[ ,]*)?(?:http )?(?:redirect(?:s|ed|ion)?|forwards?|→|->)(?: \(?(?<code2>30[1278])\)?)?(?: (?:to|→|->))? ?(?<to>https?:\/\/\S*|https?\b|\/\S*|[a-z0-9.-]+\.[a-z]{2,}\S*)?(?: version| url| site)?$/i;

export const redirectRule: ExpectationRule = {
  name: 'redirect',
  parse: (text) => {
    const found = phrase.exec(text.replace(/["`']/g, ''))?.groups;
    if (!found || !/redirect|forward|→|->/i.test(text)) return undefined;
    const code = found['code'] ?? found['code2'];
    const to = /^https?$/i.test(found['to'] ?? '') ? `${found['to']?.toLowerCase()}://` : found['to'];
    const expected = `${code ?? '301, 302, 307 or 308'}${to === undefined ? '' : ` to ${to}…`}`;
    const redirect = expectation(text, (observed) => {
      const response = responsesIn(observed)[0];
      if (response === undefined)
        return { held: undefined, expected, actual: 'no response headers are visible' };
      const location = headerOf(response, 'location');
      const isRedirect =
        code === undefined
          ? [301, 302, 307, 308].includes(response.status)
          : response.status === Number(code);
      const held =
        isRedirect && (to === undefined || (location?.toLowerCase().startsWith(to.toLowerCase()) ?? false));
      return {
        held,
        expected,
        actual: `${response.status}${location === undefined ? '' : ` to ${location}`}`,
      };
    });
    const status: Predicate =
      code === undefined ? { op: 'oneOf', values: [301, 302, 307, 308] } : { op: '==', value: Number(code) };
    const headers: ProbeKeys['headers'] = [['location', { op: 'startsWith', value: to ?? '' }]];
    return [{ ...redirect, keys: { status, ...(to === undefined ? {} : { headers }) } }];
  },
};
