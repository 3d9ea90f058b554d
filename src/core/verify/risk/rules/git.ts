// Git: what loses work, what writes, what reads.
import { has, type Invocation } from '../invocation.ts';
import { bySubCommand, type RiskRule, type RiskVerdict } from '../rule.ts';

const bySub = bySubCommand(
  'git',
  [
    ['destructive', 'deletes files that git does not know', 'clean'],
    ['destructive', 'throws changes away', 'stash drop, stash clear, restore, filter-branch, filter-repo'],
    ['destructive', 'deletes history', 'reflog expire, reflog delete, gc, prune, update-ref, replace'],
    [
      'safe',
      'only reads',
      'stash list, stash show, remote show, remote get-url, config --get, config --list, config -l',
    ],
    [
      'safe',
      'only reads',
      'submodule status, worktree list, notes show, bundle verify, lfs ls-files, lfs status',
    ],
    [
      'safe',
      'only reads',
      'blame, check-attr, check-ignore, check-mailmap, check-ref-format, cherry, count-objects, describe',
    ],
    [
      'safe',
      'only reads',
      'cat-file, diff, diff-index, diff-tree, for-each-ref, fsck, name-rev, var, version',
    ],
    [
      'safe',
      'only reads',
      'grep, log, ls-files, ls-remote, ls-tree, merge-base, reflog, rev-list, rev-parse, shortlog',
    ],
    [
      'safe',
      'only reads',
      'show, show-ref, show-branch, status, verify-commit, verify-tag, whatchanged, archive, secrets',
    ],
    ['changes', 'changes the remote repository', 'push'],
  ],
  { class: 'changes', because: 'changes the repository' },
);

export const git: RiskRule = { name: 'git', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const verdict = bySub(invocation);
  if (verdict === undefined || verdict.class === 'destructive') return cleaned(invocation, verdict);
  const { args, operands } = invocation;
  const sub = (name: string) => operands.includes(name);
  const reads: RiskVerdict = { class: 'safe', because: 'only reads' };
  if (sub('push')) {
    const forced = has(invocation, '-f', '--force', '--force-with-lease', '--mirror');
    const deleted =
      has(invocation, '-d', '--delete', '--prune') || operands.some((ref) => /^[+:]./.test(ref));
    if (has(invocation, '--dry-run')) return reads;
    if (forced) return { class: 'destructive', because: 'overwrites the history of the remote repository' };
    return deleted ? { class: 'destructive', because: 'deletes from the remote repository' } : verdict;
  }
  if (sub('reset') && has(invocation, '--hard', '--merge'))
    return { class: 'destructive', because: 'throws changes away' };
  if (
    sub('checkout') &&
    (has(invocation, '-f', '--force') || args.includes('--') || operands.includes('.'))
  ) {
    return { class: 'destructive', because: 'throws changes away' };
  }
  if (sub('restore') || sub('worktree')) return verdict;
  if (sub('branch')) return branch(invocation) ?? verdict;
  if (sub('tag')) return tag(invocation) ?? verdict;
  if (sub('remote') && operands.length === 1) return reads;
  if (sub('rebase') && has(invocation, '-i', '--interactive'))
    return { class: 'interactive', because: 'opens an editor' };
  if (sub('add') && has(invocation, '-p', '-i', '--patch', '--interactive'))
    return { class: 'interactive', because: 'asks what to add' };
  if (
    sub('commit') &&
    !has(invocation, '-m', '--message', '-F', '--file', '-C', '--no-edit', '--fixup', '--dry-run')
  ) {
    return { class: 'interactive', because: 'opens an editor' };
  }
  return verdict;
}

/** `git clean -n` only shows, and `git restore --staged` loses nothing. */
function cleaned(invocation: Invocation, verdict: RiskVerdict | undefined): RiskVerdict | undefined {
  const { operands } = invocation;
  if (operands.includes('clean') && has(invocation, '-n', '--dry-run'))
    return { class: 'safe', because: 'only shows what it would delete' };
  const staged = has(invocation, '--staged', '-S') && !has(invocation, '--worktree', '-W');
  if (operands.includes('restore') && staged) return { class: 'changes', because: 'changes the repository' };
  if (operands.includes('gc') && !has(invocation, '--prune'))
    return { class: 'changes', because: 'changes the repository' };
  return verdict;
}

function branch(invocation: Invocation): RiskVerdict | undefined {
  if (has(invocation, '-d', '-D', '--delete')) return { class: 'destructive', because: 'deletes a branch' };
  const lists =
    invocation.operands.length === 1 ||
    has(invocation, '--list', '--show-current', '--contains', '--merged', '--no-merged');
  return lists && !has(invocation, '-m', '-M', '--move', '-u')
    ? { class: 'safe', because: 'only lists branches' }
    : undefined;
}

function tag(invocation: Invocation): RiskVerdict | undefined {
  if (has(invocation, '-d', '--delete')) return { class: 'destructive', because: 'deletes a tag' };
  const lists =
    invocation.operands.length === 1 ||
    has(invocation, '-l', '--list', '--contains', '--points-at', '-v', '--verify');
  return lists ? { class: 'safe', because: 'only lists tags' } : undefined;
}
