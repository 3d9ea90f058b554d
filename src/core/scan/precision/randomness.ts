// Tells random strings from text: how surprising each next character would be if the string were words or code.
import { pairLevels } from './randomness.data.ts';

/** Printable ASCII: what the model knows. */
export const symbols = 95;
/** How the table writes a number of bits: one character, a quarter bit each. */
export const levels = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const levelsPerBit = 4;

/**
 * Bits of evidence that `value` was drawn at random from its own alphabet rather than written by a person: the
 * logarithm of the likelihood ratio. Random strings of 16 characters are above 5 with a chance of 99 %, words and
 * identifiers of that length with 2 %. Constants in capitals are judged as if written small.
 */
export function randomness(value: string): number {
  const text = /[a-z]/.test(value) ? value : value.toLowerCase();
  const bitsIfRandom = Math.log2(alphabetSize(value));
  let evidence = 0;
  for (let i = 1; i < text.length; i++)
    evidence += bitsIfText(text.charCodeAt(i - 1), text.charCodeAt(i)) - bitsIfRandom;
  return evidence;
}

/** Whether capital and small letters take turns as they do in no name. */
export function hasOddCase(value: string): boolean {
  const turns = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return turns > Math.max(3, value.length / 3);
}

/** How many different characters a generator of such values chooses from. */
function alphabetSize(value: string): number {
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return 16;
  let size = 0;
  if (/[0-9]/.test(value)) size += 10;
  if (/[a-z]/.test(value)) size += 26;
  if (/[A-Z]/.test(value)) size += 26;
  if (/[-_+/=.]/.test(value)) size += 2;
  if (/[^\w+/=.-]/.test(value)) size += 30;
  return Math.max(size, 2);
}

function bitsIfText(previous: number, next: number): number {
  const level = table[(previous - firstSymbol) * symbols + next - firstSymbol];
  return (level ?? unknownLevel) / levelsPerBit;
}

const firstSymbol = 32;
/** Of a pair with a character outside ASCII: neither for nor against. */
const unknownLevel = 24;
const table = Uint8Array.from(pairLevels.join(''), (letter) => levels.indexOf(letter));
