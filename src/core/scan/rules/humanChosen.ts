// Values that people think up instead of having them made: defaults, words, phrases and keys that can be read.
import { kindOfName, type NameKind } from '../precision/names.ts';
import { isOwnPassword, saysPassword } from '../precision/password.ts';
import { isFiller } from '../precision/placeholder.ts';
import { isForDevelopment, type FileFormat } from '../roles.ts';
import type { Source } from '../source.ts';
import type { Assignment } from './assignment.ts';

/** A value that a name was given, and how: {@link Assignment} without its place. */
export interface Given extends Pick<Assignment, 'name' | 'quoted' | 'loose'> {
  /** With `=` or in a comparison, as messages and rules of forms are not. */
  readonly isSet: boolean;
}

/** The name of what sessions are signed with, which is called `secret` in their options. */
export const sessionSecret = 'session_secret';

/**
 * A weak value counts where it would be in force: in configuration, or as what code falls back on. A word for
 * passwords in code is more often the name of a field than its value.
 */
export function isLiveDefault(value: string, kind: NameKind, given: Given, source: Source): boolean {
  const { role, format, path } = source;
  if (given.loose || role !== 'live' || isForDevelopment(path)) return false;
  if (format === 'unknown' && !given.quoted) return false;
  if (isOwnPassword(value)) return true;
  if ((isFiller(value) && !isLiveFiller(value, format)) || (kind === 'secret' && /pass|user/i.test(value)))
    return false;
  if (format === 'config') return !given.quoted || !isLabel(value, given.name);
  return /[^a-z]/i.test(value) || (kind === 'password' ? !saysPassword(value) : isSigning(given));
}

/** Whether a framework takes the value, whatever it is, to sign with. */
function isSigning({ name, isSet }: Given): boolean {
  return signing.test(name) && (isSet || name === sessionSecret);
}

/** What everybody replaces, and what some leave as it is: `change-me`, `mysecretkey`. */
function isLiveFiller(value: string, format: FileFormat): boolean {
  if (/^your/i.test(value)) return false;
  return /change|^\d+$|^my[a-z]+\d+$/i.test(value) || (format === 'config' && /^my[a-z]+$/i.test(value));
}

/** `<string name="password">Password</string>`: what people read on a screen. */
function isLabel(value: string, name: string): boolean {
  return value.toLowerCase() === name.toLowerCase();
}

/** Words or a number as the password of a setting or a variable: somebody chose it, and everybody guesses it. */
export function isWordInForce(value: string, given: Given, { role, path, format }: Source): boolean {
  if (role !== 'live' || given.loose || isForDevelopment(path)) return false;
  if (given.quoted && /^\d{4,10}$/.test(value)) return true;
  if (isOwnPassword(value)) return true;
  const isWord =
    format === 'config'
      ? settings.test(path) && /^\p{L}{6,48}$|^[a-z]{3,}(?:[-_.][a-z]{3,}){1,3}$/iu.test(value)
      : given.isSet && /passw|pwd/i.test(given.name) && /^[a-z]{5,32}!?$/.test(value);
  return isWord && !saysPassword(value) && !isNameOfSecret(value) && !repeatsName(value, given.name);
}

/** Files that hold settings and nothing else. */
const settings = /(?:^|\/)\.env[^/]*$|\.(?:env|ya?ml|properties|ini|cfg|conf|cnf|toml)$/i;

/** `db-credentials`: where the secret is kept. */
export function isNameOfSecret(value: string): boolean {
  return /secret|cred|token|key|vault|auth/i.test(value);
}

/** Words as a passphrase, which is made of them. */
export function isPhraseInForce(value: string, { name, isSet }: Given, { role }: Source): boolean {
  return (
    role === 'live' && isSet && /passphrase$/i.test(name) && phrase.test(value) && !instruction.test(value)
  );
}

const phrase = /^[a-z]+(?: [a-z]+){2,9}$/;

/** What stands in messages about passphrases. */
const instruction =
  /phrase|pass|\b(?:enter|your|key|please|must|should|cannot|invalid|wrong|required|confirm|the same)\b/;

/** A key that somebody has written, where frameworks take the key itself: `app.secret_key = "…"`. */
export function isReadableKey(value: string, { name, quoted }: Given, source: Source): boolean {
  if (source.role !== 'live' || isForDevelopment(source.path) || !signing.test(name)) return false;
  if (source.format === 'config' ? /^[a-z]+$/.test(value) : source.format !== 'code' || !quoted) return false;
  const isAnotherName = !/[\dA-Z]/.test(value) && (kindOfName(value) !== undefined || value.includes('-'));
  if (name === sessionSecret && /^[a-z]{4,7}$/.test(value)) return true;
  return /^[\w!@#$%&*+-]{8,64}$|^[a-z]+(?: [a-z]+)+$/.test(value) && /[a-z]/.test(value) && !isAnotherName;
}

const signing =
  /^(?:\w+\.)?secret_?key$|(?:jwt|session|cookie)[_.]?secret(?:_?key)?$|(?:encryption|signing|jwt)_?key$|^jwt$/i;

/** `"api_key": "api-key-2"`: the value says what it is, as labels and identifiers do. */
export function repeatsName(value: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain(name).includes(plain(value)) || plain(value).includes(plain(name.slice(-12)));
}
