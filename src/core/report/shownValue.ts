// The value of a variable as people may see it.
import { isSecretName } from '../config/placeholders/names.ts';
import { oneLine } from './oneLine.ts';

/** Longest value that is shown whole. */
const longest = 80;

/** One line; three asterisks for a secret, and for the password in an address. */
export function shownValue(name: string, value: string): string {
  if (isSecretName(name)) return '***';
  const shown = oneLine(value).replace(/([a-z][\w+.-]*:\/\/[^\s/?#:@]*:)[^\s/?#]+@/gi, '$1***@');
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}
