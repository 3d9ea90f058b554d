// Input that breaks parsers: it is read in bounded time, and never throws. Time limits are guards against hanging.
import { ok, strictEqual } from 'node:assert';
import { assert, property, string, uint8Array } from 'fast-check';
import { parse } from '../../../src/core/checklist/parse.ts';
import type { Checklist } from '../../../src/core/checklist/model.ts';
import { looseIn } from './show.ts';

/** Parses a text and reads all of it. */
function read(text: string): Checklist {
  const checklist = parse(text);
  strictEqual(
    checklist.items.every((item) => item.commands.length >= 0),
    true,
  );
  looseIn(checklist);
  strictEqual(typeof checklist.root.progress.total, 'number');
  return checklist;
}

describe('bad input', function () {
  this.timeout(60_000);

  it('may have 10 MB', () => {
    const prose = 'Some **words** of a `file` and [more](x) that say nothing.\n'.repeat(40);
    const part = `## A\n\n${prose}\n- [ ] a \`git status\`\n  - [x] b\n\n\`\`\`yaml\nkey: value\n\`\`\`\n\n`;
    const times = Math.ceil(10_000_000 / part.length);
    strictEqual(read(part.repeat(times)).items.length, 2 * times);
  });

  it('may have 10 MB in one line', () => {
    strictEqual(read(`- [ ] ${'word '.repeat(2_000_000)}`).items.length, 1);
    strictEqual(read(`# ${'word '.repeat(2_000_000)}`).items.length, 0);
    strictEqual(read(`\`\`\`bash\n${'a'.repeat(10_000_000)}\n\`\`\``).items.length, 0);
  });

  it('may be binary', () => {
    const bytes = Uint8Array.from(
      { length: 2_000_000 },
      (_, index) => (index * index * 31 + (index >> 7)) % 256,
    );
    strictEqual(read(new TextDecoder('utf-16le').decode(bytes)).items.length, 0);
    ok(read(new TextDecoder().decode(bytes)).problems.length > 0);
    strictEqual(read('\0'.repeat(1_000_000)).problems.length, 1);
  });

  it('may be any text', () => {
    const text = string({ unit: 'binary', size: 'max', maxLength: 300 });
    assert(
      property(text, (text) => read(text).items.length >= 0),
      { seed: 20240801, numRuns: 300 },
    );
    assert(
      property(
        uint8Array({ size: 'max', maxLength: 300 }),
        (bytes) => read(Buffer.from(bytes).toString()).items.length >= 0,
      ),
      { seed: 20240802, numRuns: 300 },
    );
  });

  it('may have 1,000 levels of nesting', () => {
    const nested = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- [ ] a${depth}`).join(
      '\n',
    );
    const { items, problems } = read(`${nested}\n\n[a]: /u\n`);
    strictEqual(items.length, 1000);
    strictEqual(items.at(-1)?.depth, 999);
    strictEqual(problems.length, 0);
    strictEqual(read(`${'- '.repeat(1000)}[ ] a`).items[0]?.listDepth, 999);
    strictEqual(read(`${'> '.repeat(1000)}- [ ] a`).items.length, 1);
  });

  it('that is nested deeper is a problem, and the rest is read', () => {
    for (const deep of ['>'.repeat(100_000), '> '.repeat(5000), '- '.repeat(100_000), '\t'.repeat(5000)]) {
      const { items, problems } = read(`- [ ] a\n\n${deep}- [ ] b\n\n- [ ] c`);
      strictEqual(items.map(({ text }) => text).join(), 'a,c');
      strictEqual(problems[0]?.line, 3);
    }
    strictEqual(read(`- [ ] a\n${'>'.repeat(3000)}\n  - [ ] b`).items[1]?.depth, 0);
  });

  it('that is nested deep again and again is a problem, and the rest is read', () => {
    const line = `${'- '.repeat(1000)}[ ] b\n`;
    const { items, problems } = read(`- [ ] a\n\n${line.repeat(1000)}\n- [ ] c`);
    ok(problems.length > 0);
    strictEqual(items.at(-1)?.text, 'c');
    for (const empty of [
      '\n'.repeat(300_000),
      `b\n${'\n'.repeat(300_000)}`,
      `${' '.repeat(2000)}\n`.repeat(2000),
    ]) {
      const { items, problems } = read(`${'- '.repeat(1000)}[ ] a\n${empty}- [ ] c`);
      strictEqual(items.at(-1)?.text, 'c');
      strictEqual(problems.length, 1);
    }
  });

  it('may have 100,000 items, sections, fences and definitions', () => {
    strictEqual(read('- [ ] a\n'.repeat(100_000)).items.length, 100_000);
    strictEqual(read('# A\n'.repeat(100_000)).root.sections.length, 100_000);
    strictEqual(looseIn(read('```sh\nls -l\n```\n'.repeat(20_000))).length, 20_000);
    const definitions = Array.from({ length: 50_000 }, (_, index) => `[a${index}]: /u\n`).join('');
    strictEqual(read(`${definitions}\n- [ ] [a7]`).items[0]?.text, 'a7');
  });

  it('may have markup that takes others quadratic time', () => {
    const paragraphs = [
      '![a]('.repeat(200_000),
      '['.repeat(200_000),
      `${'['.repeat(2000)}a${'](u)'.repeat(500)}`,
      `${'![a'.repeat(1000)}${']'.repeat(1000)}`,
      '*a _b '.repeat(200_000),
      `${'*_'.repeat(1000)}b${'_*'.repeat(1000)}`,
      '**a'.repeat(1300),
      '~~a'.repeat(1300),
      '`'.repeat(200_000),
      Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join(' '),
      '` `` '.repeat(800),
      '<a '.repeat(200_000),
      '<!-- '.repeat(800),
      `<a${' a'.repeat(2000)}`,
      `a${' '.repeat(200_000)}b`,
      '(optional '.repeat(50_000),
      `(${'optional '.repeat(200_000)}`,
      '&amp;'.repeat(50_000),
    ];
    for (const paragraph of paragraphs) {
      strictEqual(read(`- [ ] ${paragraph}x\n- [ ] b`).items.length, 2, paragraph.slice(0, 20));
    }
    strictEqual(read(`- [ ] ${' '.repeat(4000)}b\n`.repeat(3000)).items.length, 3000);
    ok(read(`- [ ] a\n${'  b\n'.repeat(5000)}  c`).items[0]?.text.endsWith('b c'));
  });

  it('may have blocks that take others quadratic time', () => {
    const blocks = [
      `[a]: /u "\n${'text\n'.repeat(400_000)}`,
      '[a\n'.repeat(400_000),
      `[a]: <${'x'.repeat(500_000)}`,
      ' '.repeat(200_000),
      `# ${' '.repeat(200_000)}b`,
      'text\n'.repeat(200_000),
      `<a${' a="b"'.repeat(50_000)}\n`,
      '|'.repeat(200_000),
      '* '.repeat(1000) + 'a',
      '\r'.repeat(500_000),
      `> \`\`\`bash\n${'> ls -l\n'.repeat(20_000)}`,
      `\`\`\`bash\n${'# Expected: a\n#   b\n'.repeat(20_000)}\`\`\`\n`,
      `\`\`\`bash\n${'$ ls \\\n'.repeat(20_000)}\`\`\`\n`,
      `\`\`\`bash\n# ${'should '.repeat(20_000)}\n\`\`\`\n`,
      '<!-- ignore-task-list-start -->\n\n'.repeat(10_000),
      `- [ ] a\n\n**${'b *'.repeat(50_000)}**\n\n`,
    ];
    for (const block of blocks)
      strictEqual(read(`${block}\n\n# End`).items.length <= 1, true, block.slice(0, 20));
  });

  it('may have front matter without an end', () => {
    strictEqual(read(`---\n${'a: b\n'.repeat(200_000)}`).frontMatter, undefined);
    strictEqual(read(`---${' '.repeat(1_000_000)}\n`).frontMatter, undefined);
  });
});
