// Ticking: one character, the right one, and nothing else.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { array, assert, constantFrom, oneof, property, uint8Array } from 'fast-check';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import type { Checklist, Item } from '../../../src/core/checklist/model.ts';
import {
  itemFinder,
  planTicks,
  tickBytes,
  toggledLines,
  type Tick,
} from '../../../src/core/checklist/tick.ts';
import { document } from './documents.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const turn = ({ id, text, checked }: Item): Tick => ({ item: { id, text }, checked: !checked });

/** The text after ticks. */
function ticked(text: string, ticks: readonly Tick[]): string {
  const characters = text.split('');
  for (const { offset, character } of planTicks(parse(text), ticks).edits) characters[offset] = character;
  return characters.join('');
}

/** The items with one of them turned. */
function turned({ items }: Checklist, index: number): readonly unknown[] {
  return items.map(({ id, text, line, depth, marker, checked, sectionPath }, at) => [
    id,
    text,
    line,
    depth,
    marker,
    sectionPath,
    checked !== (at === index),
  ]);
}

describe('ticking', () => {
  const check = checker((text: string) => ticked(text, parse(text).items.map(turn)));

  it('replaces the character between the brackets', () => {
    check('- [ ] a', '- [x] a');
    check('- [x] a\n- [X] b', '- [ ] a\n- [ ] b');
    check('> 1. [ ] a\r\n>\t- [x] b', '> 1. [x] a\r\n>\t- [ ] b');
    check('\ufeff- [ ] a [ ] b', '\ufeff- [x] a [ ] b');
    check('---\na: [ ]\n---\n- [ ] a', '---\na: [ ]\n---\n- [x] a');
    check('no item [ ]', 'no item [ ]');
  });

  it('leaves boxes that are right already', () => {
    const checklist = parse('- [X] a\n- [ ] b');
    const ticks = checklist.items.map(({ id, text, checked }) => ({ item: { id, text }, checked }));
    deepStrictEqual(planTicks(checklist, ticks), { edits: [], missing: [] });
  });

  it('does what the last wish says', () => {
    const [item] = parse('- [ ] a').items;
    const wish = (checked: boolean): Tick => ({ item: item!, checked });
    strictEqual(ticked('- [ ] a', [wish(false), wish(true)]), '- [x] a');
    strictEqual(ticked('- [ ] a', [wish(true), wish(false)]), '- [ ] a');
  });

  it('gives edits in the order of the text', () => {
    const checklist = parse('- [ ] a\n- [ ] b\n- [ ] c');
    deepStrictEqual(
      planTicks(checklist, checklist.items.toReversed().map(turn)).edits.map(({ offset }) => offset),
      [3, 11, 19],
    );
  });

  it('changes one character and no other item, in random documents', () => {
    assert(
      property(document, (text) => {
        const before = parse(text);
        before.items.forEach((item, index) => {
          const after = ticked(text, [turn(item)]);
          strictEqual(after.length, text.length);
          deepStrictEqual(
            text.split('').flatMap((character, at) => (character === after[at] ? [] : [at])),
            [item.marker],
          );
          deepStrictEqual(turned(parse(after), -1), turned(before, index));
        });
      }),
      { seed: 20240701, numRuns: 300 },
    );
  }).timeout(60_000);
});

describe('finding an item again', () => {
  const find = (before: string, after: string, text: string, known = true) => {
    const checklist = parse(before);
    const item = checklist.items.find((item) => item.text === text);
    return itemFinder(parse(after), known ? checklist : undefined)(item!)?.line;
  };

  it('goes by identity', () => {
    strictEqual(find('- [ ] a', 'text\n\n- [x] a', 'a'), 3);
    strictEqual(find('# A\n- [ ] a\n# B\n- [ ] a', '# B\n- [ ] a\n# A\n- [ ] a', 'a'), 4);
  });

  it('goes by text where the item moved', () => {
    strictEqual(find('- [ ] a\n\n# H', '# H\n- [ ] a', 'a'), 2);
    strictEqual(find('- [ ] a\n- [ ] b', '- [ ] b\n  - [ ] a', 'a'), 2);
    strictEqual(find('# A\n- [ ] a', '# Renamed\n- [ ] a', 'a', false), 2);
  });

  it('gives up where the item is gone', () => {
    strictEqual(find('- [ ] a', '', 'a'), undefined);
    strictEqual(find('- [ ] a', '- [ ] b', 'a'), undefined);
    strictEqual(find('- [ ] a', '# H\n- [ ] a\n- [ ] a', 'a'), undefined);
  });

  it('never takes an item that was there before for one that moved', () => {
    const [before, after] = ['# A\n- [ ] a\n# B\n- [ ] a', '# A\n# B\n- [ ] a'];
    strictEqual(find(before, after, 'a'), undefined);
    strictEqual(find(before, after.replace('# A\n', '# C\n- [ ] a\n'), 'a'), 2);
  });

  it('leaves the text alone where it is gone', () => {
    const [gone] = parse('- [ ] gone').items;
    const plan = planTicks(parse('- [ ] a'), [turn(gone!)]);
    deepStrictEqual(plan, { edits: [], missing: [{ id: gone!.id, text: 'gone' }] });
    const bytes = encode('- [ ] a');
    deepStrictEqual(tickBytes(bytes, [turn(gone!)]), { bytes, missing: plan.missing, changed: 0 });
  });
});

