// Passwords that people choose: those that guard something, and those that guard nothing.
import { wholly, wordsIn } from '../lists.ts';
import { hasOddCase, randomness } from './randomness.ts';

/**
 * Whether `value` looks like a password somebody really uses: not a word or a name in code, but letters mixed with
 * digits or signs, or random.
 */
export function looksLikePassword(value: string): boolean {
  if (value.length < 6 || value.length > 128) return false;
  if (/\s/.test(value)) return isPassphrase(value);
  if (isName(value) || /^[a-z_-]+psk$/i.test(value)) return false;
  return kindsOfCharacters(value) >= 2 || randomness(value) > randomEnough;
}

/** Whether `value` is several words of which one is none: generated, or with digits in the place of letters. */
function isPassphrase(value: string): boolean {
  if (appPassword.test(value)) return randomness(value) > surelyRandom;
  return (
    /^[\w!@#$%&*?'-]+(?: [\w!@#$%&*?'-]+){1,9}$/.test(value) && /[a-z](?:\d[a-z]|@[a-z]\w*\d)/i.test(value)
  );
}

/** As Google shows them: "Sign in with app passwords" in its help. */
const appPassword = /^(?:[a-z]{4} ){3}[a-z]{4}$/;

/** Whether `value` is one of the passwords that everybody tries first, or says itself that it is for development. */
export function isWeakPassword(value: string): boolean {
  return (
    weak.has(value.toLowerCase()) ||
    /^(?:(\d)\1{5,}|(?:0?1234567890?)+\d{0,6})$/.test(value) ||
    /^(?:dev|test|local|default|my|super|temporary)[-_]?(?:super|dev)?[-_]?(?:secret|password|token|key|jwt)/i.test(
      value,
    ) ||
    /^(?:[a-z]+[-_ ])*change[-_ ]?(?:me|this|it|in)(?:[-_ ][a-z]+)*$/i.test(value) ||
    /^[a-z]{0,12}(?:password|passwd)[-_]?[\d!]{0,4}$/i.test(value)
  );
}

/**
 * Whether `value` says whose or which password it is, as people do who must think one up: `mongopass`,
 * `thisismypassword`. What only says what to do with one is the name of a field, `newpassword`, and programs are called
 * `htpasswd`.
 */
export function isOwnPassword(value: string): boolean {
  const owner = /^([a-z]{3,24})(?:password|pass|pwd)$/.exec(value)?.[1];
  return owner !== undefined && !fieldWords.test(owner) && !endsInPass.has(value);
}

/** What stands before `password` in names of fields and methods. */
const fieldWords = wholly(
  '(?:new|old|current|confirm|confirmation|repeat|retype|re|reset|forgot|change|update|set|get|show|hide|toggle|enter',
  'invalid|wrong|incorrect|bad|no|is|has|use|with|without|user|username|login|email|mail|account|member|client|server',
  'auth|basic|encrypted|hashed|plain|verify|check|validate|your|the|one|time|temp|input|text|field|param|grant|type|some|any|random|example|sample|dummy|fake)+',
);
const endsInPass = wordsIn(
  'compass encompass bypass surpass trespass overpass underpass multipass firstpass',
);

/** Whether `value` is a weak password with the usual few digits and signs after it: `Admin@123`. */
export function isCommonPassword(value: string): boolean {
  return weak.has(value.toLowerCase().replace(/[^a-z]{1,6}$/, ''));
}

/** Whether `value` is a word for passwords or for their owners, as names of fields are. */
export function saysPassword(value: string): boolean {
  return /pass|pwd|^(?:secret|default|user|guest|test|dev\w*|insecure)$/i.test(value);
}

/** How many of letters, digits and signs there are in `value`. */
export function kindsOfCharacters(value: string): number {
  return [/[a-zA-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((characters) => characters.test(value)).length;
}

/** Words joined as in code, on the web or in a sentence: `new-password`, `user.password`, `getPassword`, `LOGIN_PW`. */
function isName(value: string): boolean {
  if (hasOddCase(value)) return false;
  if (/^[\p{L}\p{M}\p{Cf}\p{Zs}_-]+$/u.test(value) && /[^\0-\x7f]/.test(value)) return true;
  if (/(?:(?=\p{L})\P{Script=Latin}){2}/u.test(value) && !/\d/.test(value)) return true;
  if (/^[A-Za-z]+[!?:.]?$/.test(value)) return randomness(value) < randomEnough;
  return /^[_@#]?[A-Za-z]+(?:[-_./:][A-Za-z]+)*[!?:.]?$/.test(value) && randomness(value) < surelyRandom;
}

/** Bits of {@link randomness}. */
const randomEnough = 5;
const surelyRandom = 20;
const weak = wordsIn(
  'admin administrator root password passw0rd p@ssw0rd p@ssword password1 password12 password123 pass pass123 passwd',
  'secret secret123 s3cret s3cr3t changeme changeit change-me change_me default guest user test test123 test1234',
  'letmein welcome welcome1 qwerty qwerty123 abc123 123 1234 12345 123456 1234567 12345678 123456789 1234567890',
  '111111 000000 postgres mysql mongo mongodb redis rabbitmq minio minioadmin sa toor oracle tomcat',
  'admin123 admin1234 root123 dev development insecure supersecret super-secret super_secret topsecret keyboardcat',
  'foobar notsecret cisco vagrant raspberry android ubnt calvin abcd abcdef abcd1234 qwertyuiop monkey',
  'dragon iloveyou trustno1 sunshine princess football master hunter2 keyboard-cat',
);
