// Identities: what an item keeps while the file around it changes.
import { deepStrictEqual, match, notStrictEqual, strictEqual } from 'node:assert';
import { parse, parseText } from '../../../src/core/checklist/parse.ts';
import { lines, looseIn, sectionsOf } from './show.ts';

const text = lines(
  '# Release',
  '- [ ] build',
  '  - [ ] sign `git tag v1`',
  '- [ ] test',
  '',
  '```bash',
  'git status',
  '```',
  '## Roll back',
  '- [ ] build',
);

const idsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(parse(text).items.map((item) => [`${item.sectionPath.at(-1)}/${item.text}`, item.id]));
const before = idsOf(text);

/** The item that had this identity before has it still. */
function keeps(name: string, after: string): void {
  strictEqual(idsOf(after)[name], before[name], name);
}

describe('the identity of an item', () => {
  it('is a short word', () => {
    for (const id of Object.values(before)) match(id, /^[0-9a-f]{16}$/);
    strictEqual(new Set(Object.values(before)).size, 4);
  });

  it('survives edits elsewhere', () => {
    const edits = [
      `text\n\n${text}`,
      text.replaceAll('\n', '\r\n'),
      `---\na: b\n---\n${text}`,
      text.replace('- [ ] test', '- [ ] new\n- [x] test'),
      text.replace('git status', 'git diff'),
      text.replace('- [ ] test', '- [ ] other'),
      `${text}\n## Another\n- [ ] build`,
      `- [ ] build\n${text}`,
      text.replace('- [ ] build\n  -', '- [x] build\n\n  text\n\n  -'),
      text.replace('- [ ] build\n  - [ ] sign', '* [ ] **build**\n  1. [ ] sign'),
    ];
    for (const edited of edits) {
      for (const name of ['Release/build', 'Release/sign git tag v1', 'Roll back/build']) keeps(name, edited);
    }
  });

  it('changes with its text, the items around it and the headings above', () => {
    notStrictEqual(idsOf(text.replace('test', 'tests'))['Release/tests'], before['Release/test']);
    const moved = idsOf(text.replace('- [ ] build\n  - [ ] sign', '- [ ] make\n  - [ ] sign'));
    notStrictEqual(moved['Release/sign git tag v1'], before['Release/sign git tag v1']);
    notStrictEqual(idsOf(text.replace('# Release', '# Ship'))['Ship/build'], before['Release/build']);
    notStrictEqual(before['Release/build'], before['Roll back/build']);
  });

  it('tells 72 identical items apart', () => {
    const checklist = parse(`# A\n${'- [ ] Verify\n'.repeat(72)}`);
    const ids = checklist.items.map((item) => item.id);
    strictEqual(new Set(ids).size, 72);
    deepStrictEqual(
      parse(`# A\n${'- [ ] Verify\n'.repeat(73)}`)
        .items.map((item) => item.id)
        .slice(0, 72),
      ids,
    );
    deepStrictEqual(
      parse(`# 0\n\n# A\n${'\n* [x] Verify\n'.repeat(72)}`).items.map((item) => item.id),
      ids,
    );
  });

  it('is its own among sections and commands of the same words', () => {
    const checklist = parse(
      '- [ ] a\n\n# a\n## a\n# a\n- [ ] a\n- [ ] `git status`\n  - [ ] git status\n\n```sh\ngit status\n```',
    );
    const all = [
      checklist.root,
      ...sectionsOf(checklist),
      ...looseIn(checklist),
      ...checklist.items,
      ...checklist.items.flatMap((item) => item.commands),
    ].map(({ id }) => id);
    strictEqual(all.length, 10);
    strictEqual(new Set(all).size, all.length);
  });

  it('does not depend on how the text was reached', () => {
    let parsed = parseText('');
    for (let length = 0; length <= text.length; length++) parsed = parseText(text.slice(0, length), parsed);
    deepStrictEqual(parsed.checklist.items, parse(text).items);
  });
});

describe('the identity of a command', () => {
  const commandIds = (text: string) => [
    ...parse(text).items.flatMap((item) => item.commands.map(({ id }) => id)),
    ...looseIn(parse(text)).map(({ id }) => id),
  ];

  it('survives edits elsewhere', () => {
    for (const edited of [
      `text\n\n${text}`,
      text.replace('[ ] build', '[x] build'),
      text.replace('test', 'tests'),
    ]) {
      deepStrictEqual(commandIds(edited), commandIds(text));
    }
  });

  it('changes with its text and its owner', () => {
    notStrictEqual(commandIds(text.replace('tag v1', 'tag v2'))[0], commandIds(text)[0]);
    notStrictEqual(commandIds(text.replace('# Release', '# Ship'))[1], commandIds(text)[1]);
  });

  it('tells equal commands of one item apart', () => {
    const ids = commandIds('- [ ] `git status` `git status`\n  ```sh\n  git status\n  ```');
    strictEqual(new Set(ids).size, 3);
  });
});
