// What the engine asks of a family of rules; secrets are one, permissive CORS is another.
import type { RuleInfo, Severity } from './finding.ts';
import type { Source } from './source.ts';

/** Finds one kind of thing in files that hold at least one of its keywords. */
export interface Analyser {
  /** ASCII, lower case; found in either case. A file without any of them is never looked at. */
  readonly keywords: readonly string[];
  /** Begins with a file that may hold some of them. */
  start(source: Source, clock: Clock): Analysis;
}

/** One file under way. */
export interface Analysis {
  /**
   * A keyword was seen: index into {@link Analyser.keywords}, offset of its first byte. In order of where keywords
   * end. Called for every thousandth byte of a usual file: what it does most often must be cheap.
   */
  onKeyword(keyword: number, at: number): void;
  /** All keywords were seen. */
  finish(): readonly Match[];
  /** After {@link finish}: what kept it from looking at the file. */
  hindrance?(): Hindrance | undefined;
}

/** `needed`: look again when it is loaded. `size`: the file is left alone; the message goes on after its name. */
export type Hindrance =
  { readonly kind: 'needed'; readonly needed: Needed } | { readonly kind: 'size'; readonly message: string };

/** What would take too much time and memory to be loaded for nothing. */
export interface Needed {
  /**
   * Resolves when it is there, or cannot be loaded.
   * @returns a sentence for people without its full stop where it cannot
   */
  load(): Promise<string | undefined>;
}

/** Asked between two steps of work, so that no file takes for ever. */
export interface Clock {
  expired(): boolean;
}

/** Something found, before it is masked: offsets into {@link Source.bytes}. */
export interface Match {
  readonly rule: RuleInfo;
  /** What is marked in the file, and hidden in the message. */
  readonly from: number;
  readonly to: number;
  /** Of two matches on the same text, the one with the higher rank is kept. */
  readonly rank: number;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** What its fingerprint is made of where it is not the marked text, which is then no secret and shown as it is. */
  readonly identity?: string;
  /** One sentence for people, given the masked value. */
  message(preview: string): string;
}
