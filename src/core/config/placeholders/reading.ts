// A POSIX script read for placeholders: what its pieces stand in, what its commands are, which scripts are inside it.
import type { Span } from '../../checklist/model.ts';
import { programOf, type SubCommand, type Word } from '../../shell/model.ts';
import { readPosix } from '../../shell/posix.ts';
import { unwrap, type Unwrapped } from '../../shell/unwrap.ts';
import type { Quotes, Spot } from './model.ts';
import { quotingOf, type Quoting } from './quoting.ts';

/** One script, with the scripts that its commands run in turn. */
export interface Reading extends Quoting {
  readonly script: string;
  /** Every command, and under the wrappers the command that really runs. */
  readonly commands: readonly SubCommand[];
  readonly inner: readonly InnerScript[];
  /** What runs on another machine or in a container. */
  readonly remote: readonly Span[];
}

/** The script of `bash -c '…'`, `ssh host …`, `bash <<EOF`. */
interface InnerScript {
  readonly span: Span;
  /** For each of its characters, the offset in the script around it; `undefined` when that cannot be told. */
  readonly offsets: readonly number[] | undefined;
  readonly reading: Reading;
}

/** Scripts in scripts beyond which nobody looks, and nothing is filled in. */
const deepest = 8;
/** Wrappers in wrappers that nobody writes. */
const mostWrappers = 50;

export function readingOf(script: string, depth = 0): Reading {
  const written = readPosix(script);
  const steps = written.flatMap((command) => stepsOf(command));
  const inner = steps.flatMap((step) => innerScript(step, script, depth) ?? []);
  const remote = steps.filter(({ command }) => elsewhere.has(programOf(command)));
  return {
    script,
    commands: steps.map(({ command }) => command),
    inner,
    remote: remote.flatMap((step) => runBy(step) ?? []),
    ...quotingOf(script, written),
  };
}

/** A command, and what it runs if it is a wrapper. */
interface Step {
  readonly command: SubCommand;
  readonly runs: Unwrapped | undefined;
}

function stepsOf(command: SubCommand, depth = 0): readonly Step[] {
  const runs = unwrap(command);
  const words = runs && 'words' in runs && depth < mostWrappers ? runs.words : undefined;
  return [{ command, runs }, ...(words ? stepsOf({ ...command, words }, depth + 1) : [])];
}

/** Where the words, the script or the here-document stand that a wrapper runs. */
function runBy({ command, runs }: Step): Span | undefined {
  if (runs === undefined) return undefined;
  if ('standardInput' in runs) return command.redirections.find(({ body }) => body)?.body;
  const words = 'words' in runs ? runs.words : runs.script;
  return { from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 };
}

const elsewhere: ReadonlySet<string> = new Set(
  'ssh docker docker-compose podman nerdctl kubectl oc lxc multipass vagrant heroku fly flyctl gcloud railway chroot'.split(
    ' ',
  ),
);

/** Where a span stands in the scripts around each other, and what in each of them. */
export interface Standing {
  /** Innermost script first. */
  readonly places: readonly { readonly reading: Reading; readonly place: Span }[];
  /** `undefined` when the span is no literal text of one quoting, or its place in an inner script cannot be told. */
  readonly spot: Spot | undefined;
}

export function standingOf(reading: Reading, span: Span): Standing {
  const here = { reading, place: span };
  const quotes = reading.regions.find((region) => covers(region, span))?.quotes;
  const inner = reading.inner.find((inner) => covers(inner.span, span));
  if (inner === undefined) return { places: [here], spot: quotes && { quotes, encodings: [] } };
  const from = inner.offsets?.indexOf(span.from) ?? -1;
  const place = { from, to: from + span.to - span.from };
  if (from < 0 || textAt(inner.reading, place) !== textAt(reading, span))
    return { places: [here], spot: undefined };
  const { places, spot } = standingOf(inner.reading, place);
  return { places: [...places, here], spot: quotes && spot && around(spot, quotes) };
}

/** A value could hold the line that ends a here-document which an inner shell is yet to read. */
function around(spot: Spot, quotes: Quotes): Spot | undefined {
  if (spot.quotes === 'document' || spot.quotes === 'raw') return undefined;
  return { quotes, encodings: [...spot.encodings, spot.quotes] };
}

function textAt({ script }: Reading, { from, to }: Span): string {
  return script.slice(from, to);
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function innerScript(step: Step, script: string, depth: number): InnerScript | undefined {
  const span = runBy(step);
  if (step.runs === undefined || span === undefined || 'words' in step.runs) return undefined;
  if (depth === deepest) return { span, offsets: undefined, reading: unread };
  if ('standardInput' in step.runs) {
    const offsets = Array.from({ length: span.to - span.from }, (_, n) => span.from + n);
    return { span, offsets, reading: readingOf(script.slice(span.from, span.to), depth + 1) };
  }
  const words = step.runs.script;
  const joined = words.flatMap((word, n) => [...(n === 0 ? [] : [between]), ...offsetsIn(script, word)]);
  const text = joined.map((at) => (at === between ? ' ' : script.charAt(at))).join('');
  const isKnown = text === words.map((word) => word.text).join(' ');
  return { span, offsets: isKnown ? joined : undefined, reading: readingOf(text, depth + 1) };
}

const unread: Reading = { script: '', commands: [], inner: [], remote: [], regions: [], uses: [] };

/** The offset of a blank that joins words. */
const between = -1;

/** Offsets of the characters that are left of a word when its quotes and escapes are taken away. */
function offsetsIn(script: string, word: Word): readonly number[] {
  const offsets: number[] = [];
  let quote = '';
  for (let at = word.from; at < word.to; at++) {
    const char = script.charAt(at);
    if (char === quote || (quote === '' && (char === '"' || char === "'"))) quote = quote === '' ? char : '';
    else if (char === '\\' && (quote === '' || (quote === '"' && '"\\$`\n'.includes(script.charAt(at + 1)))))
      offsets.push(++at);
    else offsets.push(at);
  }
  return offsets;
}
