// Hides secrets in texts that people or files get to see.
import type { Span } from '../../checklist/model.ts';
import { automatonFor, type Automaton } from './automaton.ts';
import { formsOf } from './forms.ts';

/** Replaces every secret in a text. */
export type Mask = (text: string) => string;

/** A secret in a text, and what may be shown in its place. */
export interface FoundSecret extends Span {
  /** Three asterisks where it is left out, and where secrets overlap. */
  readonly shown?: string;
}

const hidden = '***';

/**
 * Hides the values, of six characters and more, in every form of `formsOf`; then whatever `findSecrets` takes for a
 * secret in the text that is left, the rules of the scanner.
 */
export function createMasker(
  values: Iterable<string>,
  findSecrets: (text: string) => readonly FoundSecret[] = () => [],
): Mask {
  const automaton = automatonFor([...values].flatMap(formsOf));
  return (text) => {
    const stream = streamOf(automaton);
    const known = stream.add(text) + stream.end();
    return without(known, findSecrets(known));
  };
}

/** A mask for text that comes in pieces: a secret is hidden even where it is cut in two. */
export interface StreamMasker {
  /** What can be shown by now; only what may be the beginning of a secret is held back. */
  add(chunk: string): string;
  /** What was held back. */
  end(): string;
}

/** Hides the values alone: rules need whole lines. */
export function createStreamMasker(values: Iterable<string>): StreamMasker {
  return streamOf(automatonFor([...values].flatMap(formsOf)));
}

function streamOf(automaton: Automaton): StreamMasker {
  let state = 0;
  let held = '';
  /** Where secrets stand in what is held, in order, apart from each other. The first may have begun before it. */
  let secrets: { from: number; to: number }[] = [];
  const shownUpTo = (end: number): string => {
    let shown = '';
    let at = 0;
    for (const { from, to } of secrets) {
      if (from >= end) break;
      if (from >= 0) shown += held.slice(at, from) + hidden;
      at = Math.min(to, end);
    }
    shown += held.slice(at, end);
    held = held.slice(end);
    // One that reaches to the end stays, so that another one overlapping it is not shown as a second.
    secrets = secrets
      .filter(({ to }) => to >= end)
      .map(({ from, to }) => ({ from: from - end, to: to - end }));
    return shown;
  };
  return {
    add(chunk) {
      const start = held.length;
      held += chunk;
      for (let at = start; at < held.length; at++) {
        state = automaton.next(state, held.charCodeAt(at));
        const length = automaton.matched(state);
        if (length > 0) addSpan(secrets, { from: at + 1 - length, to: at + 1 });
      }
      return shownUpTo(held.length - automaton.depth(state));
    },
    end: () => shownUpTo(held.length),
  };
}

/** Adds a span that ends behind all others, and joins those that it touches. */
function addSpan(spans: { from: number; to: number }[], span: Span): void {
  let { from } = span;
  for (let last = spans.at(-1); last !== undefined && last.to >= span.from; last = spans.at(-1)) {
    from = Math.min(from, last.from);
    spans.pop();
  }
  spans.push({ from, to: span.to });
}

function without(text: string, spans: readonly FoundSecret[]): string {
  const joined: { from: number; to: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.to - b.to)) addSpan(joined, span);
  const previews = new Map(spans.map(({ from, to, shown }) => [`${from} ${to}`, shown]));
  let shown = '';
  let at = 0;
  for (const { from, to } of joined) {
    shown += text.slice(at, from) + (previews.get(`${from} ${to}`) ?? hidden);
    at = to;
  }
  return shown + text.slice(at);
}
