// What is found in one configuration file, short enough to stand in a test.
import { createScanner } from '../../../../../src/core/scan/engine.ts';
import { withNeeded } from '../../../../../src/core/scan/needed.ts';
import { analysersFor } from '../../../../../src/core/scan/rules/analysers.ts';
import { checker } from '../../../../check.ts';

const scanner = createScanner(analysersFor(['cors']));
const scan = (path: string, text: string) => scanner.scan(path, new TextEncoder().encode(text));

// Once and for all: what reads settings is loaded when the first file needs it.
before(() => withNeeded(() => scan('.env', 'CORS_ORIGIN=*')));

const initials = { error: 'E', warning: 'W', information: 'I' };

/** `W header *`: severity, rule and the marked text of each finding in a file at a path. */
export function flagged([path, text]: readonly [string, string]): string {
  return scan(path, text)
    .findings.map(
      ({ rule, severity, preview }) =>
        `${initials[severity]} ${rule.replace(/^cors-(?:wildcard-)?/, '')} ${preview}`,
    )
    .join(', ');
}

export const check: (input: readonly [string, string], expected: string) => void = checker(flagged);

/** The messages about one file. */
export function messages(path: string, text: string): readonly string[] {
  return scan(path, text).findings.map(({ message }) => message);
}
