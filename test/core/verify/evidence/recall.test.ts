// What is remembered of a checklist after its text, and the commit, have changed.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../../../src/core/checklist/parse.ts';
import { placesIn } from '../../../../src/core/checklist/places.ts';
import { decode, encode } from '../../../../src/core/verify/evidence/line.ts';
import type { Evidence } from '../../../../src/core/verify/evidence/model.ts';
import { evidenceOf } from '../../../../src/core/verify/evidence/of.ts';
import { recall } from '../../../../src/core/verify/evidence/recall.ts';
import { checker } from '../../../check.ts';
import { release } from '../release.ts';

/** Evidence of every check of a text whose command holds one of the words, as a run would leave it; the last is newest. */
function ran(text: string, words: readonly string[] = [''], kind = 'command'): readonly Evidence[] {
  return words.flatMap((word, time) =>
    placesIn(parse(text).root)
      .filter(({ check }) => check.text.includes(word))
      .map((place) =>
        evidenceOf(
          { outcome: 'passed', reason: word, expectations: [], durationMs: 1, exitCode: 0, output: '' },
          { place, kind, file: 'a.md', environment: undefined, commit: 'c1', time },
        ),
      ),
  );
}

/** What is recalled of each check of a text: `stale` or `holds`, with the command that the evidence is of. */
function recalled(text: string, evidence: readonly Evidence[], commit?: string): readonly string[] {
  const checklist = parse(text);
  const found = recall(checklist, evidence, commit);
  return placesIn(checklist.root).map(({ check }) => {
    const one = found.get(check.id);
    return one ? `${one.stale ?? 'holds'}: ${one.evidence.probe.description}` : 'never run';
  });
}

const two = '# A\n\n- [ ] one `npm test`\n- [ ] two `npm audit`\n';

