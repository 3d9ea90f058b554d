// Evidence as one line of JSON, for people, other programs and ourselves.
import type { Mask } from '../../config/masking/mask.ts';
import { createCapture } from '../capture.ts';
import { plainOutput } from '../plain.ts';
import type { Judged, Outcome } from '../outcome.ts';
import type { Evidence } from './model.ts';

export interface EncodeOptions {
  /** Applied to every text, so that no evidence holds a secret. */
  readonly mask: Mask;
  /** Characters of output to keep; a longer one loses its middle. */
  readonly outputLimit: number;
}

/** The line with its line end: `{v, time, file, line, item, probe, …}`, `time` in ISO 8601, without what is undefined. */
export function encode(evidence: Evidence, { mask, outputLimit }: EncodeOptions): string {
  const { time, file, line, item, probe, environment, commit, by, outcome, exitCode } = evidence;
  const capture = createCapture(outputLimit);
  // What makes plain text of the output may bring the pieces of a secret together, and cutting takes them apart.
  capture.add(mask(plainOutput(evidence.output)));
  return `${JSON.stringify({
    v: version,
    time: new Date(time).toISOString(),
    file,
    line,
    item: { id: item.id, text: mask(item.text) },
    probe: { hash: probe.hash, kind: probe.kind, description: mask(probe.description) },
    environment,
    commit,
    by,
    outcome,
    reason: mask(evidence.reason),
    exitCode,
    durationMs: Math.round(evidence.durationMs),
    expectations: evidence.expectations.map((judged) => masked(judged, mask)),
    output: capture.result().output,
  })}\n`;
}

/** `undefined` for a line that is no whole evidence. What is more in it is left out. */
export function decode(line: string): Evidence | undefined {
  try {
    return evidenceFrom(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Of the form of a line; lines of another one are not understood. */
const version = 1;

function masked({ text, held, expected, actual }: Judged, mask: Mask): Judged {
  return {
    text: mask(text),
    held,
    ...(expected === undefined ? {} : { expected: mask(expected) }),
    ...(actual === undefined ? {} : { actual: mask(actual) }),
  };
}

/** Throws at the first thing that is not as it should be. */
function evidenceFrom(value: unknown): Evidence {
  const stored = objectIn(value);
  if (stored['v'] !== version) throw new TypeError('version');
  const item = objectIn(stored['item']);
  const probe = objectIn(stored['probe']);
  const time = Date.parse(textIn(stored['time']));
  if (Number.isNaN(time) || !Array.isArray(stored['expectations']))
    throw new TypeError('time or expectations');
  return {
    time,
    file: textIn(stored['file']),
    line: numberIn(stored['line']),
    item: { id: textIn(item['id']), text: textIn(item['text']) },
    probe: {
      hash: textIn(probe['hash']),
      kind: textIn(probe['kind']),
      description: textIn(probe['description']),
    },
    environment: optional(stored['environment'], textIn),
    commit: optional(stored['commit'], textIn),
    by: oneOf(stored['by'], ['run', 'person']),
    outcome: oneOf(stored['outcome'], outcomes),
    reason: textIn(stored['reason']),
    exitCode: optional(stored['exitCode'], numberIn),
    durationMs: numberIn(stored['durationMs']),
    expectations: stored['expectations'].map(judgedFrom),
    output: textIn(stored['output']),
  };
}

const outcomes: readonly Outcome[] = ['passed', 'failed', 'errored', 'review', 'skipped'];

function judgedFrom(value: unknown): Judged {
  const { text, held, expected, actual } = objectIn(value);
  return {
    text: textIn(text),
    held: held === true || held === false ? held : undefined,
    ...(expected === undefined ? {} : { expected: textIn(expected) }),
    ...(actual === undefined ? {} : { actual: textIn(actual) }),
  };
}

function objectIn(value: unknown): { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) throw new TypeError('object');
  return value as { readonly [key: string]: unknown };
}

function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('text');
  return value;
}

function numberIn(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('number');
  return value;
}

function oneOf<T>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new TypeError('choice');
  return found;
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}
