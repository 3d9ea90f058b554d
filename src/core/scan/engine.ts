// Runs analysers over a file: one pass for the keywords, rules only around them, then the chain that makes findings.
import type { Analyser, Analysis, Clock, Hindrance, Match, Needed } from './analyser.ts';
import { createAutomaton, type OnKeyword } from './automaton.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './masking.ts';
import { advance, fileStart, type Position } from './position.ts';
import { createPolicy, type Policy, type PolicyOptions } from './policy.ts';
import {
  createSource,
  decodeAnywhere,
  encodingOf,
  fromUtf16,
  type DecodeBytes,
  type Source,
} from './source.ts';
import { strongest } from './strongest.ts';
import { withoutMarked } from './suppress/marks.ts';

/** Scans files, one at a time. */
export interface Scanner {
  /** Whether the policy leaves the file out whatever is in it: it need not even be read. */
  ignores(path: string): boolean;
  /**
   * Never throws, whatever the bytes are. Findings are in the order of the file.
   * @param path relative to what is scanned, `/` between its parts
   */
  scan(path: string, bytes: Uint8Array, part?: Part): ScanResult;
}

/**
 * What of a large file is in memory, as UTF-8 text: neighbouring parts overlap, so that nothing is cut in two.
 */
export interface Part {
  /** Where the first byte is in the file; asked only when something is found. */
  readonly start: Position;
  /** Matches that begin at offsets from `from` to before `to` are this part's; the others are a neighbour's. */
  readonly from: number;
  readonly to: number;
}

export interface ScanResult {
  readonly findings: readonly Finding[];
  /** Why a part of the file was not scanned. */
  readonly problem?: string;
  /** What a family of rules left out on purpose; goes on after the name of the file. */
  readonly note?: string;
  /** To be loaded, and the file scanned again, for all of its findings: {@link withNeeded} does both. */
  readonly needs?: Needed;
}

export interface ScannerOptions extends PolicyOptions {
  /** Milliseconds that the rules may work on one file, or one part of a large one. */
  readonly timeLimit?: number;
}

export function createScanner(
  analysers: readonly Analyser[],
  options: ScannerOptions = {},
  decodeBytes: DecodeBytes = decodeAnywhere,
): Scanner {
  const policy = createPolicy(options);
  const find = finder(analysers);
  const limit = options.timeLimit ?? defaultTimeLimit;

  return {
    ignores: (path) => policy.ignoresPath(path),
    scan(path, bytes, part) {
      const encoding = part === undefined ? encodingOf(bytes) : 'utf-8';
      if (encoding === 'binary' || policy.ignoresPath(path)) return nothingFound;
      const text = encoding === 'utf-8' ? bytes : fromUtf16(bytes, encoding);
      const source = createSource(path, text, decodeBytes, part !== undefined);
      const clock = new TimeLimit(limit);
      const { matches, hindrances } = find(source, clock);
      if (matches.length === 0 && hindrances.length === 0 && !clock.isOver) return nothingFound;
      const findings = matches.length === 0 ? [] : postprocess(matches, source, part, policy);
      const result = { findings, ...resultOf(hindrances) };
      return clock.isOver
        ? { ...result, problem: `took longer than ${limit} ms: not scanned to its end` }
        : result;
    },
  };
}

const defaultTimeLimit = 5000;
const nothingFound: ScanResult = { findings: [] };

/** One automaton over the keywords of all analysers; each is told of its own. */
function finder(analysers: readonly Analyser[]): (source: Source, clock: Clock) => Found {
  const automaton = createAutomaton(analysers.flatMap((analyser) => analyser.keywords));
  const owner = analysers.flatMap((analyser, index) => analyser.keywords.map(() => index));
  const own = analysers.flatMap((analyser) => analyser.keywords.map((_, index) => index));
  // One function for all files: compilers give up on what is made anew for each.
  let analyses: readonly Analysis[] = [];
  const onKeyword: OnKeyword = (keyword, at) => {
    analyses[owner[keyword] ?? 0]?.onKeyword(own[keyword] ?? 0, at);
  };
  return (source, clock) => {
    analyses = analysers.map((analyser) => analyser.start(source, clock));
    automaton.search(source.bytes, onKeyword);
    const matches = analyses.flatMap((analysis) => analysis.finish());
    return { matches, hindrances: analyses.flatMap((analysis) => analysis.hindrance?.() ?? []) };
  };
}

interface Found {
  readonly matches: readonly Match[];
  readonly hindrances: readonly Hindrance[];
}

function resultOf(hindrances: readonly Hindrance[]): Pick<ScanResult, 'note' | 'needs'> {
  const [first] = hindrances;
  if (first === undefined) return {};
  return first.kind === 'needed' ? { needs: first.needed } : { note: first.message };
}

/** From raw matches to what people see. Every step takes and gives a list, and leaves out or rewrites. */
function postprocess(
  matches: readonly Match[],
  source: Source,
  part: Part | undefined,
  policy: Policy,
): readonly Finding[] {
  const own = matches.filter(({ from }) => part === undefined || (from >= part.from && from < part.to));
  const sorted = own.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const kept = policy.matches(withoutMarked(strongest(sorted), source), source);
  if (kept.length === 0) return [];
  return policy.findings(located(kept, source, part?.start ?? fileStart));
}

function located(matches: readonly Match[], source: Source, start: Position): readonly Finding[] {
  let before = 0;
  let place = start;
  return matches.map((match) => {
    place = advance(place, source.bytes, before, match.from);
    before = match.from;
    const end = advance(place, source.bytes, match.from, match.to);
    return findingOf(match, source, {
      line: place.line,
      column: place.column,
      endLine: end.line,
      endColumn: end.column,
    });
  });
}

/** Looks at the real clock only now and then: it is asked at every keyword. It starts when it is first asked. */
class TimeLimit implements Clock {
  isOver = false;
  private readonly limit: number;
  private end = Infinity;
  private asked = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  expired(): boolean {
    if (this.asked === 0) this.end = performance.now() + this.limit;
    if (!this.isOver && this.asked++ % 64 === 63) this.isOver = performance.now() > this.end;
    return this.isOver;
  }
}
