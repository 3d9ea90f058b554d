// `shipcheck list --json` against hand-checked truth: real checklists, where the files are at hand.
import { deepStrictEqual, ok } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipcheck } from './cli.ts';

const shared = '../shared';

interface Listed {
  readonly line: number;
  readonly checked: boolean;
  readonly text: string;
  readonly depth: number;
  readonly sectionPath: readonly string[];
  readonly commands: readonly string[];
}

interface Label extends Listed {
  readonly ambiguousCommands?: readonly string[];
}

describe('shipcheck list on labelled checklists', () => {
  if (!existsSync(join(shared, 'seeds'))) {
    console.log(`      ${shared}/seeds is not here: nothing to compare with`);
    return;
  }
  let hits = 0;
  let listed = 0;
  let wanted = 0;
  const labels = readdirSync(join(shared, 'labels')).filter((name) => name.startsWith('seed_'));

  for (const name of labels) {
    it(name, async () => {
      const { file, itemList } = JSON.parse(readFileSync(join(shared, 'labels', name), 'utf8')) as {
        file: string;
        itemList: readonly Label[];
      };
      const { status, out } = await shipcheck(['list', '--json', join(shared, 'seeds', file)], '.');
      const [{ items }] = JSON.parse(out) as [{ items: readonly Listed[] }];
      deepStrictEqual(status, 0);
      deepStrictEqual(items.map(withoutCommands), itemList.map(withoutCommands));
      for (const [index, label] of itemList.entries()) {
        const commands = items[index]!.commands.filter((text) => !label.ambiguousCommands?.includes(text));
        hits += commands.filter((text) => label.commands.includes(text)).length;
        listed += commands.length;
        wanted += label.commands.length;
      }
    });
  }
  it('commands reach 97 % precision and recall', () => {
    ok(hits >= 0.97 * listed && hits >= 0.97 * wanted && wanted > 0, `${hits} of ${listed} and ${wanted}`);
  });
});

function withoutCommands({ line, checked, text, depth, sectionPath }: Listed): unknown {
  return { line, checked, text, depth, sectionPath };
}
