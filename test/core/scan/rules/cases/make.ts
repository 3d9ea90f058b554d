// Makes the variable parts of tokens, so that no file holds one. Every call gives another, the same in every run.
import { alphabets, stringOf } from '../../../../../tools/randomStrings.ts';

/** What each rule must find, and what it must not: texts of files. */
export type Cases = Readonly<Record<string, RuleCases>>;

export interface RuleCases {
  readonly finds: readonly string[];
  readonly ignores: readonly string[];
  /** The file that all of them are; one of no known kind when `undefined`. */
  readonly path: string | undefined;
}

/** Cases of one rule. What must be ignored besides fillers and cut tokens, which every rule is tried with anyway. */
export function rule(
  finds: string | readonly string[],
  ignores: string | readonly string[] = [],
  path?: string,
): RuleCases {
  return { finds: [finds].flat(), ignores: [ignores].flat(), path };
}

/** The same text with every made part of five characters or more replaced by a run of one, not `A`: zero in Base64. */
export function withFillers(text: string): string {
  let filled = text;
  for (const part of made)
    filled = filled.replaceAll(part, (/[^A_-]/.exec(part)?.[0] ?? '').repeat(part.length));
  return filled;
}

const made: string[] = [];
const shortestMade = 5;

function some(alphabet: string): (length: number) => string {
  return (length) => {
    let part = '';
    for (let seed = made.length; !looksRandom(part, alphabet); seed += 10_000)
      part = stringOf(alphabet, length, seed);
    made.push(length < shortestMade ? '\0' : part);
    return part;
  };
}

/** Whether a long part has letters and digits of all kinds of its alphabet in its end, and no run. */
function looksRandom(part: string, alphabet: string): boolean {
  const kinds = [/\d/, /[A-Z]/, /[a-z]/].filter(
    (kind) => part.length >= shortestMixed && kind.test(alphabet),
  );
  return part !== '' && kinds.every((kind) => kind.test(part.slice(5))) && !/(.)\1{3}/.test(part);
}

const shortestMixed = 12;

export const hex: (length: number) => string = some(alphabets.hex);
export const upperHex: (length: number) => string = some('0123456789ABCDEF');
export const base32: (length: number) => string = some(alphabets.base32);
export const base36: (length: number) => string = some(alphabets.base36);
export const upper: (length: number) => string = some('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
export const base62: (length: number) => string = some(alphabets.base62);
export const base58: (length: number) => string = some(
  '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
);
export const base64: (length: number) => string = some(alphabets.base64);
export const letters: (length: number) => string = some(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
);
export const base32Lower: (length: number) => string = some('abcdefghijklmnopqrstuvwxyz234567');
export const bech32: (length: number) => string = some('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L');
export const digits: (length: number) => string = some('0123456789');
/** Letters, digits, `_` and, inside, `-`. */
export const word: (length: number) => string = (length) =>
  base62(1) + some(`${alphabets.base62}-_`)(length - 2) + base62(1);

export function uuid(): string {
  return [8, 4, 4, 4, 12].map(hex).join('-');
}
