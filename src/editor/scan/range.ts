// Places of findings as the editor counts them.
import { Range } from 'vscode';
import type { Place } from '../../core/scan/finding.ts';

/** The editor counts lines and columns from 0. */
export function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
