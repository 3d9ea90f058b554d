// Probes that are written into items: only lines of their own are added, and they are read as exactly those probes.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { array, assert, boolean, constantFrom, nat, property, tuple } from 'fast-check';
import { checker } from '../../check.ts';
import { insertProbes, prefixAt } from '../../../src/core/checklist/insertion.ts';
import { checksOf } from '../../../src/core/checklist/places.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { parseProbe } from '../../../src/core/verify/probes/grammar/parse.ts';
import { writeProbe } from '../../../src/core/verify/probes/grammar/write.ts';
import type { Probe } from '../../../src/core/verify/probes/registry.ts';

const yaml = 'file: a\nmode: "0600"\n';

/** The text with a probe written into its last item, behind the item's first command. */
function written(text: string): string | undefined {
  const item = parse(text).items.at(-1);
  ok(item);
  const insertion = insertProbes(text, item, [yaml], item.commands[0]);
  return insertion && text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
}

const check = checker(written);

describe('writing a probe into an item', () => {
  it('puts it behind the text', () =>
    check('- [ ] a\n', '- [ ] a\n  ```yaml probe\n  file: a\n  mode: "0600"\n  ```\n'));
  it('needs no last line end', () =>
    check('- [ ] a', '- [ ] a\n  ```yaml probe\n  file: a\n  mode: "0600"\n  ```'));
  it('puts it behind the command', () =>
    check(
      '- [ ] a\n\n  ```bash\n  npm test\n  ```\n\n  More.\n- plain\n',
      '- [ ] a\n\n  ```bash\n  npm test\n  ```\n  ```yaml probe\n  file: a\n  mode: "0600"\n  ```\n\n  More.\n- plain\n',
    ));
  it('indents as the item is', () =>
    check(
      '1. [x] one\n   10. [ ] two\n',
      '1. [x] one\n   10. [ ] two\n       ```yaml probe\n       file: a\n       mode: "0600"\n       ```\n',
    ));
  it('keeps quote marks', () =>
    check('> - [ ] a\n> b\n', '> - [ ] a\n> b\n>   ```yaml probe\n>   file: a\n>   mode: "0600"\n>   ```\n'));
  it('keeps line ends', () =>
    check('- [ ] a\r\n', '- [ ] a\r\n  ```yaml probe\r\n  file: a\r\n  mode: "0600"\r\n  ```\r\n'));
  it('stays before the items below', () => {
    const text = '- [ ] a\n  - [ ] b\n';
    const [item] = parse(text).items;
    ok(item);
    strictEqual(insertProbes(text, item, [yaml])?.at, 7);
  });
  it('says where the block is', () => {
    const text = '- [ ] a\n';
    const [item] = parse(text).items;
    ok(item);
    const made = insertProbes(text, item, [yaml]);
    ok(made);
    const whole = text.slice(0, made.at) + made.text + text.slice(made.at);
    strictEqual(
      whole.slice(made.block.from, made.block.to),
      '  ```yaml probe\n  file: a\n  mode: "0600"\n  ```',
    );
  });
  it('fences what has fences in it', () => {
    const text = '- [ ] a\n';
    const [item] = parse(text).items;
    ok(item);
    const command: Probe = { kind: 'command', target: 'cat <<EOF\n```\nb\n```\nEOF' };
    ok(insertProbes(text, item, [writeProbe(command)])?.text.startsWith('\n  ````yaml probe\n'));
  });
});

describe('a probe that is written into any item', () => {
  const line = constantFrom(
    '- [ ] one',
    '- [x] two `npm test`',
    '  - [ ] three',
    '    - [ ] four',
    '1. [ ] five',
    '   - [ ] six',
    '* [ ] seven',
    '> - [ ] eight',
    '> nine',
    '- plain',
    '-\t[ ] tab',
    'text',
    '  text',
    '',
    '## Heading',
    '  ```bash',
    '  npm test',
    '  ```',
    '```',
    '  ```yaml probe',
    '  file: b',
    '<!-- comment -->',
    '| a |',
    '---',
  );
  const texts = tuple(
    array(line, { minLength: 1, maxLength: 12 }),
    constantFrom('\n', '\r\n'),
    boolean(),
  ).map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));
  const scripts = array(constantFrom('npm test', '', '`', '  indented', '# x', '- [ ] y'), { minLength: 1 });
  const probes = scripts.map((lines): Probe => ({ kind: 'command', target: `a\n${lines.join('\n')}\nb` }));

  it('is the only change, and is read as that probe of that item', () => {
    let made = 0;
    assert(
      property(texts, probes, nat(), (text, probe, choice) => {
        const { items } = parse(text);
        const index = choice % Math.max(items.length, 1);
        const item = items[index];
        if (item === undefined) return;
        const insertion = insertProbes(text, item, [writeProbe(probe)], checksOf(item)[0]);
        if (insertion === undefined) return;
        made++;
        const after = parse(text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at)).items;
        deepStrictEqual(
          after.map(({ id, text: words, checked }) => [id, words, checked]),
          items.map(({ id, text: words, checked }) => [id, words, checked]),
        );
        deepStrictEqual(
          after.map((one) => one.probes.length),
          items.map((one, at) => one.probes.length + (at === index ? 1 : 0)),
        );
        const read = (after[index]?.probes ?? []).map((one) => parseProbe(one.text).probe);
        ok(read.some((one) => JSON.stringify(one) === JSON.stringify(parseProbe(writeProbe(probe)).probe)));
      }),
      { numRuns: 300 },
    );
    ok(made > 100, `only ${made} were written`);
  });
});

describe('the place of a new probe', () => {
  /** What the lines of a block have to start with that takes the place of the line with `|`. */
  const place = checker((marked: string) => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const to = text.indexOf('\n', at);
    const line = { from: text.lastIndexOf('\n', at - 1) + 1, to: to < 0 ? text.length : to };
    return prefixAt(text, parse(text), line);
  });
  it('is below an item', () => place('- [ ] a\n|\n', '  '));
  it('is below the last of several', () => place('- [ ] a\n  1. [ ] b\n     |', '     '));
  it('is where the line is indented to', () => place('- [ ] a\n  - [ ] b\n  |\n', '  '));
  it('is in a quote', () => place('> - [ ] a\n> |\n', '>   '));
  it('is nowhere else', () => {
    place('Text\n|\n', undefined);
    place('- [ ] a\n\n## B\n|\n', undefined);
    place('- [ ] a\n\n```\n|\n```\n', undefined);
  });
});
