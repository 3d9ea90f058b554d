// Percentiles and averages of response times in the report of a load test: "p95 < 200ms", "average under 1s".
import { milliseconds, readComparison, toNumber } from '../comparison.ts';
import { expectation, type ExpectationRule } from '../rule.ts';

const measure =
  /\b(?:p|P)\(?(?<percentile>\d\d(?:\.\d{1,12})?)\)?\b|\b(?<th>\d\d)th percentile\b|\b(?<average>average|avg|mean|median)\b/;

export const latencyRule: ExpectationRule = {
  name: 'latency',
  parse: (text) => {
    const groups = measure.exec(text)?.groups;
    const comparison = readComparison(text.replace(measure, ''));
    if (!groups || comparison === undefined || milliseconds(1, comparison.unit) === undefined)
      return undefined;
    const percentile = groups['percentile'] ?? groups['th'];
    const name = percentile === undefined ? (groups['average'] ?? 'average') : `p${percentile}`;
    return [
      expectation(text, ({ output }) => {
        const seen = percentile === undefined ? averageIn(output) : percentileIn(output, percentile);
        const expected = `${name} ${comparison.wanted}`;
        if (seen === undefined) return { held: undefined, expected, actual: `no ${name} in the output` };
        return {
          held: comparison.holds(inUnit(seen, comparison.unit)),
          expected,
          actual: `${name} ${seen} ms`,
        };
      }),
    ];
  },
};

/** `p(95)=180.2ms` (k6), `95% in 0.1800 secs` (hey), `95%    180` (ab, in ms), `99%  1.20s` (wrk), `P95: 180ms`. */
function percentileIn(output: string, percentile: string): number | undefined {
  const name = percentile.replace('.', '\\.');
  const patterns = [
    `\\bp\\(?${name}\\)?["']?[ \\t]{0,9}[=:][ \\t]{0,9}(\\d{1,12}(?:\\.\\d{1,12})?)[ \\t]?(m?s|µs|secs?)`,
    `(?:^|\\n)[ \\t]{0,9}${name}(?:\\.0{1,9})?%(?: in)?[ \\t]{1,20}(\\d{1,12}(?:\\.\\d{1,12})?)[ \\t]?(m?s|µs|us|secs?)?`,
  ];
  return firstTime(output, patterns);
}

/** `avg=120ms`, `Average: 0.12 secs`, `Time per request: 120.1 [ms] (mean)`. */
function averageIn(output: string): number | undefined {
  return firstTime(output, [
    '\\b(?:avg|average|mean|median|med)["\']?[ \\t]{0,9}[=:][ \\t]{0,9}(\\d{1,12}(?:\\.\\d{1,12})?)[ \\t]?(m?s|µs|secs?)',
    'Time per request:[ \\t]{1,20}(\\d{1,12}(?:\\.\\d{1,12})?) \\[(ms)\\] \\(mean\\)',
    'Latency[ \\t]{1,20}(\\d{1,12}(?:\\.\\d{1,12})?)(m?s|us)',
  ]);
}

function firstTime(output: string, patterns: readonly string[]): number | undefined {
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'i').exec(output);
    if (found) return milliseconds(toNumber(found[1] ?? ''), found[2] ?? 'ms');
  }
  return undefined;
}

function inUnit(time: number, unit: string): number {
  return time / (milliseconds(1, unit) ?? 1);
}