describe('tickBytes', () => {
  /** Turns every item, each by itself, and tells which bytes changed. */
  const changes = (bytes: Uint8Array): readonly (readonly number[])[] =>
    parse(decode(bytes)).items.map((item) => {
      const after = tickBytes(bytes, [turn(item)]);
      strictEqual(after.changed, 1);
      strictEqual(after.bytes.length, bytes.length);
      return [...bytes.keys()].filter((at) => bytes[at] !== after.bytes[at]);
    });

  it('changes one byte, whatever the others are', () => {
    const check = checker((bytes: readonly number[]) => changes(Uint8Array.from(bytes)));
    const ascii = (text: string): readonly number[] => [...encode(text)];
    check(ascii('- [ ] a'), [[3]]);
    check(ascii('\ufeff- [ ] é\n- [ ] b'), [[6], [15]]);
    check([0xe9, 0x0a, ...ascii('- [ ] '), 0xff, 0xfe, 0x0d, 0x0a, ...ascii('- [x] b')], [[5], [15]]);
    check([0xf0, 0x9f, 0x0a, ...ascii('- [ ] a')], [[6]]);
    check([0xe2, 0x80, ...ascii('\n- [ ] a😀\n\n* [x] b')], [[6], [19]]);
    check([0xff, 0xfe, 0x2d, 0x00], []);
  });

  it('leaves the given bytes alone', () => {
    const bytes = Buffer.from('- [ ] a');
    const { bytes: after } = tickBytes(bytes, parse('- [ ] a').items.map(turn));
    strictEqual(bytes.toString(), '- [ ] a');
    strictEqual(decode(after), '- [x] a');
  });

  it('makes many ticks at once', () => {
    const text = '- [ ] é\n'.repeat(50) + '- [ ] z';
    const after = tickBytes(encode(text), parse(text).items.map(turn));
    strictEqual(after.changed, 51);
    strictEqual(decode(after.bytes), text.replaceAll('[ ]', '[x]'));
  });

  it('does what planTicks does, in random documents', () => {
    assert(
      property(document, (text) => {
        const bytes = encode(text);
        for (const item of parse(text).items) {
          strictEqual(decode(tickBytes(bytes, [turn(item)]).bytes), ticked(text, [turn(item)]));
        }
      }),
      { seed: 20240702, numRuns: 200 },
    );
  }).timeout(60_000);

  it('changes one byte and no other item, in random bytes', () => {
    const texts = [
      '\n- [ ] a',
      '\r\n- [x] b',
      '  - [ ] ',
      '\n# h\n',
      '> ',
      '\n',
      '\ufeff',
      '<div>',
      '`é`',
    ].map(encode);
    const pieces = array(oneof(uint8Array({ maxLength: 6 }), constantFrom(...texts)), {
      size: 'max',
      maxLength: 60,
    });
    assert(
      property(pieces, (pieces) => {
        const bytes = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
        const before = parse(decode(bytes));
        deepStrictEqual(
          changes(bytes).map((at) => at.length),
          before.items.map(() => 1),
        );
        before.items.forEach((item, index) => {
          const after = parse(decode(tickBytes(bytes, [turn(item)]).bytes));
          deepStrictEqual(turned(after, -1), turned(before, index));
        });
      }),
      { seed: 20240703, numRuns: 200 },
    );
  }).timeout(60_000);
});

describe('toggledLines', () => {
  const check = checker(([text, ...lines]: readonly [string, ...number[]]) =>
    toggledLines(parse(text), new Set(lines)).map(({ item, checked }) => `${item.text} ${checked}`),
  );

  it('turns the boxes on the lines', () => {
    check(['- [ ] a\n- [x] b', 1], ['a true']);
    check(['- [ ] a\n- [x] b', 2], ['b false']);
    check(['- [ ] a\n\ntext', 2, 3], []);
  });

  it('ticks all unless all are ticked', () => {
    check(['- [ ] a\n- [x] b', 1, 2], ['a true', 'b true']);
    check(['- [x] a\n- [x] b\n- [ ] c', 1, 2], ['a false', 'b false']);
  });
});
