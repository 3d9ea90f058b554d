// Secrets in a text that is no file: what a command printed, what a probe saw.
import { createScanner, type Scanner } from './engine.ts';
import { secretDetectors } from './rules/registry.ts';
import { secretsAnalyser } from './rules/secrets/analyser.ts';

/** Half-open UTF-16 offsets, and what may be shown in their place. */
export interface TextSecret {
  readonly from: number;
  readonly to: number;
  readonly shown: string;
}

/** Milliseconds; a megabyte of ordinary output takes a fiftieth of it where nothing else is going on. */
const usualLimit = 5000;

/** Of what could not be looked through in time nothing may be shown. */
const withheld = '(withheld: it could not be searched for secrets in time)';

/**
 * What the rules for secrets find in a text, in order. The rules are made ready when first used.
 * @param limit milliseconds; a text that takes longer is a secret as a whole
 */
export function secretsInText(text: string, limit: number = usualLimit): readonly TextSecret[] {
  const scanner = limit === usualLimit ? (usualScanner ??= scannerWithin(limit)) : scannerWithin(limit);
  // To the scanner a NUL means that this is no text, and a byte-order mark takes no column.
  const bytes = new TextEncoder().encode(text.replace(/[\0\ufeff]/g, ' '));
  // The name tells nothing of what is in it.
  const { findings, problem } = scanner.scan('output', bytes);
  if (problem !== undefined) return [{ from: 0, to: text.length, shown: withheld }];
  if (findings.length === 0) return [];
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;
  return findings.map(({ line, column, endLine, endColumn, preview }) => {
    return { from: offset(line, column), to: offset(endLine, endColumn), shown: preview };
  });
}

let usualScanner: Scanner | undefined;

function scannerWithin(timeLimit: number): Scanner {
  return createScanner([secretsAnalyser(secretDetectors)], { timeLimit });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
