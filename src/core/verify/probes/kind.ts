// What every kind of probe consists of.
import type { NoAnswer, ProbeHost } from '../../host/probes.ts';
import type { Judgement } from '../outcome.ts';
import type { Risk } from '../risk.ts';
import { field, type Fields } from './grammar/fields.ts';
import { duration } from './grammar/quantities.ts';
import { integer, text } from './grammar/shape.ts';

/** What every probe may say, besides its kind. */
export interface CommonKeys {
  /** For people, instead of what {@link ProbeKind.describe} says. */
  readonly title?: string;
  /** Milliseconds for one attempt. */
  readonly timeout?: number;
  /** Attempts after the first one, while the probe does not pass. */
  readonly retry?: number;
  /** Milliseconds between attempts. */
  readonly retryInterval?: number;
  /** Why it is not to be run for now. */
  readonly skip?: string;
}

/** Where a probe runs. */
export interface ProbeContext {
  /** Absolute path that relative ones count from. */
  readonly folder: string;
  /** Added to the host's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** See `CommandRequest`. */
  readonly session: string;
}

/** One kind of probe: its grammar and its judgement. `A` is what the host answers. */
export interface ProbeKind<P extends CommonKeys & { readonly kind: string }, A> {
  readonly kind: P['kind'];
  /** Markdown, a sentence. */
  readonly doc: string;
  /** A whole probe in YAML. */
  readonly example: string;
  /** The key of `target` is the kind's name; all others are their properties with hyphens. */
  readonly fields: Fields<Omit<P, 'kind'>>;
  /** Milliseconds for one attempt when the probe does not say. */
  readonly timeout: number;
  /** One line for people. */
  readonly describe: (probe: P) => string;
  readonly risk: (probe: P) => Risk;
  readonly observe: (
    probe: P,
    host: ProbeHost,
    context: ProbeContext,
    signal: AbortSignal,
  ) => Promise<A | NoAnswer>;
  readonly judge: (probe: P, answer: A | NoAnswer) => Judgement;
}

export const commonFields: Fields<CommonKeys> = {
  title: field(text, 'What to call the probe in lists and reports.'),
  timeout: field(duration, 'How long one attempt may take: `500ms`, `10s`, `2m`.'),
  retry: field(integer(0, 100), 'How often to try again while the probe does not pass.'),
  retryInterval: field(duration, 'How long to wait before trying again; `1s` when left out.'),
  skip: field(text, 'Why the probe is not to be run for now.'),
};

/** The risk of what only looks. */
export function readsOnly(part: string): Risk {
  return { class: 'safe', part, because: 'only reads' };
}

/** The properties that have a value. */
export function given<T extends object>(properties: T): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
