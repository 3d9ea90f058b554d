// How long a request or a command may take: "<200ms", "within 2 seconds".
import type { Observation } from '../../observation.ts';
import { milliseconds, readComparison, toNumber } from '../comparison.ts';
import { onlyWords } from '../parts.ts';
import { expectation, type ExpectationRule, type ProbeKeys } from '../rule.ts';

/** What may stand beside the time without making it the time of something else. */
const nouns: ReadonlySet<string> = new Set(
  (
    'response load query request execution api page total run runs build startup start-up latency time times cached ' +
    'queries endpoint health check completes completed responds loads takes finish finishes duration long ends verified most'
  ).split(' '),
);

export const durationRule: ExpectationRule = {
  name: 'duration',
  parse: (text, scope) => {
    const comparison = readComparison(text);
    if (
      comparison === undefined ||
      comparison.wanted.startsWith('=') ||
      milliseconds(1, comparison.unit) === undefined
    )
      return undefined;
    if (!onlyWords(comparison.noun, nouns)) return undefined;
    const unit = milliseconds(1, comparison.unit) ?? 1;
    const duration = expectation(text, (observed) => {
      const reported = reportedTime(observed);
      const time = reported ?? observed.durationMs;
      const held = comparison.holds(time / unit);
      // Without a report only the duration of the whole run is known, which is longer than that of a part of it.
      const isKnown = held || reported !== undefined || scope.alone;
      return {
        held: isKnown ? held : undefined,
        expected: comparison.wanted,
        actual: `${Math.round(time)} ms`,
      };
    });
    return [{ ...duration, keys: keysOf(comparison.wanted, unit) }];
  },
};

/** @param unit in milliseconds */
function keysOf(wanted: string, unit: number): ProbeKeys | undefined {
  const [, sign, number = ''] = /^([<>]=?) ([\d.,]+)/.exec(wanted) ?? [];
  const op = (['<', '<=', '>', '>='] as const).find((one) => one === sign);
  return op && { duration: { op, value: toNumber(number) * unit } };
}

/** The time that the probe or the output (`curl -w`, `time`) reports, in milliseconds. */
function reportedTime({ output, durationMs, http }: Observation): number | undefined {
  if (http !== undefined) return durationMs;
  for (const { pattern, factor } of reports) {
    const [, minutes, value] = pattern.exec(output) ?? [];
    if (value !== undefined) return (Number(minutes ?? 0) * 60 + Number(value.replace(',', '.'))) * factor;
  }
  return undefined;
}

/** Minutes and seconds (or milliseconds) as `curl`, bash, zsh and load tools print them. */
const reports: readonly { readonly pattern: RegExp; readonly factor: number }[] = [
  { pattern: /\btime_total["']?[ \t]{0,9}[:=][ \t]{0,9}["']?()(\d{1,9}(?:\.\d{1,9})?)/i, factor: 1000 },
  {
    pattern: /\btotal(?: time)?[ \t]{0,9}[:=][ \t]{0,9}()(\d{1,9}(?:\.\d{1,9})?) ?s(?:ec\w{0,9})?\b/i,
    factor: 1000,
  },
  { pattern: /(?:^|\n)real[ \t]{1,9}(?:(\d{1,9})m)?(\d{1,9}(?:[.,]\d{1,9})?)s?/, factor: 1000 },
  { pattern: /[ \t](?:(\d{1,9}):)?(\d{1,9}\.\d{1,9}) total\b/, factor: 1000 },
  { pattern: /^\s{0,9}()(\d{1,9}\.\d{3,6})s?\s{0,9}$/, factor: 1000 },
];
