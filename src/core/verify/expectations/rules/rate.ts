// Throughput in the report of a load test: "500+ req/s".
import { readComparison, toNumber } from '../comparison.ts';
import { expectation, type ExpectationRule } from '../rule.ts';

const perSecond = /^(?:req(?:uests?)?(?: ?\/ ?| per )s(?:ec(?:ond)?s?)?|rps|qps|tps|ops\/s(?:ec)?)$/;

export const rateRule: ExpectationRule = {
  name: 'rate',
  parse: (text) => {
    const comparison = readComparison(text);
    if (comparison === undefined || !perSecond.test(comparison.unit)) return undefined;
    return [
      expectation(text, ({ output }) => {
        const seen = rateIn(output);
        if (seen === undefined)
          return { held: undefined, expected: comparison.wanted, actual: 'no rate in the output' };
        return { held: comparison.holds(seen), expected: comparison.wanted, actual: `${seen} per second` };
      }),
    ];
  },
};

const patterns: readonly RegExp[] = [
  /\bhttp_reqs\.{0,60}:[ \t]{0,20}\d{1,12}[ \t]{1,20}(\d{1,12}(?:\.\d{1,12})?)\/s/,
  /\brequests?(?: ?\/ ?| per )sec(?:ond)?:?[ \t]{0,40}(\d[\d,]{0,20}(?:\.\d{1,12})?)/i,
  /(\d[\d,]{0,20}(?:\.\d{1,12})?)[ \t]?(?:req(?:uests?)?(?: ?\/ ?| per )s(?:ec(?:ond)?)?|rps|qps|tps|ops\/s(?:ec)?)\b/i,
  /\b(?:rps|qps|tps|throughput|req\/s|request_rate)\b[^\n\d]{0,40}(\d[\d,]{0,20}(?:\.\d{1,12})?)/i,
];

/** k6, ab, wrk, hey, pgbench and the like. */
function rateIn(output: string): number | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(output)?.[1];
    if (found !== undefined) return toNumber(found);
  }
  return undefined;
}
