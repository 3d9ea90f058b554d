// The law of incremental parsing: however a text was reached, it means the same.
import { deepStrictEqual, ok } from 'node:assert';
import { assert, property } from 'fast-check';
import { changedLines } from '../../../src/core/checklist/change.ts';
import { parse, parseSteps, parseText } from '../../../src/core/checklist/parse.ts';
import type { Checklist } from '../../../src/core/checklist/model.ts';
import { checker } from '../../check.ts';
import { document, edited, edits } from './documents.ts';
import { sectionsOf } from './show.ts';

/** Everything that a checklist says, its lazy parts read. */
function all(checklist: Checklist): unknown {
  const { title, frontMatter, problems, items, root } = checklist;
  const sections = [root, ...sectionsOf(checklist)].map(
    ({ id, title, level, line, path, from, to, progress, items, commands }) => ({
      id,
      title,
      level,
      line,
      path,
      from,
      to,
      progress,
      items,
      commands,
    }),
  );
  return { title, frontMatter, problems, items, sections };
}

describe('parsing after an edit', () => {
  const same = (...texts: readonly string[]): void => {
    let parsed = parseText('');
    for (const text of texts) {
      parsed = parseText(text, parsed);
      deepStrictEqual(all(parsed.checklist), all(parse(text)), JSON.stringify(texts));
    }
  };
  const long = '- [ ] item with some words in it\n'.repeat(20);

  it('gives what parsing the text gives', () => {
    same(long, `# H\n${long}`, long, '', long);
    same(long, long.replaceAll('item', 'thing'));
    same(`a\n${long}`, `a\n\n${long}`, `- [ ] a\n${long}`, `- [ ] a\n\n  b\n${long}`);
    same(`${long}\ntext`, `${long}\n\`\`\`\ntext`, `${long}\n\`\`\`\ntext\n\`\`\`\n${long}`);
    same(`\`\`\`\n${long}`, `\`\`\n${long}`, `<!--\n${long}`, `<div>\n${long}`);
    same(long, `\ufeff${long}`, `---\na: b\n---\n${long}`, `---\na: b\n--\n${long}`);
    same(long, long.replaceAll('\n', '\r\n'), long.replaceAll('\n', '\r'));
  });

  it('reads links anew when their definitions change', () => {
    const link = `${long}- [ ] see [docs] and [more]\n`;
    same(link, `${link}\n[docs]: /u`, `${link}\n[docs]: /u\n[more]: /v`, `${link}\n[more]: /v`, link);
    same(`${link}\n[docs]: /u`, `${link}\n[docs]:`, `${link}\n[DOCS]: /u`);
  });

  it('reads a block anew whose indentation was removed', () => {
    const html = '- [ ] `\n<div>\n'.concat('- [ ] \n'.repeat(40));
    same(`    - [ ] \n  ${html}`, `- [ ] \n  ${html}`);
    same(`    code\n${long}`, `code\n${long}`);
  });

  it('reads a line anew that was nested too deep', () => {
    const deep = (levels: number): string => `${long}\n${'> '.repeat(levels)}- [ ] b\n\n${long}`;
    same(deep(1), deep(2000), deep(20), deep(2000), deep(2001));
  });

  it('leaves what was parsed before as it was', () => {
    const before = parseText(long);
    const told = all(before.checklist);
    parseText(`# H\n\n${long}`, before);
    parseText('', before);
    deepStrictEqual(all(before.checklist), told);
    deepStrictEqual(told, all(parse(long)));
  });

  it('reuses what did not change', () => {
    const text = `${`# A\n\n${long}\n`.repeat(300)}# B\n\n${long.repeat(300)}`;
    const previous = parseText(text);
    const steps = (next: string) => [...parseSteps(next, previous)].length;
    const [some, every] = [steps(text.replace('item', 'thing')), steps('')];
    ok(some < 200, `${some} steps`);
    ok(every < 10, `${every} steps`);
  });

  it('gives it for random documents and edits', () => {
    assert(
      property(document, edits, (text, edits) => {
        let previous = parseText(text);
        let next = text;
        for (const edit of edits) {
          next = edited(next, edit);
          previous = parseText(next, previous);
          deepStrictEqual(all(previous.checklist), all(parse(next)), JSON.stringify(next));
        }
      }),
      { seed: 20240601, numRuns: 500 },
    );
  }).timeout(60_000);
});

describe('changedLines', () => {
  const check = checker(([before, after]: readonly [string, string]) => changedLines(before, after));

  it('are the lines that differ', () => {
    check(['a\nb\nc', 'a\nx\nc'], { fromA: 2, toA: 4, fromB: 2, toB: 4 });
    check(['a\nb\nc', 'a\nc'], { fromA: 2, toA: 5, fromB: 2, toB: 3 });
    check(['a', 'b'], { fromA: 0, toA: 1, fromB: 0, toB: 1 });
    check(['', 'a\nb'], { fromA: 0, toA: 0, fromB: 0, toB: 3 });
    check(['abc', ''], { fromA: 0, toA: 3, fromB: 0, toB: 0 });
    check(['aaa', 'aa'], { fromA: 0, toA: 3, fromB: 0, toB: 2 });
  });

  it('are none in equal texts', () => {
    check(['', ''], undefined);
    check(['a\nb', 'a\nb'], undefined);
  });

  it('leave the same text around them, in whole lines', () => {
    assert(
      property(document, edits, (before, edits) => {
        const after = edits.reduce(edited, before);
        const change = changedLines(before, after);
        if (!change) return before === after;
        const { fromA, toA, fromB, toB } = change;
        const isStart = (text: string, at: number): boolean =>
          at === 0 || at === text.length || text[at - 1] === '\n';
        return (
          before.slice(0, fromA) === after.slice(0, fromB) &&
          before.slice(toA) === after.slice(toB) &&
          isStart(before, fromA) &&
          isStart(after, toB)
        );
      }),
      { seed: 20240602, numRuns: 300 },
    );
  });
});
