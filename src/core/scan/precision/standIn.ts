// Passwords and keys that open nothing, whatever the reason.
import { isWeakPassword } from './password.ts';
import { isPlaceholder } from './placeholder.ts';
import { isReference } from './reference.ts';

/** Whether `value` points elsewhere, stands for a secret, or is one that everybody knows. */
export function isStandIn(value: string): boolean {
  return isReference(value) || isPlaceholder(value) || isWeakPassword(value);
}