describe('recall', () => {
  const check = checker(([before, after]: readonly [string, string]) => recalled(after, ran(before)));

  it('holds while nothing changes', () => check([two, two], ['holds: npm test', 'holds: npm audit']));
  it('knows nothing of what was never run', () => {
    deepStrictEqual(recalled(two, ran(two, ['audit'])), ['never run', 'holds: npm audit']);
    deepStrictEqual(recalled(two, []), ['never run', 'never run']);
  });
  it('holds when something is ticked, added or taken away elsewhere', () => {
    check([two, two.replace('[ ] one', '[x] one')], ['holds: npm test', 'holds: npm audit']);
    check([two, two.replace('- [ ] one `npm test`\n', '')], ['holds: npm audit']);
    check(
      [two, two.replace('- [ ] two', '\n- [ ] new `npm ls`\n- [ ] two')],
      ['holds: npm test', 'never run', 'holds: npm audit'],
    );
  });
  it('takes the newest', () => {
    const [first, second] = [ran(two, ['test']), ran(two, ['', 'test'])];
    const found = recall(parse(two), [...first, ...second], undefined);
    deepStrictEqual(
      [...found.values()].map(({ evidence }) => evidence.reason),
      ['test', ''],
    );
  });

  const fence = (...commands: readonly string[]): string =>
    `- [ ] one\n${commands.map((command) => `  \`\`\`bash\n  ${command}\n  \`\`\`\n`).join('')}- [ ] two\n`;
  it('is stale when the command changes', () => {
    check([fence('npm test'), fence('npm test --all')], ['probe: npm test']);
    check([fence('ls a', 'ls b'), fence('ls a', 'ls c')], ['holds: ls a', 'probe: ls b']);
    check([fence('ls a', 'ls b'), fence('ls c', 'ls d')], ['probe: ls a', 'probe: ls b']);
  });
  it('is stale when what is expected changes', () => {
    check([fence('ls # Expected: a'), fence('ls # Expected: b')], ['probe: ls # Expected: a']);
  });
  it('is stale when the shell changes', () => {
    check([fence('ls'), fence('ls').replace('bash', 'powershell')], ['probe: ls']);
  });
  it('holds when a command is added to its item', () => {
    check([fence('ls a'), fence('ls new', 'ls a')], ['never run', 'holds: ls a']);
  });
  it('tells equal commands of one item apart', () => {
    const both = ran(fence('ls', 'ls'));
    deepStrictEqual(recalled(fence('ls', 'ls'), both.slice(0, 1)), ['holds: ls', 'never run']);
    deepStrictEqual(recalled(fence('ls', 'ls'), both), ['holds: ls', 'holds: ls']);
  });

  it('is stale when the item is reworded', () => {
    check([two, two.replace('one', 'first')], ['item: npm test', 'holds: npm audit']);
  });
  it('is stale when a heading above is reworded, each with its own', () => {
    const same = '# A\n\n- [ ] x `ls`\n- [ ] y `ls`\n';
    const evidence = ran(same).map((one, index) => ({ ...one, reason: `${index}` }));
    const found = recall(parse(same.replace('# A', '# B')), evidence, undefined);
    deepStrictEqual(
      [...found.values()].map(({ stale, evidence }) => `${stale} ${evidence.reason}`),
      ['item 0', 'item 1'],
    );
  });
  it('gives the evidence of an item that is gone to one alone', () => {
    check([two, `${two}- [ ] copy \`npm test\`\n`], ['holds: npm test', 'holds: npm audit', 'never run']);
    check(['- [ ] one `ls`\n', '- [ ] new `ls`\n- [ ] other `ls`\n'], ['item: ls', 'never run']);
  });
  it('forgets what changed altogether', () => check(['- [ ] a `ls`\n', '- [ ] b `pwd`\n'], ['never run']));

  const loose = '# A\n\n```bash\nls\n```\n';
  it('knows checks of sections', () => {
    check([loose, loose], ['holds: ls']);
    check([loose, loose.replace('ls', 'pwd')], ['probe: ls']);
    check([loose, loose.replace('# A', '# B')], ['item: ls']);
  });
  const probe = '- [ ] up\n\n  ```yaml probe\n  http: https://a.test\n  status: 200\n  ```\n';
  it('knows probes, however deep they stand', () => {
    const described = 'http: https://a.test\n  status: 200';
    check([probe, probe], [`holds: ${described}`]);
    check([probe, probe.replaceAll(/^ {2}/gm, '   ')], [`holds: ${described}`]);
    check([probe, probe.replace('200', '204')], [`probe: ${described}`]);
  });

  const byCommit = checker(([kind, commit]: readonly [string, string | undefined]) =>
    recalled('- [ ] a `ls`\n', ran('- [ ] a `ls`\n', [''], kind), commit),
  );
  it('is stale at another commit where it is about files', () => {
    for (const kind of ['git', 'scan', 'test', 'build']) byCommit([kind, 'c2'], ['commit: ls']);
    for (const kind of ['http', 'command', 'dns']) byCommit([kind, 'c2'], ['holds: ls']);
  });
  it('holds at the same commit, and where none is known', () => {
    byCommit(['test', 'c1'], ['holds: ls']);
    byCommit(['test', undefined], ['holds: ls']);
  });

  it('never finds an unchanged checklist stale, masked and read again as well', () => {
    const mask = (text: string): string => text.replaceAll(/[a-m]/g, '*');
    const templates = readdirSync('checklists').map((name) => {
      return { name, checklist: parse(readFileSync(`checklists/${name}`, 'utf8')) };
    });
    ok(templates.length > 1);
    for (const { name, checklist } of [release, ...templates]) {
      const places = placesIn(checklist.root);
      const evidence = places.map((place, time) =>
        evidenceOf(
          { outcome: 'passed', reason: '', expectations: [], durationMs: 1, exitCode: 0, output: '' },
          { place, kind: 'test', file: name, environment: undefined, commit: 'c1', time },
        ),
      );
      const stored = evidence.flatMap((one) => decode(encode(one, { mask, outputLimit: 10 })) ?? []);
      const found = recall(checklist, stored, 'c1');
      strictEqual(found.size, places.length, name);
      for (const [id, { stale, evidence }] of found) {
        strictEqual(stale, undefined);
        strictEqual(placesIn(checklist.root)[evidence.time]?.check.id, id);
      }
    }
  });
});
