// `shipcheck verify` on real files, with real commands.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../node/commands.ts';
import { shipcheck, type Ended } from './cli.ts';

const text = `# Release

- [ ] Answers
  \`\`\`bash
  echo PONG
  # Expected: PONG
  \`\`\`
- [ ] Is there
  \`\`\`bash
  grep -q wanted notes.txt
  \`\`\`
- [ ] Both
  \`\`\`bash
  echo one # Expected: one
  \`\`\`
  \`\`\`bash
  cd sub
  cat file # Expected: two
  \`\`\`
- [ ] Old files are gone
  \`\`\`bash
  rm -rf old
  \`\`\`
`;

interface Results {
  readonly results: readonly { readonly line: number; readonly outcome: string; readonly command: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('shipcheck verify', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    writeFileSync(join(folder.path, 'a.md'), text);
    writeFileSync(join(folder.path, 'notes.txt'), 'nothing\n');
    mkdirSync(join(folder.path, 'sub'));
    writeFileSync(join(folder.path, 'sub', 'file'), 'two\n');
    mkdirSync(join(folder.path, 'old'));
  });
  afterEach(() => folder.remove());

  const verify = (...args: readonly string[]): Promise<Ended> => shipcheck(['verify', ...args], folder.path);
  const outcomes = async (...args: readonly string[]): Promise<unknown> => {
    const { out } = await verify('--json', ...args);
    return (JSON.parse(out) as Results).results.map(({ line, outcome }) => [line, outcome]);
  };

  it('runs what it finds, says what came of it, and ticks nothing unasked', async () => {
    const { status, out, err } = await verify();
    deepStrictEqual([status, err], [1, '']);
    match(out, /^passed {3}a\.md:3 {2}Answers \(.*\)\nfailed {3}a\.md:8 {2}Is there \(.*\)\n {9}.+\n/);
    match(out, /\nskipped {2}a\.md:20 {2}Old files are gone\n {9}Left out because it is destructive: .*\n/);
    match(out, /\n3 passed, 1 failed, 1 skipped\n$/);
    strictEqual(readFileSync(join(folder.path, 'a.md'), 'utf8'), text);
    ok(existsSync(join(folder.path, 'old')));
  });
  it('prints JSON and nothing else', async () => {
    const { status, out, err } = await verify('--json', 'a.md');
    const { results, summary } = JSON.parse(out) as Results;
    deepStrictEqual(
      results.map(({ line, outcome, command }) => [line, outcome, command.split('\n')[0]]),
      [
        [3, 'passed', 'echo PONG'],
        [8, 'failed', 'grep -q wanted notes.txt'],
        [12, 'passed', 'echo one # Expected: one'],
        [12, 'passed', 'cd sub'],
        [20, 'skipped', 'rm -rf old'],
      ],
    );
    deepStrictEqual(summary, { total: 5, passed: 3, failed: 1, errored: 0, review: 0, skipped: 1 });
    strictEqual(status, 1);
    match(err, /^passed {3}a\.md:3 /);
  });
  it('ticks what passed, and only that', async () => {
    const { status, err } = await verify('--write');
    deepStrictEqual([status, err], [1, 'shipcheck: a.md: Ticked 2 boxes.\n']);
    const ticked = text.replace('[ ] Answers', '[x] Answers').replace('[ ] Both', '[x] Both');
    strictEqual(readFileSync(join(folder.path, 'a.md'), 'utf8'), ticked);
    strictEqual((await verify('--write')).err, '');
  });
  it('changes one byte for each tick, whatever the file is made of', async () => {
    const before = Buffer.concat([
      Buffer.from('\uFEFF# ü\r\n\r\n\u00a0漢 \r- [ ] a'),
      Buffer.from([0xff, 0xfe, 0x80, 0xc3]),
      Buffer.from(
        ': `npm --version`\r\n* [ ] b\r\n\t```sh\r\n\techo é # Expected: é\r\n\t```\r\n- [X] c `npm -v`',
      ),
    ]);
    writeFileSync(join(folder.path, 'a.md'), before);
    const { err } = await verify('--write', '--item', '5');
    strictEqual(err, 'shipcheck: a.md: Ticked 1 box.\n');
    const after = readFileSync(join(folder.path, 'a.md'));
    const changed = [...after.keys()].filter((at) => after[at] !== before[at]);
    deepStrictEqual(changed, [before.indexOf('* [ ] b') + 3]);
    strictEqual(after.length, before.length);
  });
  it('ticks an item that one of the commands moved', async () => {
    const moving = `- [ ] Moves
  \`\`\`bash
  printf 'New line\\n\\n' | cat - a.md > b.txt && cp b.txt a.md && echo done # Expected: done
  \`\`\`
`;
    writeFileSync(join(folder.path, 'a.md'), moving);
    strictEqual((await verify('--write', '--allow', 'destructive')).err, 'shipcheck: a.md: Ticked 1 box.\n');
    strictEqual(
      readFileSync(join(folder.path, 'a.md'), 'utf8'),
      `New line\n\n${moving.replace('[ ]', '[x]')}`,
    );
  });
  it('says that an item to tick is gone', async () => {
    writeFileSync(
      join(folder.path, 'a.md'),
      '- [ ] Gone\n  ```bash\n  echo no > a.md; echo ok # Expected: ok\n  ```\n',
    );
    const { status, err } = await verify('--write', '--allow', 'destructive');
    strictEqual(status, 2);
    match(err, /a\.md: This item is no longer there: Gone\n/);
  });

