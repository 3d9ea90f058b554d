// The five real checklists, when they are there: which of their inline code and fences are commands.
import { deepStrictEqual, ok } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isCommandLine } from '../../../src/core/shell/commandLine.ts';
import { looksLikeShell } from '../../../src/core/shell/fence.ts';

interface Labelled {
  readonly file: string;
  readonly itemList: readonly {
    readonly line: number;
    readonly commands: readonly string[];
    readonly commandMeta?: readonly { readonly kind: string }[];
  }[];
}

const shared = '../shared';

describe('the labelled checklists', function () {
  if (!existsSync(`${shared}/labels`)) {
    it('are not here, so there is nothing to compare with', () => ok(!existsSync(`${shared}/labels`)));
    return;
  }
  const labels = readdirSync(`${shared}/labels`)
    .filter((name) => name.startsWith('seed_') && name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${shared}/labels/${name}`, 'utf8')) as Labelled);
  const linesOf = (file: string) => readFileSync(`${shared}/seeds/${file}`, 'utf8').split('\n');
  const files = new Map(readdirSync(`${shared}/seeds`).map((name) => [name.slice(0, 3), name]));

  it('have their inline commands found, and nothing else', () => {
    const wanted: string[] = [];
    const found: string[] = [];
    for (const label of labels) {
      const lines = linesOf(files.get(/\d{3}/.exec(label.file)?.[0] ?? '') ?? '');
      for (const item of label.itemList) {
        const isInline = item.commandMeta?.[0]?.kind === 'inline';
        if (isInline) wanted.push(...item.commands);
        const spans = [...(lines[item.line - 1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
        found.push(...spans.filter(isCommandLine));
      }
    }
    ok(wanted.length >= 14);
    deepStrictEqual(found, wanted);
  });

  it('have their command fences found', () => {
    const wanted = labels.flatMap(({ itemList }) =>
      itemList.flatMap((item) => (item.commandMeta?.[0]?.kind === 'inline' ? [] : item.commands)),
    );
    ok(wanted.length > 50);
    deepStrictEqual(
      wanted.filter((text) => looksLikeShell('bash', text) !== 'posix'),
      [],
    );
  });
});
