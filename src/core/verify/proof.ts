// Does it prove anything that a script ended with exit status 0?
import type { ShellKind } from '../checklist/model.ts';
import { readCurl } from './curl.ts';
import { has, inputOf, type Invocation, invocationsOf, valueOf, valuesOf } from './risk/invocation.ts';
import { riskRules } from './risk/registry.ts';
import { worst } from './risk/worst.ts';

/**
 * Whether exit status 0 says that something is as it should be: of test runners, builds, migrations, audits, and of
 * commands that do something. Commands that only show something (`cat`, `dig`, `psql -c "SHOW ssl"`) end with 0
 * whatever they show. A command whose status the script itself drops proves nothing.
 */
export function proves(text: string, shell: ShellKind): boolean {
  return invocationsOf(text, shell).some(
    (invocation) => invocation.command.status === 'counts' && provesAlone(invocation),
  );
}

/** Programs that only answer through their exit status, or always end with another one when something is wrong. */
const answers: ReadonlySet<string> = new Set(
  'test [ [[ pg_isready cmp diff nc ncat ping shellcheck cosign test-path test-netconnection false'.split(
    ' ',
  ),
);
/** Rules whose "changes" means that the command did something, and would have failed if it had not. */
const doing: ReadonlySet<string> = new Set(
  'docker files git infrastructure kubernetes migrations packages platforms powershell quality system tasks earlier-versions databases'.split(
    ' ',
  ),
);

function provesAlone(invocation: Invocation): boolean {
  const { program } = invocation;
  const own = byProgram.get(program)?.(invocation);
  if (own !== undefined) return own;
  if (answers.has(program)) return true;
  const verdicts = riskRules.map((rule) => ({ name: rule.name, verdict: rule.judge(invocation) }));
  const risk = worst(verdicts.map(({ verdict }) => verdict))?.class;
  if (risk === 'interactive' || risk === 'endless') return false;
  return verdicts.some(
    ({ name, verdict }) => verdict?.checks || (doing.has(name) && verdict && verdict.class !== 'safe'),
  );
}

/** Programs of which the options decide; `undefined` where the general rules may. */
const byProgram: ReadonlyMap<string, (invocation: Invocation) => boolean | undefined> = new Map([
  [
    'curl',
    ({ args }: Invocation) =>
      ['fail', 'fail-with-body', 'fail-early'].some((option) => readCurl(args).options.has(option)),
  ],
  ['wget', () => true],
  ...['grep', 'egrep', 'fgrep', 'zgrep', 'rg', 'ag', 'findstr'].map(
    (name) => [name, (invocation: Invocation) => has(invocation, '-q', '--quiet', '--silent')] as const,
  ),
  ['git', git],
  ['exit', ({ operands }: Invocation) => /^[1-9]/.test(operands[0] ?? '')],
  ['psql', sql],
  ['mysql', sql],
  ['mariadb', sql],
  ...['echo', 'printf', 'cd', 'export', 'sleep', 'redis-cli', 'ab', 'k6', 'wrk', 'tee', 'touch'].map(
    (name) => [name, () => false] as const,
  ),
  ...['python', 'python3', 'node', 'ruby', 'php'].map((name) => [name, code] as const),
  ['command', (invocation: Invocation) => has(invocation, '-v', '-V')],
  ['which', () => true],
  ['jq', (invocation: Invocation) => has(invocation, '-e', '--exit-status')],
  ['systemctl', ({ operands }: Invocation) => (operands[0]?.startsWith('is-') ? true : undefined)],
  [
    'openssl',
    (invocation: Invocation) =>
      invocation.operands[0] === 'verify' || has(invocation, '-checkend') || undefined,
  ],
  ...['sha256sum', 'sha1sum', 'sha512sum', 'md5sum', 'shasum'].map(
    (name) => [name, (invocation: Invocation) => has(invocation, '-c', '--check')] as const,
  ),
  ['trivy', (invocation: Invocation) => has(invocation, '--exit-code')],
  ['grype', (invocation: Invocation) => has(invocation, '--fail-on')],
  ['semgrep', (invocation: Invocation) => has(invocation, '--error') || invocation.operands[0] === 'ci'],
  ['trufflehog', (invocation: Invocation) => has(invocation, '--fail')],
  [
    'coverage',
    (invocation: Invocation) => invocation.operands[0] === 'run' || has(invocation, '--fail-under'),
  ],
  ...['syft', 'nikto', 'lighthouse', 'license-checker', 'radon'].map((name) => [name, () => false] as const),
  ['kubectl', kubectl],
  ['alembic', ({ operands }: Invocation) => (operands[0] === 'check' ? true : undefined)],
  ['terraform', (invocation: Invocation) => has(invocation, '-check', '-detailed-exitcode') || undefined],
  [
    'helm',
    ({ operands }: Invocation) =>
      /^(?:lint|test|template|verify)$/.test(operands[0] ?? '') ? true : undefined,
  ],
]);

function git(invocation: Invocation): boolean | undefined {
  const sub = invocation.operands[0] ?? '';
  if (sub.startsWith('diff')) return has(invocation, '--exit-code', '--quiet', '--check');
  if (/^(?:fsck|verify-tag|verify-commit|check-ignore)$/.test(sub)) return true;
  if (sub === 'grep') return has(invocation, '-q', '--quiet');
  return has(invocation, '--verify', '--error-unmatch', '--is-ancestor') || undefined;
}

/** `SELECT 1` is how people test a connection; a file of SQL goes on after errors unless it is told to stop. */
function sql(invocation: Invocation): boolean | undefined {
  const statements = valuesOf(invocation, '-c', '--command', '-e', '--execute');
  if (statements.some((statement) => /^\s*SELECT\s+1\s*;?\s*$/i.test(statement))) return true;
  const reads = inputOf(invocation) !== 'terminal' || has(invocation, '-f', '--file');
  if (invocation.program !== 'psql' || !reads) return undefined;
  return valuesOf(invocation, '-v', '--set', '--variable').some((setting) =>
    /^ON_ERROR_STOP=(?:1|on|true)$/i.test(setting),
  );
}

/** Code on the command line proves something when it can fail by itself, or calls something for its effect. */
function code(invocation: Invocation): boolean | undefined {
  const text = valueOf(invocation, '-c', '-e', '--eval', '-r');
  if (text === undefined) return invocation.operands.length > 0 ? true : undefined;
  if (/\b(?:assert|raise|throw|exit|sys\.exit|process\.exit)\b/.test(text)) return true;
  return riskRules.find((rule) => rule.name === 'code')?.judge(invocation)?.class !== 'safe';
}

function kubectl(invocation: Invocation): boolean | undefined {
  const { operands, args } = invocation;
  if (operands.includes('wait') || operands.includes('can-i') || operands[0] === 'diff') return true;
  if (operands.includes('rollout') && operands.includes('status')) return true;
  return args.some((arg) => arg.startsWith('--dry-run')) || undefined;
}
