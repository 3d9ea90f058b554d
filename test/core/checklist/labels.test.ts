// The parser against hand-checked truth: real checklists, where the files are at hand.
import { deepStrictEqual, ok } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../../src/core/checklist/parse.ts';

const shared = '../shared';

interface Label {
  readonly line: number;
  readonly text: string;
  readonly checked: boolean;
  readonly depth: number;
  readonly listDepth: number;
  readonly sectionPath: readonly string[];
  readonly commands: readonly string[];
  readonly ambiguousCommands?: readonly string[];
}

interface Labels {
  readonly file: string;
  readonly itemList: readonly Label[];
}

describe('the labelled checklists', () => {
  if (!existsSync(`${shared}/labels`)) {
    it('are not here, so there is nothing to compare with', () => ok(!existsSync(`${shared}/labels`)));
    return;
  }
  const all = readdirSync(`${shared}/labels`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(shared, 'labels', name), 'utf8')) as Labels);
  const itemsOf = (file: string) => {
    const folder = ['seeds', 'corpus'].find((folder) => existsSync(join(shared, folder, file)));
    ok(folder, `${file} is missing`);
    return parse(readFileSync(join(shared, folder, file), 'utf8')).items;
  };

  for (const { file, itemList } of all) {
    it(`have the items of ${file}`, () => {
      const structure = ({
        line,
        text,
        checked,
        depth,
        listDepth,
        sectionPath,
      }: Omit<Label, 'commands'>) => ({
        line,
        text,
        checked,
        depth,
        listDepth,
        sectionPath,
      });
      deepStrictEqual(itemsOf(file).map(structure), itemList.map(structure));
    });
  }

  it('have 97 % of their commands found, and 97 % of what is found are commands', () => {
    let [hits, found, wanted] = [0, 0, 0];
    for (const { file, itemList } of all) {
      const items = itemsOf(file);
      itemList.forEach(({ commands, ambiguousCommands = [] }, index) => {
        const actual = (items[index]?.commands ?? [])
          .map(({ text }) => text)
          .filter((text) => !ambiguousCommands.includes(text));
        hits += actual.filter((text) => commands.includes(text)).length;
        found += actual.length;
        wanted += commands.length;
      });
    }
    ok(hits >= 0.97 * found, `precision ${hits}/${found}`);
    ok(hits >= 0.97 * wanted, `recall ${hits}/${wanted}`);
  });
});
