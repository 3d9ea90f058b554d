// Probes that scan files for hardcoded secrets and permissive CORS.
import type { ScanAnswer } from '../../host/probes.ts';
import type { Finding, RuleKind, Severity } from '../../scan/finding.ts';
import type { Judged } from '../outcome.ts';
import { listOf } from './grammar/collections.ts';
import { field } from './grammar/fields.ts';
import { oneOf, text } from './grammar/shape.ts';
import { type CommonKeys, commonFields, type ProbeKind, readsOnly } from './kind.ts';
import { fact, judgement, notAsked, unanswered } from './predicates/judged.ts';

export interface ScanProbe extends CommonKeys {
  readonly kind: 'scan';
  readonly target: readonly RuleKind[];
  /** Files and folders; all of the folder when left out. */
  readonly paths?: readonly string[];
  /** The lowest severity that fails; warning when left out. */
  readonly severity?: Severity;
}

export const scan: ProbeKind<ScanProbe, ScanAnswer> = {
  kind: 'scan',
  doc: 'Scans files for hardcoded secrets or permissive CORS, as `shipcheck scan` does: with its policy in `.shipcheck.yaml`, its baseline, and without what git ignores.',
  example: 'scan: [secrets, cors]\npaths: [src, config]\nseverity: error\n',
  timeout: 300_000,
  fields: {
    target: field(listOf(oneOf<RuleKind>('secrets', 'cors')), 'What to look for: `secrets`, `cors` or both.'),
    paths: field(
      listOf(text),
      'Files and folders, relative to the workspace folder of the checklist; all of it when left out.',
    ),
    severity: field(
      oneOf<Severity>('error', 'warning', 'information'),
      'The lowest severity of a finding that fails; `warning` when left out.',
    ),
    ...commonFields,
  },
  describe: ({ target, paths }) =>
    `Scan for ${target.map((kind) => soughtBy[kind]).join(' and ')}${paths ? ` in ${paths.join(', ')}` : ''}`,
  risk: ({ paths = ['.'] }) => readsOnly(paths.join(', ')),
  observe: ({ target, paths = [] }, host, { folder }, signal) =>
    host.scan({ folder, kinds: target, paths }, signal),
  judge: (probe, answer) => {
    if (answer.kind === 'none') return unanswered(answer);
    const found = judgeFindings(probe, answer.findings);
    const [problem, ...more] = answer.problems;
    // What was found is there, whatever could not be looked at.
    if (found.held === true && problem !== undefined)
      return unanswered(notAsked(more.length > 0 ? `${problem} (and ${more.length} more)` : problem));
    if (answer.scanned === 0) return unanswered(notAsked('There is no file to scan.'));
    return judgement([found]);
  },
};

const soughtBy: Readonly<Record<RuleKind, string>> = {
  secrets: 'hardcoded secrets',
  cors: 'permissive CORS',
};

/** Findings that are told of; the others are counted. */
const mostShown = 3;

const severities: readonly Severity[] = ['information', 'warning', 'error'];

function judgeFindings({ target, severity = 'warning' }: ScanProbe, findings: readonly Finding[]): Judged {
  const least = severities.indexOf(severity);
  const bad = findings.filter((finding) => severities.indexOf(finding.severity) >= least);
  const shown = bad.slice(0, mostShown).map(shortly).join('; ');
  const more = bad.length > mostShown ? `; and ${bad.length - mostShown} more` : '';
  const count = `${bad.length} ${bad.length === 1 ? 'finding' : 'findings'}`;
  return fact(
    target.map((kind) => `no ${soughtBy[kind]}`).join(', '),
    bad.length === 0,
    bad.length === 0 ? 'nothing found' : `${count}: ${shown}${more}`,
  );
}

/** Messages are masked, and sentences. */
function shortly({ file, line, message }: Finding): string {
  return `${file}:${line} ${message.replace(/\.$/, '')}`;
}
