// What holds for the checklist of every text.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { assert, property } from 'fast-check';
import { parse } from '../../../src/core/checklist/parse.ts';
import type { Checklist, Command } from '../../../src/core/checklist/model.ts';
import { document } from './documents.ts';
import { looseIn, sectionsOf } from './show.ts';

const law = (holds: (text: string, checklist: Checklist) => void, seed: number): void =>
  assert(
    property(document, (text) => holds(text, parse(text))),
    { seed, numRuns: 500 },
  );

const commandsIn = (checklist: Checklist): readonly Command[] => [
  ...looseIn(checklist),
  ...checklist.items.flatMap((item) => item.commands),
];

describe('every checklist', () => {
  it('has its items where it says', () => {
    law((text, { items }) => {
      let end = -1;
      for (const { from, to, marker, checked, children } of items) {
        ok(from > end, 'in the order of the text');
        end = from;
        strictEqual(/^\[[ xX]\]/.test(text.slice(marker - 1, to)), true);
        strictEqual(text.charAt(marker) !== ' ', checked);
        for (const child of children) ok(child.from > from && child.to <= to, 'children are inside');
      }
    }, 1);
  });

  it('has everything on the line that it says', () => {
    const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;
    law((text, checklist) => {
      const commands = commandsIn(checklist);
      const all = [
        ...checklist.items,
        ...sectionsOf(checklist),
        ...checklist.problems,
        ...commands,
        ...commands.flatMap((command) => command.expectations),
      ];
      for (const { line, from, to } of all) {
        strictEqual(line, lineOf(text, from));
        ok(to >= from && to <= text.length);
      }
    }, 2);
  });

  it('has commands and expectations where it says', () => {
    law((text, checklist) => {
      for (const { kind, from, to, expectations } of commandsIn(checklist)) {
        const source = text.slice(from, to);
        if (kind === 'fence') ok(/^(?:```|~~~)/.test(source), source);
        if (kind === 'inline') ok(/^(`+)[^]*\1$/.test(source), source);
        for (const { source, text: words, ...at } of expectations) {
          if (source === 'comment') ok(text.slice(at.from, at.to).includes(words), words);
        }
      }
    }, 3);
  });

  it('has no identity twice', () => {
    law((_, checklist) => {
      const all = [checklist.root, ...sectionsOf(checklist), ...checklist.items, ...commandsIn(checklist)];
      strictEqual(new Set(all.map(({ id }) => id)).size, all.length);
    }, 4);
  });

  it('has the progress of its items', () => {
    law((_, { items, root: { progress } }) => {
      const counted = items.filter((item) => !item.excluded);
      deepStrictEqual(
        { ...progress },
        {
          done: counted.filter((item) => item.checked).length,
          total: counted.length,
          left: counted.filter((item) => !item.checked && !item.optional).length,
        },
      );
    }, 5);
  });

  it('has nested sections that cover the text', () => {
    law((text, checklist) => {
      strictEqual(checklist.root.to, text.length);
      for (const section of [checklist.root, ...sectionsOf(checklist)]) {
        let end = section.from;
        for (const below of section.sections) {
          ok(below.from >= end && below.to <= section.to);
          end = below.to;
        }
        if (section.sections.length > 0) strictEqual(end, section.to);
      }
    }, 6);
  });

  it('is the same whatever the line ends are', () => {
    const withoutPlaces = (checklist: Checklist): unknown =>
      JSON.parse(
        JSON.stringify(
          { ...checklist, sections: sectionsOf(checklist), loose: looseIn(checklist) },
          (key, value: unknown) =>
            ['from', 'to', 'marker', 'source', 'blocks', 'root'].includes(key) ? undefined : value,
        ),
      );
    law((text) => {
      const unix = text.replaceAll(/\r\n?/g, '\n');
      for (const end of ['\r\n', '\r']) {
        deepStrictEqual(withoutPlaces(parse(unix.replaceAll('\n', end))), withoutPlaces(parse(unix)));
      }
    }, 7);
  });
});
