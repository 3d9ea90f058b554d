// Tells the Test Explorer what came of a check: its outcome, each expectation that did not hold, and the output.
import { Location, Range, TestMessage, type TestItem, type TestRun } from 'vscode';
import type { Judged } from '../../core/verify/outcome.ts';
import type { Done } from '../run/runner.ts';
import type { Target } from '../run/target.ts';

/** Lines of output that a message without an expectation shows. */
const shownOutput = 10;

export function reportTest(run: TestRun, item: TestItem, { target, result }: Done): void {
  const { outcome, reason, durationMs, output } = result;
  const say = (text: string): void =>
    run.appendOutput(`${text.replace(/\r?\n/g, '\r\n')}\r\n`, undefined, item);
  say(`── ${target.title}`);
  if (output !== '') say(output.trimEnd());
  switch (outcome) {
    case 'passed':
      return run.passed(item, durationMs);
    case 'failed':
      say(`Failed: ${reason}`);
      return run.failed(item, messagesOf({ target, result }), durationMs);
    case 'errored':
      say(`Could not be run: ${reason}`);
      return run.errored(item, messagesOf({ target, result }), durationMs);
    case 'review':
      say(`Needs your review: ${reason}`);
      return run.skipped(item);
    case 'skipped':
      say(`Skipped: ${reason}`);
      return run.skipped(item);
  }
}

/** One message for each expectation that did not hold, at its place; the reason where there is none. */
function messagesOf({ target, result: { expectations, reason, output } }: Done): TestMessage[] {
  const broken = expectations.filter(({ held }) => held === false);
  if (broken.length === 0) {
    const end = output.trimEnd().split('\n').slice(-shownOutput).join('\n');
    const message = new TestMessage(end === '' ? reason : `${reason}\n\n${end}`);
    return [located(message, target, target.check.line)];
  }
  return broken.map((judged) => {
    const { text, expected, actual } = judged;
    const message =
      expected === undefined || actual === undefined
        ? new TestMessage(`${text} does not hold`)
        : TestMessage.diff(`${text}: expected ${expected}, but got ${actual}`, expected, actual);
    return located(message, target, lineOf(target, judged));
  });
}

function located(message: TestMessage, target: Target, line: number): TestMessage {
  message.location = locationOf(target, line);
  return message;
}

function locationOf({ file }: Target, line: number): Location {
  return new Location(file.uri, new Range(line - 1, 0, line - 1, 0));
}

/** The line where an expectation is written; one text may say several things. */
function lineOf({ check, item }: Target, { text }: Judged): number {
  if (check.kind === 'probe') return check.line;
  const written = check.expectations.find((each) => each.text.includes(text) || text.includes(each.text));
  return written?.line ?? (item?.text.includes(text) ? item.line : check.line);
}
