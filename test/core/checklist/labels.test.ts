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
  readonly withCommands?: number;
}

const files = existsSync(`${shared}/labels`)
  ? readdirSync(`${shared}/labels`).filter((name) => name.endsWith('.json'))
  : [];

describe('the labelled checklists', () => {
  if (files.length === 0) console.log('      ../shared/labels is not here: nothing to compare with');
  let hits = 0;
  let found = 0;
  let wanted = 0;
  for (const name of files) {
    const labels = JSON.parse(readFileSync(join(shared, 'labels', name), 'utf8')) as Labels;
    const folder = ['seeds', 'corpus'].find((folder) => existsSync(join(shared, folder, labels.file)));
    it(labels.file, () => {
      ok(folder, `${labels.file} is missing`);
      const { items } = parse(readFileSync(join(shared, folder, labels.file), 'utf8'));
      deepStrictEqual(
        items.map(({ line, text, checked, depth, listDepth, sectionPath }) => ({
          line,
          text,
          checked,
          depth,
          listDepth,
          sectionPath,
        })),
        labels.itemList.map(({ line, text, checked, depth, listDepth, sectionPath }) => ({
          line,
          text,
          checked,
          depth,
          listDepth,
          sectionPath,
        })),
      );
      if (folder !== 'seeds') return;
      labels.itemList.forEach((label, index) => {
        const actual = items[index]!.commands.map((command) => command.text);
        const counted = actual.filter((text) => !label.ambiguousCommands?.includes(text));
        hits += counted.filter((text) => label.commands.includes(text)).length;
        found += counted.length;
        wanted += label.commands.length;
        if (process.env['SHOW_COMMANDS'] && JSON.stringify(counted) !== JSON.stringify(label.commands)) {
          console.log(label.line, counted, label.commands);
        }
      });
    });
  }
  it('commands reach 97 % precision and recall', () => {
    ok(hits >= 0.97 * found, `precision ${hits}/${found}`);
    ok(hits >= 0.97 * wanted, `recall ${hits}/${wanted}`);
  });
});
