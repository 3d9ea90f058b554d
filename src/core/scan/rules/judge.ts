// Judges a value by its name and its look: password, secret, default, or none of them.
import type { RuleInfo } from '../finding.ts';
import { kindOfName, type NameKind } from '../precision/names.ts';
import {
  isCommonPassword,
  isOwnPassword,
  isWeakPassword,
  kindsOfCharacters,
  looksLikePassword,
  saysPassword,
} from '../precision/password.ts';
import { isFiller, isPlaceholder } from '../precision/placeholder.ts';
import { randomness } from '../precision/randomness.ts';
import { isReference } from '../precision/reference.ts';
import { isShortHash, isSomethingElse, isUuid } from '../precision/shapes.ts';
import { isForDevelopment, type FileFormat } from '../roles.ts';
import type { Source } from '../source.ts';
import type { Assignment } from './assignment.ts';
import { secretRule } from './detector.ts';

const genericSecret = secretRule({
  id: 'generic-secret',
  title: 'Key, token or secret',
  category: 'generic',
  severity: 'warning',
  link: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
});

export const genericPassword: RuleInfo = secretRule({
  id: 'generic-password',
  title: 'Password',
  category: 'generic',
  severity: 'warning',
  link: 'https://cwe.mitre.org/data/definitions/798.html',
});

/** Of what everybody knows or guesses. */
export const weakCategory = 'weak credentials';

export const defaultCredential: RuleInfo = secretRule({
  id: 'default-credential',
  title: 'Default or weak credential',
  category: weakCategory,
  severity: 'information',
  link: 'https://cwe.mitre.org/data/definitions/1392.html',
});

/** What {@link judge} may answer. */
export const judgements: readonly RuleInfo[] = [genericSecret, genericPassword, defaultCredential];

/** A value that a name was given, and how: {@link Assignment} without its place. */
export interface Given extends Pick<Assignment, 'name' | 'quoted' | 'loose'> {
  /** With `=` or in a comparison, as messages and rules of forms are not. */
  readonly isSet: boolean;
}

/** The rule that `value`, given to a name of `kind`, breaks; `undefined` when it breaks none. */
export function judge(value: string, kind: NameKind, given: Given, source: Source): RuleInfo | undefined {
  if (kind !== 'maybe' && isWeakPassword(value))
    return isLiveDefault(value, kind, given, source) ? defaultCredential : undefined;
  if (kind !== 'password' && source.role === 'live' && isSalt(value)) return genericSecret;
  const rule = ruleFor(value, kind, given, source);
  if (rule === undefined || isReference(value) || isFiller(value)) return undefined;
  if (kind === 'password' && isPlainlyGiven(given, source) && isShortHash(value)) return rule;
  if (isSomethingElse(value)) return undefined;
  if (!isPlaceholder(value)) return rule;
  return rule === genericPassword && endsInSequence.test(value) ? defaultCredential : undefined;
}

/** A name and the digits that everybody adds to it. */
const endsInSequence = /^[a-z]{4,}[^a-z\d]*123456\d{0,3}$/i;

function ruleFor(value: string, kind: NameKind, given: Given, source: Source): RuleInfo | undefined {
  if (kind === 'password' && isPassword(value, given, source))
    return isCommonPassword(value) ? defaultCredential : genericPassword;
  if (kind === 'password' && isPhraseInForce(value, given, source)) return genericPassword;
  if (kind === 'password' && isWordInForce(value, given, source)) return defaultCredential;
  if (repeatsName(value, given.name)) return undefined;
  if (isMachineMade(value, kind, given, source)) return genericSecret;
  if (kind !== 'secret' || !isPlainlyGiven(given, source)) return undefined;
  if (chosen.test(given.name) && isMixed(value) && value.length >= shortestSecret) return genericSecret;
  if (chosen.test(given.name) && isWordWithDigits.test(value) && source.role === 'live')
    return defaultCredential;
  return isReadableKey(value, given, source) ? defaultCredential : undefined;
}

