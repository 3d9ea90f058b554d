// What kind of content comes back: "HTML content", "JSON response with …", "valid JSON".
import { jsonIn } from '../../json.ts';
import { bodyOf, headerOf, type Observation, responsesIn } from '../../observation.ts';
import { expectation, type ExpectationRule, type Finding, shown } from '../rule.ts';

const phrase =
  /^(?:valid |a |an |the |well-formed )*(?<kind>html|json|xml|css|javascript|plain[- ]text|text|image|pdf|yaml|csv)(?: (?:content|response|page|document|body|data|output|object|array|payload|format|markup|file|is returned))*(?: (?:with|containing|including) (?<rest>.+))?$/i;
const looks: Readonly<Record<string, RegExp>> = {
  html: /<(?:!doctype html|html|head|body)\b/i,
  xml: /^\s*<(?:\?xml|[a-z])/i,
  pdf: /^%PDF-/,
};

export const contentTypeRule: ExpectationRule = {
  name: 'content-type',
  parse: (text, _scope, again) => {
    const found = phrase.exec(text)?.groups;
    const kind = found?.['kind']?.toLowerCase().replace(/^plain[- ]text$/, 'text');
    if (kind === undefined || text.toLowerCase() === kind) return undefined;
    const rest = found?.['rest'];
    const said =
      rest === undefined
        ? text
        : text.slice(0, text.length - rest.length).replace(/ (?:with|containing|including) $/i, '');
    return [
      {
        ...expectation(said, (observed) => check(kind, observed)),
        keys: { headers: [['content-type', { op: 'contains', value: mediaType(kind) }]] },
      },
      ...(rest === undefined ? [] : again(rest)),
    ];
  },
};

function mediaType(kind: string): string {
  return kind === 'text' ? 'text/plain' : kind;
}

function check(kind: string, observed: Observation): Finding {
  const expected = `${kind.toUpperCase()} content`;
  const response = responsesIn(observed).at(-1);
  const type = response && headerOf(response, 'content-type');
  if (type !== undefined)
    return {
      held: type.toLowerCase().includes(mediaType(kind)),
      expected,
      actual: type,
    };
  const body = bodyOf(observed);
  const actual = shown(body);
  if (kind === 'json') return { held: jsonIn(body).length > 0, expected, actual };
  const pattern = looks[kind];
  return { held: pattern ? pattern.test(body) : undefined, expected, actual };
}
