// Judges a value by its name and its look: password, secret, default, or none of them.
import type { RuleInfo } from '../finding.ts';
import { kindOfName, type NameKind } from '../precision/names.ts';
import {
  isCommonPassword,
  isWeakPassword,
  kindsOfCharacters,
  looksLikePassword,
} from '../precision/password.ts';
import { isFiller, isPlaceholder } from '../precision/placeholder.ts';
import { hasOddCase, randomness } from '../precision/randomness.ts';
import { isReference } from '../precision/reference.ts';
import { isShortHash, isSomethingElse, isUuid } from '../precision/shapes.ts';
import type { Source } from '../source.ts';
import { secretRule } from './detector.ts';
import {
  isLiveDefault,
  isNameOfSecret,
  isPhraseInForce,
  isReadableKey,
  isWordInForce,
  repeatsName,
  type Given,
} from './humanChosen.ts';

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

/** The rule that `value`, given to a name of `kind`, breaks; `undefined` when it breaks none. */
export function judge(value: string, kind: NameKind, given: Given, source: Source): RuleInfo | undefined {
  if (kind !== 'maybe' && isWeakPassword(value))
    return isLiveDefault(value, kind, given, source) ? defaultCredential : undefined;
  if (kind !== 'password' && source.role === 'live' && isSalt(value) && !isReference(value))
    return genericSecret;
  const rule = ruleFor(value, kind, given, source);
  if (rule === undefined || isReference(value) || isFiller(value)) return undefined;
  if (isPlainlyGiven(given, source) && isShortHash(value) && (kind === 'password' || isHexKey(value, given)))
    return rule;
  if (isSomethingElse(value) || isVariable(value)) return undefined;
  if (!isPlaceholder(value)) return rule;
  return kind === 'password' && endsInSequence.test(value) ? defaultCredential : undefined;
}

/** `KRB5_PASSWORD`: where the secret is read from. */
function isVariable(value: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(value) && kindOfName(value) !== undefined;
}

/** A name and the digits that everybody adds to it. */
const endsInSequence = /^[a-z]{4,}[^a-z\d]*123456\d{0,3}$|^(?:qwert|asdf|zxcv|1q2w)\w*$/i;

function ruleFor(value: string, kind: NameKind, given: Given, source: Source): RuleInfo | undefined {
  if (given.loose && repeatsName(value, given.name)) return undefined;
  if (kind === 'password' && isPassword(value, given, source))
    return isCommonPassword(value) ? defaultCredential : genericPassword;
  if (kind === 'password' && isPhraseInForce(value, given, source)) return genericPassword;
  if (kind === 'password' && isWordInForce(value, given, source)) return defaultCredential;
  if (repeatsName(value, given.name)) return undefined;
  if (kind === 'secret' && source.role === 'live' && isMnemonic(value)) return genericSecret;
  if (isMachineMade(value, kind, given, source)) return genericSecret;
  if (kind !== 'secret' || !isPlainlyGiven(given, source)) return undefined;
  if (chosen.test(given.name) && isMixed(value) && value.length >= shortestSecret) return genericSecret;
  if (chosen.test(given.name) && isWordWithDigits(value) && source.role === 'live') return defaultCredential;
  return isReadableKey(value, given, source) ? defaultCredential : undefined;
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
function isWordWithDigits(value: string): boolean {
  if (!/^[A-Za-z]{4}[A-Za-z\d]{3,28}$/.test(value)) return false;
  return /\d{2}$/.test(value) || (/\d$/.test(value) && !isNameOfSecret(value));
}

const shortestSecret = 8;
/** Characters; what mixes all kinds and is longer is a sentence or an expression. */
const longestMixed = 32;
/** Bits of {@link randomness}. */
const clearly = 8;
const strongly = 20;
const surely = 60;

/** Words that stand for the key of a wallet (BIP 39); those of test networks repeat one. */
function isMnemonic(value: string): boolean {
  return /^(?:[a-z]{3,8} ){11,23}[a-z]{3,8}$/.test(value) && new Set(value.split(' ')).size > 10;
}

/** What generators of salts make of all printable characters, where nothing is what it looks like. */
function isSalt(value: string): boolean {
  if (value.length < 32) return false;
  const signs = new Set(value.replace(/[\w\s%+./=-]/g, ''));
  return signs.size >= 8 && !value.includes('\\') && randomness(value) > surely;
}

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

/** Sixteen hexadecimal digits number things as well, but hardly what is called so. */
function isHexKey(value: string, { name }: Given): boolean {
  return value.length >= 16 && /api|auth|access|client/i.test(name) && /^(?=.*\d)(?=.*[a-f])/i.test(value);
}

/** Eight or nine characters of all kinds that generators choose from. */
function isShortKey(value: string, { role }: Source): boolean {
  return role === 'live' && /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z\d]{8,9}$/.test(value);
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