/**
 * A weak value counts where it would be in force: in configuration, or as what code falls back on. A word for
 * passwords in code is more often the name of a field than its value.
 */
function isLiveDefault(value: string, kind: NameKind, given: Given, source: Source): boolean {
  const { role, format, path } = source;
  if (given.loose || role !== 'live' || isForDevelopment(path)) return false;
  if (format === 'unknown' && !given.quoted) return false;
  if (isOwnPassword(value)) return true;
  if ((isFiller(value) && !isLiveFiller(value, format)) || (kind === 'secret' && /pass|user/i.test(value)))
    return false;
  if (format === 'config') return !given.quoted || !isLabel(value, given.name);
  return /[^a-z]/i.test(value) || (kind === 'password' && !saysPassword(value));
}

/** What everybody replaces, and what some leave as it is: `change-me`, `mysecretkey`. */
function isLiveFiller(value: string, format: FileFormat): boolean {
  return /change|^\d+$/i.test(value) || (format === 'config' && /^my[a-z]+\d*$/i.test(value));
}

/** Words or a number as the password of a setting or a variable: somebody chose it, and everybody guesses it. */
function isWordInForce(value: string, given: Given, { role, path, format }: Source): boolean {
  if (role !== 'live' || given.loose || isForDevelopment(path)) return false;
  if (given.quoted && /^\d{4,10}$/.test(value)) return true;
  if (isOwnPassword(value)) return true;
  const isWord =
    format === 'config'
      ? settings.test(path) && /^\p{L}{6,32}$|^[a-z]{3,}(?:[-_.][a-z]{3,}){1,3}$/iu.test(value)
      : given.isSet && /passw|pwd/i.test(given.name) && /^[a-z]{5,32}$|^[a-z]+(?:_[a-z]+){2,}$/.test(value);
  return isWord && !saysPassword(value) && !isNameOfSecret(value) && !repeatsName(value, given.name);
}

/** Words as a passphrase, which is made of them. */
function isPhraseInForce(value: string, { name, isSet }: Given, { role }: Source): boolean {
  return (
    role === 'live' && isSet && /passphrase$/i.test(name) && phrase.test(value) && !instruction.test(value)
  );
}

const phrase = /^[a-z]+(?: [a-z]+){2,9}$/;
/** What stands in messages about passphrases. */
const instruction =
  /phrase|pass|\b(?:enter|your|key|please|must|should|cannot|invalid|wrong|required|confirm|the same)\b/;

/** `db-credentials`: where the secret is kept. */
function isNameOfSecret(value: string): boolean {
  return /secret|cred|token|key|vault|auth/i.test(value);
}

/** Files that hold settings and nothing else. */
const settings = /(?:^|\/)\.env[^/]*$|\.(?:env|ya?ml|properties|ini|cfg|conf|cnf|toml)$/i;

/** `<string name="password">Password</string>`: what people read on a screen. */
function isLabel(value: string, name: string): boolean {
  return value.toLowerCase() === name.toLowerCase();
}

function isPassword(value: string, given: Given, source: Source): boolean {
  if (!looksLikePassword(value)) return false;
  if (source.role === 'prose' && !given.loose && value.length >= shortestSecret && isOdd(value)) return true;
  if (source.role !== 'live') return value.length >= 10 && randomness(value) > strongly;
  const required = given.loose ? strongly : clearly;
  return isPlainlyGiven(given, source) || isMixed(value) || randomness(value) > required;
}

/** Whether there is no doubt that the value is the name's. */
function isPlainlyGiven({ name, quoted, loose }: Given, source: Source): boolean {
  return !loose && (quoted || source.format === 'config' || /^[A-Z][A-Z0-9_]+$/.test(name));
}

/** Whether nobody would write the value as an example: what people write down in their notes. */
function isOdd(value: string): boolean {
  return (
    !isCommonPassword(value) && (isMixed(value) ? /^\S+\d\S*$/.test(value) : randomness(value) > strongly)
  );
}

