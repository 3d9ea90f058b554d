// Probes of a Git repository.
import type { GitAnswer } from '../../host/probes.ts';
import type { Judged } from '../outcome.ts';
import { listOf } from './grammar/collections.ts';
import { field } from './grammar/fields.ts';
import { textPredicate } from './grammar/predicates.ts';
import { flag, text } from './grammar/shape.ts';
import { type CommonKeys, commonFields, type ProbeKind, readsOnly } from './kind.ts';
import { fact, judged, judgement, unanswered } from './predicates/judged.ts';
import type { Predicate } from './predicates/predicate.ts';

export interface GitProbe extends CommonKeys {
  readonly kind: 'git';
  readonly target: string;
  readonly clean?: boolean;
  readonly pushed?: boolean;
  readonly branch?: Predicate;
  readonly tag?: readonly string[];
  readonly ignored?: readonly string[];
}

export const git: ProbeKind<GitProbe, GitAnswer> = {
  kind: 'git',
  doc: 'Looks at a Git repository.',
  example: 'git: .\nclean: true\npushed: true\nbranch: main\n',
  timeout: 20_000,
  fields: {
    target: field(text, 'Folder in the repository, relative to the workspace folder of the checklist: `.`'),
    clean: field(flag, 'Whether everything has to be committed.'),
    pushed: field(flag, 'Whether a remote branch, as last fetched, has to have the last commit.'),
    branch: field(textPredicate, 'Branch that has to be checked out.'),
    tag: field(listOf(text), 'Tags that have to exist.'),
    ignored: field(listOf(text), 'Paths that Git has to ignore, such as `.env`.'),
    ...commonFields,
  },
  describe: ({ target }) => (target === '.' ? 'Git repository' : `Git repository ${target}`),
  risk: ({ target }) => readsOnly(target),
  observe: ({ target, tag = [], ignored = [] }, host, { folder }, signal) =>
    host.git({ folder, path: target, tags: tag, paths: ignored }, signal),
  judge: (probe, answer) => {
    if (answer.kind === 'none') return unanswered(answer);
    const { clean, pushed, branch, tag = [], ignored = [] } = probe;
    return judgement([
      ...(clean === undefined ? [] : [judgeClean(clean, answer.changes)]),
      ...(pushed === undefined ? [] : [judgePushed(pushed, answer)]),
      ...judged('branch', branch, answer.branch),
      ...tag.map((name, index) => {
        const exists = answer.tags[index] === true;
        return fact(`tag ${name} exists`, exists, exists ? 'there' : 'missing');
      }),
      ...ignored.map((path, index) => {
        const isIgnored = answer.ignored[index] === true;
        return fact(`${path} is ignored`, isIgnored, isIgnored ? 'ignored' : 'not ignored, or tracked');
      }),
    ]);
  },
};

function judgeClean(clean: boolean, changes: readonly string[]): Judged {
  const shown = changes.length > 3 ? `${changes.slice(0, 3).join(', ')} and more` : changes.join(', ');
  return fact(
    clean ? 'everything is committed' : 'there are changes',
    (changes.length === 0) === clean,
    shown === '' ? 'no changes' : shown,
  );
}

function judgePushed(pushed: boolean, { pushed: isPushed, upstream, commit }: GitAnswer): Judged {
  const where = upstream === undefined ? 'any remote branch' : upstream;
  return fact(
    pushed ? 'the last commit is pushed' : 'the last commit is not pushed',
    isPushed === pushed,
    commit === undefined ? 'no commit yet' : isPushed ? 'pushed' : `not in ${where}, as last fetched`,
  );
}
