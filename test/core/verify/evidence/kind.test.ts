// Which evidence is about the files of one commit.
import { parse } from '../../../../src/core/checklist/parse.ts';
import { kindOf } from '../../../../src/core/verify/evidence/kind.ts';
import { anywhere, plan } from '../../../../src/core/verify/plan.ts';
import { checker } from '../../../check.ts';

function kindsIn(text: string): readonly string[] {
  const { steps } = plan([{ name: 'a.md', checklist: parse(text) }], {
    runIn: () => ({ request: { cwd: '/', env: {}, timeout: 1 }, environment: anywhere }),
  });
  return steps.map(({ job }) => kindOf(job));
}

describe('the kind of evidence', () => {
  const check = checker((command: string) => kindsIn(`- [ ] x\n  \`\`\`bash\n  ${command}\n  \`\`\`\n`)[0]);
  it('is test for what tests, lints and audits', () => {
    for (const command of [
      'npm test',
      'npm run lint',
      'pytest -q',
      'npx eslint .',
      'cargo clippy',
      'gitleaks detect',
    ])
      check(command, 'test');
    for (const command of ['cd web && npm test', 'CI=1 npx vitest run', 'make test | tail -3'])
      check(command, 'test');
  });
  it('is build for what builds', () => {
    for (const command of [
      'npm run build',
      'make build',
      'docker build .',
      'cargo build',
      'npx vite build',
      'npx tsc',
    ])
      check(command, 'build');
  });
  it('is git for what asks git', () => {
    check('git status --porcelain', 'git');
    check('test -z "$(git status --porcelain)"', 'git');
  });
  it('is what is most about files', () => {
    check('git pull && npm test', 'test');
    check('npm run build && npm test', 'test');
    check('git pull && npm run build', 'build');
  });
  it('is command for everything else', () => {
    for (const command of ['redis-cli ping', 'kubectl get pods', 'nginx -t', 'npm ci', 'test -f x'])
      check(command, 'command');
  });
  it('is http for plain requests', () => check('curl https://api.test/health', 'http'));

  const probe = checker((yaml: string) => kindsIn(`- [ ] x <!-- probe: ${yaml} -->\n`)[0]);
  it('is that of a probe', () => {
    probe('{ dns: a.test }', 'dns');
    probe('{ git: clean }', 'git');
    probe('{ scan: secrets }', 'scan');
    probe('{ command: npm test }', 'test');
    probe('{ command: ls }', 'command');
    probe('{ nonsense: 1 }', 'probe');
  });
});
