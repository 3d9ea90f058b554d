// `shipcheck verify` against the environments of `.shipcheck.yaml`.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../node/commands.ts';
import { shipcheck, type Ended } from './cli.ts';

const config = `
environments:
  staging:
    variables: { GREETING: HELLO }
  strict:
    policy: { destructive: deny }
  production:
    variables: { GREETING: BYE }
`;

const greeting = `- [ ] Greets
  \`\`\`bash
  echo "$GREETING"
  # Expected: HELLO
  \`\`\`
`;

const changing = `- [ ] Changes something
  \`\`\`bash
  mkdir made
  \`\`\`
`;

describe('environments of shipcheck verify', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    write('.shipcheck.yaml', config);
    write('a.md', greeting);
  });
  afterEach(() => folder.remove());

  const write = (name: string, text: string): void => writeFileSync(join(folder.path, name), text);
  const verify = (...args: readonly string[]): Promise<Ended> => shipcheck(['verify', ...args], folder.path);
  const outcomes = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out } = await verify('--json', ...args);
    return (JSON.parse(out) as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome);
  };

  it('give commands their variables', async () => {
    deepStrictEqual(await outcomes('--env', 'staging'), ['passed']);
    deepStrictEqual(await outcomes('--env', 'production'), ['failed']);
  });

  it('can be named by the front matter, which the command line overrules', async () => {
    write('a.md', `---\nenvironment: staging\n---\n\n${greeting}`);
    deepStrictEqual(await outcomes(), ['passed']);
    deepStrictEqual(await outcomes('--env', 'production'), ['failed']);
  });

  it('say where commands run', async () => {
    write('.shipcheck.yaml', 'defaults: { workingDirectory: sub }\n');
    mkdirSync(join(folder.path, 'sub'));
    write('a.md', '- [ ] x\n  ```bash\n  basename "$PWD"\n  # Expected: sub\n  ```\n');
    deepStrictEqual(await outcomes(), ['passed']);
  });

  it('ask before changes in production, which the command line can allow', async () => {
    write('a.md', changing);
    match((await verify('--env', 'production')).out, /Left out because it asks first in production: /);
    deepStrictEqual(await outcomes('--env', 'production', '--allow', 'changes'), ['passed']);
  });

  it('deny what the command line allows', async () => {
    write('a.md', '- [ ] x\n  ```bash\n  rm -rf made\n  ```\n');
    match((await verify('--env', 'strict', '--allow', 'destructive')).out, /not allowed in strict/);
  });

  it('have to exist', async () => {
    const { status, err } = await verify('--env', 'moon');
    strictEqual(status, 2);
    match(err, /no environment “moon”.*staging, strict, production/);
  });

  it('are not used where the file has a mistake', async () => {
    write('.shipcheck.yaml', 'environments:\n  staging:\n    varables: { A: b }\n');
    const { status, out, err } = await verify('--env', 'staging');
    deepStrictEqual([status, out], [2, '']);
    match(err, /^shipcheck: \.shipcheck\.yaml:3:5: /);
  });
});
