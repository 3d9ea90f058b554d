// Keeps one of several matches on the same text.
import type { Match } from './analyser.ts';
import type { Severity } from './finding.ts';

/**
 * Of matches that overlap, the one of the highest rank; of equal ones the more severe, then the longer, then the
 * first. Matches are sorted by where they begin, and stay so.
 */
export function strongest(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    // What is kept does not overlap: only the last of it can reach into this match.
    const clear = kept.findLastIndex((other) => other.to <= match.from) + 1;
    if (kept.slice(clear).every((rival) => beats(match, rival))) kept.splice(clear, Infinity, match);
  }
  return kept;
}

const severities: readonly Severity[] = ['information', 'warning', 'error'];

function beats(match: Match, rival: Match): boolean {
  const byRank = match.rank - rival.rank;
  const bySeverity = severities.indexOf(severityOf(match)) - severities.indexOf(severityOf(rival));
  const byLength = match.to - match.from - (rival.to - rival.from);
  return (byRank || bySeverity || byLength) > 0;
}

export function severityOf(match: Match): Severity {
  return match.severity ?? match.rule.severity;
}
