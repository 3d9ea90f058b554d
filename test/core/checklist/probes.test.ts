// Probes that are written down: whose they are, and where each of their characters stands.
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Checklist, WrittenProbe } from '../../../src/core/checklist/model.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { parseProbe } from '../../../src/core/verify/probes/grammar/parse.ts';

function all(checklist: Checklist): readonly WrittenProbe[] {
  return [...checklist.root.probes, ...checklist.items.flatMap((item) => item.probes)];
}

/** Targets of the probes of the first item, and of its section. */
function check(text: string, item: readonly unknown[], section: readonly unknown[] = []): void {
  const checklist = parse(text);
  const targets = (probes: readonly WrittenProbe[] = []): readonly unknown[] =>
    probes.map(({ text }) => parseProbe(text).probe?.target);
  deepStrictEqual(
    [targets(checklist.items[0]?.probes), targets(checklist.root.probes)],
    [item, section],
    text,
  );
}

describe('a written probe', () => {
  const fence = '```yaml probe\nport: a:1\n```\n';
  it('stands in a fence of an item', () =>
    check('- [ ] It runs\n\n  ```yaml probe\n  port: a:1\n  state: open\n  ```\n', ['a:1']));
  it('stands in a fence right after an item', () => check(`- [ ] It runs\n${fence}`, ['a:1']));
  it('stands in a fence of a section', () => check(`${fence}\n- [ ] It runs\n`, [], ['a:1']));
  it('stands behind the text of an item', () =>
    check('- [ ] It runs <!-- probe: { port: "a:1", state: open } -->\n', ['a:1']));
  it('stands behind it on lines of its own', () =>
    check('- [ ] It runs\n  <!-- probe:\n    port: a:1\n    state: open\n  -->\n', ['a:1']));
  it('stands in a paragraph of an item', () =>
    check('- [ ] It runs\n\n  So. <!-- probe: { file: --a } -->\n', ['--a']));
  it('stands in a comment on its own', () => {
    check('- [ ] It runs\n\n  <!-- probe: { file: a } -->\n', ['a']);
    check('<!-- probe: { file: a } -->\n\n- [ ] It runs\n', [], ['a']);
  });
  it('stands there several times', () =>
    check(
      '- [ ] It runs <!-- probe: { file: a } --> <!-- probe: { file: b } -->\n\n  ```probe\n  file: c\n  ```\n',
      ['a', 'b', 'c'],
    ));
  it('stands in a block quote', () =>
    check('> - [ ] It runs\n>\n>   ```yaml probe\n>   port: a:1\n>   state: open\n>   ```\n', ['a:1']));
  it('stands in a file with CR LF', () =>
    check('- [ ] It runs\r\n\r\n  ```yaml probe\r\n  port: a:1\r\n  state: open\r\n  ```\r\n', ['a:1']));
  it('may be empty, which is no good but a probe', () => {
    check('- [ ] It runs\n\n  ```yaml probe\n  ```\n', [undefined]);
    check('- [ ] It runs\n\n  ```yaml probe', [undefined]);
  });
  it('is told apart from other comments and fences', () => {
    check('- [ ] It runs <!-- probed: yes -->\n\n  ```yaml\n  port: a:1\n  ```\n', []);
    check('- [ ] It runs\n\n  ```yaml probes\n  port: a:1\n  ```\n', []);
  });
  it('is no part of the text of its item, nor a command', () => {
    const [item] = parse(`- [ ] It runs <!-- probe: { command: npm test } -->\n${fence}`).items;
    deepStrictEqual([item?.text, item?.commands, item?.probes.length], ['It runs', [], 2]);
  });

  const places = [
    '- [ ] It runs <!-- probe: { port: ⟦nowhere⟧ } -->\n',
    '- [ ] It runs\n\n  ```yaml probe\n  port: a:1\n  ⟦staet⟧: open\n  ```\n',
    '- [ ] It runs\n\n  ```yaml probe\n  port: a:1\n\n  timeout: ⟦5⟧\n  ```\n',
    '> - [ ] It runs\n>\n>   ```yaml probe\n>   port: a:1\n>   state: ⟦shut⟧\n>   ```\n',
    '---\ntitle: x\n---\n- [ ] It runs\n  <!-- probe:\n    port: a:1\n    state: ⟦shut⟧\n  -->\n',
    '- [ ] First\n- [ ] It runs\n  1. [ ] Below\n\n     ```yaml probe\n     file: a\n     mode: ⟦rw⟧\n     ```\n',
    '```yaml probe\nfile: a\nmode: ⟦rw⟧\n```\n',
  ];
  for (const place of [...places, ...places.map((text) => text.replaceAll('\n', '\r\n'))]) {
    it(`has its problems where they are: ${JSON.stringify(place)}`, () => {
      const text = place.replace(/[⟦⟧]/g, '');
      const problems = all(parse(text)).flatMap((probe) => parseProbe(probe.text, probe.at).problems);
      deepStrictEqual(
        problems.map(({ from, to }) => `${from} ${text.slice(from, to)}`),
        [`${place.indexOf('⟦')} ${/⟦(.*)⟧/.exec(place)?.[1]}`],
      );
    });
  }

  it('has its own place, and an identity that survives edits above it', () => {
    const text = '- [ ] A\n\n  ```yaml probe\n  file: a\n  ```\n- [ ] B <!-- probe: { file: a } -->\n';
    const [fenced, comment] = all(parse(text));
    deepStrictEqual([fenced?.line, fenced?.form, comment?.line, comment?.form], [3, 'fence', 6, 'comment']);
    strictEqual(text.slice(fenced?.from, fenced?.to), '```yaml probe\n  file: a\n  ```');
    strictEqual(text.slice(comment?.from, comment?.to), '<!-- probe: { file: a } -->');
    deepStrictEqual(all(parse(`# Title\n\nText.\n\n${text}`)).length, 2);
    const later = all(parse(`Text.\n\n${text}`));
    deepStrictEqual(
      later.map(({ id }) => id),
      [fenced?.id, comment?.id],
    );
  });
  it('is told apart from the same one beside it', () => {
    const [first, second] = all(parse('- [ ] A <!-- probe: { file: a } --> <!-- probe: { file: a } -->\n'));
    strictEqual(first?.id === second?.id, false);
  });
});