  it('shows the plan and runs nothing', async () => {
    const { status, out } = await verify('--dry-run', '--section', 'release');
    strictEqual(status, 0);
    match(out, /^run {6}a\.md:3 {2}Answers {2}\[\w+\]\n/);
    match(out, /\nskip {5}a\.md:20 {2}Old files are gone {2}\[destructive\]\n.*\n {9}\$ rm -rf old\n/);
    match(out, /\n4 to run, 1 left out; nothing was run\n$/);
    const { out: json } = await verify('--dry-run', '--json', '--allow', 'destructive', '--item', '20');
    const [step] = (JSON.parse(json) as { plan: { skipped: unknown }[] }).plan;
    strictEqual(step?.skipped, null);
    ok(existsSync(join(folder.path, 'old')));
  });
  it('runs what destroys when that is allowed', async () => {
    deepStrictEqual(await outcomes('--item', '20', '--allow', 'destructive'), [[20, 'passed']]);
    ok(!existsSync(join(folder.path, 'old')));
  });
  it('runs one item', async () => {
    deepStrictEqual(await outcomes('--item', '12'), [
      [12, 'passed'],
      [12, 'passed'],
    ]);
  });
  it('stops at the first failure', async () => {
    deepStrictEqual(await outcomes('--fail-fast'), [
      [3, 'passed'],
      [8, 'failed'],
      [12, 'skipped'],
      [12, 'skipped'],
      [20, 'skipped'],
    ]);
  });
  it('writes JUnit XML', async () => {
    await verify('--junit', 'sub/results.xml');
    const xml = readFileSync(join(folder.path, 'sub', 'results.xml'), 'utf8');
    match(xml, /<testsuite name="a\.md" tests="5" failures="1" errors="0" skipped="1"/);
  });
  it('says that it cannot write them', async () => {
    const { status, err } = await verify('--item', '3', '--junit', 'none/results.xml');
    strictEqual(status, 2);
    match(err, /none\/results\.xml: This could not be written: no such file or folder/);
  });
  it('is strict about what needs review only when asked to', async () => {
    writeFileSync(join(folder.path, 'a.md'), '- [ ] Look\n  ```bash\n  sh -i\n  ```\n');
    const { status, out } = await verify('--allow', 'interactive');
    match(out, /^review {3}a\.md:1 {2}Look/);
    strictEqual(status, 0);
    strictEqual((await verify('--allow', 'interactive', '--strict')).status, 1);
  });
  it('stops a command at its time limit', async () => {
    writeFileSync(join(folder.path, 'a.md'), '- [ ] Slow\n  ```bash\n  sleep 60\n  ```\n');
    const { status, out } = await verify('--timeout', '1');
    strictEqual(status, 2);
    match(out, /^not run {2}a\.md:1 {2}Slow/);
  });

  const refused = async (args: readonly string[], expected: RegExp): Promise<void> => {
    const { status, out, err } = await verify(...args);
    deepStrictEqual([status, out], [2, '']);
    match(err, expected);
  };
  it('says that a section is not there', () =>
    refused(['--section', 'Nope'], /There is no section "Nope"\./));
  it('says that an item is not there', () => refused(['--item', '4'], /There is no item in line 4\./));
  it('wants a line for an item', () => refused(['--item', 'Answers'], /--item takes a whole number above 0/));
  it('wants a time limit', () => refused(['--timeout', '0'], /--timeout takes a whole number above 0/));
  it('wants a risk that it knows', () =>
    refused(['--allow', 'all'], /--allow takes destructive, interactive, endless/));
  it('wants a checklist', () => refused(['sub'], /There is no checklist here/));
  it('names what is missing', () => refused(['gone.md'], /gone\.md: This could not be read: no such file/));
});
