// Where a match becomes a finding and its value goes out of sight.
import type { Match } from './analyser.ts';
import type { Finding, Place } from './finding.ts';
import { sha256 } from './sha256.ts';
import type { Source } from './source.ts';
import { severityOf } from './strongest.ts';

/** The finding of a match at a place: the value leaves only its first characters and its hash. */
export function findingOf(match: Match, source: Source, place: Place): Finding {
  const value = source.decode(match.from, match.to);
  const preview = match.identity === undefined ? mask(value) : value;
  return {
    file: source.path,
    ...place,
    rule: match.rule.id,
    severity: severityOf(match),
    message: match.message(preview),
    fingerprint: fingerprintOf(match.rule.id, match.identity ?? value),
    preview,
  };
}

/**
 * The first characters of `value`, at most four and at most a quarter of it, then always as many asterisks: enough to
 * recognise a token by its prefix, and nothing about its length.
 */
export function mask(value: string): string {
  const [firstLine = ''] = value.split('\n', 1);
  const shown = Math.min(4, Math.floor(value.length / 4), firstLine.length);
  return `${Array.from(firstLine).slice(0, shown).join('')}********`;
}

/** 64 bits of a cryptographic hash: the same wherever the value stands, and no way back to it. */
export function fingerprintOf(rule: string, value: string): string {
  return sha256(`${rule}\n${value}`).slice(0, 16);
}
