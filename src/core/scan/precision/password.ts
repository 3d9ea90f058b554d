// Passwords that people choose: those that guard something, and those that guard nothing.
import { wordsIn } from '../lists.ts';
import { randomness } from './randomness.ts';

/**
 * Whether `value` looks like a password somebody really uses: not a word or a name in code, but letters mixed with
 * digits or signs, or random.
 */
export function looksLikePassword(value: string): boolean {
  if (value.length < 6 || value.length > 128) return false;
  if (/\s/.test(value)) return appPassword.test(value) && randomness(value) > surelyRandom;
  if (isName(value)) return false;
  return kindsOfCharacters(value) >= 2 || randomness(value) > randomEnough;
}

/** As Google shows them: "Sign in with app passwords" in its help. */
const appPassword = /^(?:[a-z]{4} ){3}[a-z]{4}$/;

/** Whether `value` is one of the passwords that everybody tries first, or says itself that it is for development. */
export function isWeakPassword(value: string): boolean {
  return (
    weak.has(value.toLowerCase()) ||
    /^(?:(\d)\1{5,}|(?:0?1234567890?)+\d{0,6})$/.test(value) ||
    /^(?:dev|test|local|default|my|super)[-_]?(?:secret|password|token|key)/i.test(value) ||
    /^[a-z]{0,12}(?:password|passwd)[-_]?[\d!]{0,4}$/i.test(value)
  );
}

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
  if (/^[\p{L}_-]+$/u.test(value) && /[^\0-\x7f]/.test(value)) return true;
  if (/^[A-Za-z]+[!?:.]?$/.test(value)) return randomness(value) < randomEnough;
  return /^[A-Za-z]+(?:[-_./:][A-Za-z]+)*[!?:.]?$/.test(value) && randomness(value) < surelyRandom;
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
  'foobar notsecret',
);
