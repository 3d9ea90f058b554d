// Tells the user what came of a run, with what can be done next.
import { commands as vscodeCommands, window } from 'vscode';
import type { Outcome } from '../../core/verify/outcome.ts';
import type { Job } from '../../core/verify/job.ts';
import { commands, views } from '../names.ts';
import { openAt } from '../open.ts';
import { wordOf } from '../tree/standing.ts';
import type { Done } from './runner.ts';
import type { Target } from './target.ts';

/** After a single run: silence for a pass, the reason for everything else, and the decision where one is needed. */
export async function reportOne(
  { target, result: { outcome, reason, step } }: Done,
  decide: (passed: boolean) => Promise<void>,
): Promise<void> {
  const show = 'Show Result';
  const findings = 'Show Findings';
  const [pass, fail] = ['Pass', 'Fail'];
  const title = `“${target.title}”`;
  const chosen = await (() => {
    switch (outcome) {
      case 'passed':
      case 'skipped':
        return undefined;
      case 'review':
        return window.showInformationMessage(`${title} needs your review: ${reason}`, pass, fail, show);
      case 'failed':
        return window.showWarningMessage(
          `${title} failed: ${reason}`,
          ...(isScan(step.job) ? [findings] : []),
          show,
        );
      case 'errored':
        return window.showErrorMessage(`${title} could not be run: ${reason}`, show);
    }
  })();
  if (chosen === pass || chosen === fail) await decide(chosen === pass);
  if (chosen === findings) await vscodeCommands.executeCommand(`${views.findings}.focus`);
  if (chosen === show) await showResult(target);
}

function isScan(job: Job): boolean {
  return job.kind === 'probe' && job.probe.kind === 'scan';
}

/** After a run of many: how many of each outcome, and which commands were left out, and why. */
export async function reportMany(title: string, done: readonly Done[]): Promise<void> {
  const leftOut = done.filter(({ result }) => result.step.leftOut !== undefined);
  const ran = done.filter(({ result }) => result.step.leftOut === undefined);
  const counts = outcomes
    .map((outcome) => ({ outcome, count: ran.filter(({ result }) => result.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${wordOf(outcome)}`);
  const ending = leftOut.length > 0 ? ` ${leftOut.length} left out.` : '';
  const message = `${title}: ${counts.length > 0 ? counts.join(', ') : 'nothing was run'}.${ending}`;
  const which = 'Show What Was Left Out';
  const bad = ran.some(({ result: { outcome } }) => outcome === 'failed' || outcome === 'errored');
  const say = bad ? window.showWarningMessage : window.showInformationMessage;
  const chosen = await say(message, ...(leftOut.length > 0 ? [which] : []));
  if (chosen === which) await pickLeftOut(leftOut);
}

const outcomes: readonly Outcome[] = ['passed', 'failed', 'errored', 'review', 'skipped'];

async function pickLeftOut(leftOut: readonly Done[]): Promise<void> {
  const picked = await window.showQuickPick(
    leftOut.map(({ target, result }) => ({
      label: target.title,
      description: result.step.leftOut ?? '',
      detail: target.check.text.replaceAll('\n', ' ⏎ '),
      target,
    })),
    {
      title: 'Left out of the run',
      placeHolder: 'Pick one to see it; run it by hand where you want it',
      matchOnDetail: true,
    },
  );
  if (picked) await openAt(picked.target.file.uri, picked.target.check.line);
}

async function showResult(target: Target): Promise<void> {
  await vscodeCommands.executeCommand(commands.showResult, target);
}
