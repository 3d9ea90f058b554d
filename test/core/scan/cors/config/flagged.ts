// What is found in one configuration file, short enough to stand in a test.
import { createScanner } from '../../../../../src/core/scan/engine.ts';
import { analysersFor } from '../../../../../src/core/scan/rules/analysers.ts';
import { checker } from '../../../../check.ts';

const scanner = createScanner(analysersFor(['cors']));
const initials = { error: 'E', warning: 'W', information: 'I' };

/** `W header *`: severity, rule and the marked text of each finding in a file at a path. */
export function flagged([path, text]: readonly [string, string]): string {
  return scanner
    .scan(path, new TextEncoder().encode(text))
    .findings.map(
      ({ rule, severity, preview }) =>
        `${initials[severity]} ${rule.replace(/^cors-(?:wildcard-)?/, '')} ${preview}`,
    )
    .join(', ');
}

export const check: (input: readonly [string, string], expected: string) => void = checker(flagged);

/** The messages about one file. */
export function messages(path: string, text: string): readonly string[] {
  return scanner.scan(path, new TextEncoder().encode(text)).findings.map(({ message }) => message);
}