/** Whether all kinds of characters are in the value, and not as they are in names. */
function isMixed(value: string): boolean {
  return (
    kindsOfCharacters(value) === 3 &&
    value.length <= longestMixed &&
    !/^[a-z_]\w*$|^[a-z]+(?:[-.][a-z0-9]+)+$/i.test(value)
  );
}

/** Secrets that people think up as they do passwords, in settings that hold the secret itself. */
const chosen = /secret(?:[-_.]?key)?$/i;
/** `MySecret2024`: neither random nor a name. */
const isWordWithDigits = /^(?=[A-Za-z]*\d)[A-Za-z]{4,}[A-Za-z\d]{0,24}\d{2,6}$/;
const shortestSecret = 8;
/** Characters; what mixes all kinds and is longer is a sentence or an expression. */
const longestMixed = 32;
/** Bits of {@link randomness}. */
const clearly = 8;
const strongly = 20;
const surely = 60;

/** What generators of salts make of all printable characters, where nothing is what it looks like. */
function isSalt(value: string): boolean {
  if (value.length < 32) return false;
  const signs = new Set(value.replace(/[\w\s%+./=-]/g, ''));
  return signs.size >= 8 && !value.includes('\\') && randomness(value) > surely;
}

/** A key that somebody has written, where frameworks take the key itself: `app.secret_key = "…"`. */
function isReadableKey(value: string, { name, quoted }: Given, source: Source): boolean {
  if (source.role !== 'live' || isForDevelopment(source.path) || !signing.test(name)) return false;
  if (source.format === 'config' ? /^[a-z]+$/.test(value) : source.format !== 'code' || !quoted) return false;
  const isAnotherName = !/[\dA-Z]/.test(value) && (kindOfName(value) !== undefined || value.includes('-'));
  return /^[\w!@#$%&*+-]{8,64}$|^[a-z]+(?: [a-z]+)+$/.test(value) && /[a-z]/.test(value) && !isAnotherName;
}

const signing =
  /^(?:\w+\.)?secret_?key$|(?:jwt|session|cookie)[_.]?secret(?:_?key)?$|(?:encryption|signing|jwt)_?key$|^jwt$/i;

function isMachineMade(value: string, kind: NameKind, given: Given, source: Source): boolean {
  const shortest = source.role === 'live' ? 10 : 16;
  const isLong = value.length >= shortest || (kind === 'secret' && isShortKey(value, source));
  if (!isLong || value.length > 512 || !/^[!-~]+$/.test(value)) return false;
  if (isUuid(value)) return kind === 'secret' && isGuarding(given.name, source);
  if (kind === 'maybe' && (value.length < 20 || isDigest(value) || given.loose)) return false;
  const required = kind === 'maybe' || source.role !== 'live' || given.loose ? strongly : clearly;
  const isWordy = !/\d/.test(value) && !hasOddCase(value);
  return randomness(value) - (isWordy ? lettersOnly : 0) > required;
}

/** Eight or nine characters of all kinds that generators choose from. */
function isShortKey(value: string, { role }: Source): boolean {
  return role === 'live' && /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z\d]{8,9}$/.test(value);
}

/** Whether capital and small letters take turns as they do in no name. */
function hasOddCase(value: string): boolean {
  const turns = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return turns > value.length / 3;
}

/** A token that is a UUID may as well number a request. */
function isGuarding(name: string, { role, format }: Source): boolean {
  if (role !== 'live') return role === 'prose' && /client_?secret$/i.test(name);
  return (
    /api|app|auth|access|bearer|private|secret|service/i.test(name) ||
    (format === 'config' && /^[A-Z]+_TOKEN$/.test(name))
  );
}

/** Long names and sentences without a digit look more random than they are. */
const lettersOnly = 12;

/** Digests, and identifiers made of them. */
function isDigest(value: string): boolean {
  return /^[0-9a-f-]+$/i.test(value);
}

/** `"api_key": "api-key-2"`: the value says what it is, as labels and identifiers do. */
function repeatsName(value: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain(name).includes(plain(value)) || plain(value).includes(plain(name.slice(-12)));
}
