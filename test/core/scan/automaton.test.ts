// The automaton finds what a naive search finds.
import { deepStrictEqual, throws } from 'node:assert';
import * as fc from 'fast-check';
import { createAutomaton } from '../../../src/core/scan/automaton.ts';
import { checker } from '../../check.ts';

type Found = readonly (readonly [keyword: string, start: number])[];

function find({ keywords, text }: { keywords: readonly string[]; text: string }): Found {
  const found: [string, number][] = [];
  createAutomaton(keywords).search(new TextEncoder().encode(text), (keyword, start) =>
    found.push([keywords[keyword]!, start]),
  );
  return found.sort(byPlace);
}

function byPlace([a, from]: readonly [string, number], [b, other]: readonly [string, number]): number {
  return from - other || (a < b ? -1 : 1);
}

function findNaively(keywords: readonly string[], text: string): Found {
  const lower = text.toLowerCase();
  return keywords
    .flatMap((keyword) =>
      Array.from(lower, (_, start) => start)
        .filter((start) => lower.startsWith(keyword, start))
        .map((start): [string, number] => [keyword, start]),
    )
    .sort(byPlace);
}

describe('createAutomaton', () => {
  const check = checker(find);
  it('finds a keyword wherever it is', () => {
    check({ keywords: ['key'], text: 'key and monkey' }, [
      ['key', 0],
      ['key', 11],
    ]);
  });
  it('folds letters only', () => {
    check({ keywords: ['a-b'], text: 'A-b a\rb' }, [['a-b', 0]]);
    check({ keywords: ['[x'], text: '{x [X' }, [['[x', 3]]);
  });
  it('finds keywords inside keywords and overlapping ones', () => {
    check({ keywords: ['she', 'he', 'hers'], text: 'ushers' }, [
      ['she', 1],
      ['he', 2],
      ['hers', 2],
    ]);
  });
  it('finds everywhere in a long text, also where one part of it ends and the next begins', () => {
    const keywords = ['she', 'he', 'hers', '-', 's-ushe'];
    for (const length of [16_383, 16_384, 16_385, 50_003]) {
      const pieces = Array.from({ length }, (_, index) => 'ushers'.slice(0, (index * 7 + length) % 13));
      const text = pieces.join('-').slice(0, length);
      deepStrictEqual(find({ keywords, text }), findNaively(keywords, text));
    }
  });
  it('says when there are too many keywords', () => {
    const keywords = Array.from({ length: 70_000 }, (_, index) => `key${index}`);
    throws(() => createAutomaton(keywords), /^RangeError: \d+ states are too many\.$/);
  });
  it('finds nothing without keywords', () => check({ keywords: [], text: 'key' }, []));
  it('does as a naive search does', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '-'), minLength: 1, maxLength: 4 });
    const keywords = fc.uniqueArray(
      letters.map((word) => word.toLowerCase()),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(keywords, fc.array(letters), (keywords, words) => {
        const text = words.join('');
        deepStrictEqual(find({ keywords, text }), findNaively(keywords, text));
      }),
    );
  });
});
