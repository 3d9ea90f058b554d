// The evidence that `shipcheck verify` leaves behind.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../../src/core/verify/evidence/model.ts';
import { readEvidence } from '../../src/core/verify/evidence/read.ts';
import { base62 } from '../core/scan/rules/cases/make.ts';
import { temporaryFolder } from '../node/commands.ts';
import { shipcheck, type Ended } from './cli.ts';

const text = `# Release

- [ ] Answers
  \`\`\`bash
  echo "PONG $GREETING"
  # Expected: PONG
  \`\`\`
- [ ] Is there
  \`\`\`bash
  grep -q wanted notes.txt
  \`\`\`
- [ ] Old files are gone
  \`\`\`bash
  rm -rf old
  \`\`\`
`;

describe('evidence of shipcheck verify', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    write('a.md', text);
    write('notes.txt', 'nothing\n');
  });
  afterEach(() => folder.remove());

  const write = (name: string, content: string): void => writeFileSync(join(folder.path, name), content);
  const verify = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    shipcheck(['verify', ...args], folder.path, { env: { ...process.env, GREETING: 'you', ...env } });
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
  const evidence = (name = 'trail/e.jsonl'): readonly Evidence[] => {
    const found = readEvidence(read(name));
    strictEqual(found.problems, 0);
    return found.evidence;
  };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    }).trim();

  it('is not written unasked', async () => {
    await verify([]);
    deepStrictEqual(readdirSync(folder.path).toSorted(), ['a.md', 'notes.txt']);
  });

  it('is a line for every run, in a folder that is made for it', async () => {
    const before = Date.now();
    const { status, err } = await verify(['--evidence', 'trail/e.jsonl']);
    deepStrictEqual([status, err], [1, '']);
    deepStrictEqual(
      evidence().map(({ file, line, item, outcome, by, environment, commit, exitCode }) => [
        `${file}:${line} ${item.text}`,
        outcome,
        by,
        environment,
        commit,
        exitCode,
      ]),
      [
        ['a.md:4 Answers', 'passed', 'run', undefined, undefined, 0],
        ['a.md:9 Is there', 'failed', 'run', undefined, undefined, 1],
      ],
    );
    const [first] = evidence();
    ok(first && first.time >= before && first.time <= Date.now() && first.durationMs > 0);
    deepStrictEqual(first.expectations[0]?.held, true);
    match(first.output, /^PONG/);
  });

  it('is added to what is there', async () => {
    await verify(['--evidence', 'e.jsonl', '--item', '3']);
    await verify(['--evidence', 'e.jsonl', '--item', '8']);
    deepStrictEqual(
      evidence('e.jsonl').map(({ outcome }) => outcome),
      ['passed', 'failed'],
    );
  });

  it('survives a torn line', async () => {
    write('e.jsonl', '{"v":1,"ti');
    await verify(['--evidence', 'e.jsonl']);
    const { evidence, problems } = readEvidence(read('e.jsonl'));
    deepStrictEqual([evidence.length, problems], [2, 1]);
  });

  it('goes where the configuration says, unless the command line says something else', async () => {
    write('.shipcheck.yaml', 'evidence: { file: .shipcheck/evidence.jsonl, outputLimit: 4 }\n');
    await verify([]);
    const [first] = evidence('.shipcheck/evidence.jsonl');
    match(first?.output ?? '', /characters left out/);
    await verify(['--evidence', 'e.jsonl']);
    strictEqual(evidence('.shipcheck/evidence.jsonl').length, 2);
    strictEqual(evidence('e.jsonl').length, 2);
  });

  it('names the environment', async () => {
    write('.shipcheck.yaml', 'environments: { staging: { variables: { GREETING: hi } } }\n');
    await verify(['--env', 'staging', '--evidence', 'trail/e.jsonl']);
    deepStrictEqual(
      evidence().map(({ environment }) => environment),
      ['staging', 'staging'],
    );
  });

  it('names the commit that was there when the command had run', async () => {
    git('init', '-q');
    git('add', 'a.md');
    git('commit', '-qm', 'one');
    const one = git('rev-parse', 'HEAD');
    const commit = `git -c user.name=a -c user.email=a@b.test commit -q --allow-empty -m two`;
    write('a.md', `- [ ] a \`ls a.md\`\n- [ ] b \`${commit}\`\n- [ ] c \`git status --short\`\n`);
    await verify(['--evidence', 'trail/e.jsonl']);
    const two = git('rev-parse', 'HEAD');
    deepStrictEqual(
      evidence().map(({ commit, probe }) => [commit, probe.kind]),
      [
        [one, 'command'],
        [two, 'git'],
        [two, 'git'],
      ],
    );
  });

  it('holds no secret, neither one that was given nor one that the scanner knows', async () => {
    const given = `given-${base62(12)}`;
    const token = `ghp_${base62(36)}`;
    write('token', token);
    write('a.md', '- [ ] a\n  ```bash\n  echo "got $MY_SECRET $(cat token)"\n  # Expected: nothing\n  ```\n');
    const { out } = await verify(['--json', '--evidence', 'e.jsonl'], { MY_SECRET: given });
    for (const shown of [out, read('e.jsonl')]) {
      ok(!shown.includes(given) && !shown.includes(token), shown);
      ok(shown.includes('got ***') && shown.includes('ghp_********'), shown);
    }
  });

  it('leaves the results as they are', async () => {
    const shape = async (...args: readonly string[]): Promise<string> =>
      (await verify(['--json', ...args])).out.replaceAll(/"durationMs":\s*[\d.]+/g, '');
    strictEqual(await shape('--evidence', 'e.jsonl'), await shape());
  });

  it('is not written by a dry run', async () => {
    await verify(['--dry-run', '--evidence', 'e.jsonl']);
    ok(!existsSync(join(folder.path, 'e.jsonl')));
  });

  it('keeps the whole trail when files have grown', async () => {
    write('.shipcheck.yaml', 'evidence: { file: trail/e.jsonl, sizeLimit: 10000, outputLimit: 6000 }\n');
    write('a.md', '- [ ] a\n  ```bash\n  head -c 6000 /dev/zero | tr "\\\\0" x\n  ```\n');
    for (let run = 0; run < 5; run++) await verify([]);
    const names = readdirSync(join(folder.path, 'trail'));
    strictEqual(names.length, 3);
    strictEqual(names.flatMap((name) => evidence(`trail/${name}`)).length, 5);
  });

  it('that cannot be written stops everything before it is run, and says what to do', async () => {
    mkdirSync(join(folder.path, 'taken'));
    const { status, out, err } = await verify(['--evidence', 'taken']);
    deepStrictEqual([status, out], [2, '']);
    strictEqual(
      err,
      'shipcheck: taken: Evidence could not be written: it is a folder. ' +
        'Name another file with --evidence, or in evidence.file of .shipcheck.yaml.\n',
    );
  });

  it('that cannot be written behind a file says so', async () => {
    const { status, err } = await verify(['--evidence', 'notes.txt/e.jsonl']);
    strictEqual(status, 2);
    match(err, /^shipcheck: notes\.txt\/e\.jsonl: Evidence could not be written: .+\. Name another file/);
  });
});
