// Code outside every item, and whom its verdict is offered to.
import { deepStrictEqual, notStrictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { lines, looseIn, sectionsOf } from './show.ts';

const fence = lines('```bash', 'git status', '```');
const quoted = fence.replaceAll('\n', '\n   ');

describe('code outside items', () => {
  const check = checker((text: string) => {
    const checklist = parse(text);
    const texts = new Map(checklist.items.map((item) => [item.id, item.text]));
    return looseIn(checklist).map(({ offeredTo, items }) =>
      [offeredTo, ...items.map((id) => texts.get(id))].join(' '),
    );
  });

  it('belongs to its section', () => {
    check(fence, ['section']);
    check(`- [ ] a\n\n${fence}`, ['section']);
    check(`- [ ] a\n\ntext\n\n${fence}`, ['section']);
    check(`${fence}\n\n- [ ] a`, ['section']);
    check(`> ${fence.replaceAll('\n', '\n> ')}`, ['section']);
    check(`    git status`, ['section']);
  });

  it('may stand below plain bullets and numbers', () => {
    check(`1. Run:\n   ${quoted}\n2. Again:\n   ${quoted}`, ['section', 'section']);
    check(`- plain\n${fence}`, ['section']);
    check(`- [ ] a\n- plain\n${fence}`, ['section']);
  });

  it('is offered to the list before a bold label', () => {
    check(`- [ ] a\n  - [ ] b\n- [ ] c\n\n**Commands:**\n\n${fence}`, ['before a b c']);
    check(`- [ ] a\n\n__Commands__:\n${fence}`, ['before a']);
    check(`- [ ] a\n\n**Commands** \n${fence}`, ['before a']);
  });

  it('is not offered through anything else', () => {
    check(`- [ ] a\n\nCommands:\n\n${fence}`, ['section']);
    check(`- [ ] a\n\n**Commands** of **b**\n\n${fence}`, ['section']);
    check(`- [ ] a\n\n****:\n\n${fence}`, ['section']);
    check(`- [ ] a\n\n**Commands:**\n\ntext\n\n${fence}`, ['section']);
    check(`- [ ] a\n\n***\n\n**Commands:**\n\n${fence}`, ['section']);
    check(`- [ ] a\n\n# H\n\n**Commands:**\n\n${fence}`, ['section']);
    check(`- plain\n\n**Commands:**\n\n${fence}`, ['section']);
  });

  it('is offered to the list of expected results after it', () => {
    check(`${fence}\n\n**Expected Results**:\n- [ ] a\n- [ ] b`, ['after a b']);
    check(`${fence}\n\n**Success criteria:**\n\n- [ ] a`, ['after a']);
    check(`- [ ] a\n\n**Run:**\n\n${fence}\n\n**Expected:**\n\n- [ ] b`, ['after b']);
    check(`${fence}\n\n**Then:**\n\n- [ ] a`, ['section']);
    check(`${fence}\n\nExpected Results:\n\n- [ ] a`, ['section']);
    check(`${fence}\n\n**Expected Results**:\n\n- plain`, ['section']);
    check(`> ${`${fence}\n\n**Expected:**\n\n- [ ] a`.replaceAll('\n', '\n> ')}`, ['after a']);
  });

  it('is offered within a plain item too', () => {
    check(`1. Step\n   ${quoted}\n\n   **Expected:**\n   - [ ] a\n   - [ ] b`, ['after a b']);
  });

  it('is in the section that it stands in', () => {
    const checklist = parse(`${fence}\n# A\n${fence}\n## B\n${fence}\n${fence}`);
    deepStrictEqual(
      [checklist.root, ...sectionsOf(checklist)].map((section) => section.commands.map(({ line }) => line)),
      [[1], [5], [9, 12]],
    );
  });

  it('has an identity of its own', () => {
    const { items } = parse(`- [ ] git status\n\n${fence}`);
    const [command, again] = looseIn(parse(`- [ ] git status\n\n${fence}\n\n${fence}`));
    notStrictEqual(command?.id, items[0]?.id);
    notStrictEqual(command?.id, again?.id);
  });
});
