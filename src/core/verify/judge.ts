// The verdict on a run: exit status, expectations and what the output says of itself, taken together.
import type { Command } from '../checklist/model.ts';
import { unseenSource } from './blindSearch.ts';
import { readCurl } from './curl.ts';
import { exitVerdict, isSearch, type Result, type Verdict } from './exit.ts';
import { expectationsOf } from './expectations/parse.ts';
import { statusesIn } from './expectations/rules/status.ts';
import { failureMarker } from './markers.ts';
import type { Observation } from './observation.ts';
import type { Judgement } from './outcome.ts';
import { type PipeNotes, pipeNotesIn } from './pipes.ts';
import { proves } from './proof.ts';
import { has, type Invocation, invocationsOf } from './risk/invocation.ts';

/** Judges one run of a command. `reason` is one sentence; `expectations` stand in the author's order. */
export function judge(
  command: Pick<Command, 'text' | 'shell' | 'expectations'>,
  seen: Observation,
): Judgement {
  const notes = pipeNotesIn(seen.output);
  const observed = { ...seen, output: notes.output };
  const invocations = invocationsOf(command.text, command.shell);
  const printing = invocations.filter(prints);
  const scope = { alone: printing.length < 2, searches: printing.length === 1 && printing.every(isSearch) };
  const results = command.expectations
    .flatMap((text) => expectationsOf(text, scope))
    .map((one) => ({ kind: one.kind, judged: one.check(observed) }));
  const [outcome, reason] = verdictOn(command, { invocations, results, observed, notes });
  return { outcome, reason, expectations: results.map(({ judged }) => judged) };
}

interface Run {
  readonly invocations: readonly Invocation[];
  readonly results: readonly Result[];
  readonly observed: Observation;
  readonly notes: PipeNotes;
}

function verdictOn(command: Pick<Command, 'text' | 'shell'>, run: Run): Verdict {
  const verdict = openVerdictOn(command, run);
  const doubt = verdict[0] === 'passed' ? doubtOn(command, run) : undefined;
  return doubt === undefined ? verdict : ['review', doubt];
}

/** Why nothing that went wrong may have been seen, in a sentence. */
function doubtOn({ text, shell }: Pick<Command, 'text' | 'shell'>, run: Run): string | undefined {
  const { invocations, results, notes } = run;
  const hasPipe = invocations.some(({ command }) => command.join === '|');
  if (hasPipe && (notes.blind || shell === 'cmd'))
    return 'The shell here does not tell when a command inside a pipe fails: look at the output.';
  const unseen = unseenSource(text, invocations, run.observed.output);
  if (unseen !== undefined)
    return `A search found nothing, but the script would not show it if \`${unseen}\` in front of it had failed.`;
  // That nothing came out proves something only of a command that would have said so if it had failed.
  if (results.length === 0 || results.some(({ kind }) => kind !== 'absence')) return undefined;
  if (/\bset\s+\+(?:[a-z]*e|o\s+(?:errexit|pipefail))/.test(text) || invocations.some(isHidden))
    return 'Nothing came out, but the script would not show it if its command had failed.';
  if (invocations.some(hidesStatus))
    return 'Nothing came out, but the status of the response is not seen in the pipe: curl needs `-f`.';
  return undefined;
}

/** Whether the script goes on when it fails, and nothing is printed then that is sure to be seen. */
function isHidden(invocation: Invocation): boolean {
  const { command, program } = invocation;
  if (command.status === 'counts' || command.substituted || silent.has(program)) return false;
  const complains = command.redirections.every(({ fd, operator }) => fd !== 2 && !operator.startsWith('&'));
  return !isSearch(invocation) || !complains || has(invocation, '-s', '--no-messages', '-q', '--quiet');
}

/** A request whose answer a search looks through, be it an error page. */
function hidesStatus({ program, args, isPiped }: Invocation): boolean {
  if (program !== 'curl' || !isPiped) return false;
  const { options } = readCurl(args);
  return !options.has('fail') && !options.has('fail-with-body');
}

function openVerdictOn({ text, shell }: Pick<Command, 'text' | 'shell'>, run: Run): Verdict {
  const { invocations, results, observed } = run;
  const byExit = exitVerdict(invocations, results, observed, run.notes.broken);
  if (byExit !== undefined) return byExit;
  const wrong = results.find(({ judged }) => judged.held === false)?.judged;
  if (wrong !== undefined) {
    return [
      'failed',
      `Expected ${wrong.expected ?? wrong.text}, but got ${wrong.actual ?? 'something else'}.`,
    ];
  }
  // A script says with a marker that it failed; in the body of a response the same words may be anything.
  const marker = observed.http === undefined ? failureMarker(observed.output) : undefined;
  const isWanted = results.some(({ judged }) => judged.held && marker?.includes(judged.text));
  if (marker !== undefined && !isWanted)
    return ['failed', `It ended without an error, but printed "${marker}".`];
  const byStatus = statusVerdict(run);
  if (byStatus?.[0] === 'failed') return byStatus;
  const open = results.find(({ judged }) => judged.held === undefined)?.judged;
  if (open !== undefined) return ['review', `Only you can say whether this holds: ${open.text}.`];
  if (results.length > 0) return ['passed', allHold(results.length)];
  if (byStatus !== undefined) return byStatus;
  if (observed.exitCode === undefined) return ['review', 'The shell did not tell how it ended.'];
  if (proves(text, shell)) return ['passed', 'It ended with exit status 0.'];
  return ['review', 'It only shows something, and nothing says what should come out: look at the output.'];
}

function allHold(count: number): string {
  return count === 1 ? 'What was expected came out.' : `All ${count} expectations hold.`;
}

/** A request is judged on its status where that can be seen, unless an expectation is about it. */
function statusVerdict({ invocations, results, observed }: Run): Verdict | undefined {
  if (results.some(({ kind }) => kind === 'status' || kind === 'redirect')) return undefined;
  if (observed.http === undefined && !invocations.some(showsStatus)) return undefined;
  const statuses = statusesIn(observed);
  const requests = invocations.filter(({ program }) => program === 'curl').length;
  const status = requests > 1 ? Math.max(0, ...statuses.slice(0, 1000)) : (statuses.at(-1) ?? 0);
  if (status >= 400) return ['failed', `The server answered with status ${status}.`];
  if (status >= 300)
    return ['review', `The server answered with status ${status}, and nothing says whether it should.`];
  return status >= 200 ? ['passed', `The server answered with status ${status}.`] : undefined;
}

/** Whether a `curl` prints the status of the response. */
function showsStatus({ program, command, args }: Invocation): boolean {
  if (program !== 'curl' || command.substituted) return false;
  const { options, writeOut } = readCurl(args);
  const shows = ['head', 'include', 'verbose'].some((option) => options.has(option));
  return shows || Boolean(writeOut?.includes('code'));
}

const silent: ReadonlySet<string> = new Set(
  'cd export set unset alias source . mkdir touch cp mv rm sleep true chmod exit return local test [ [[ wait pushd popd'.split(
    ' ',
  ),
);

/** Whether its output is part of what was seen: neither silent, nor read by the next command of a pipe. */
function prints({ program, command, isPiped }: Invocation): boolean {
  return !command.substituted && !silent.has(program) && command.words.length > 0 && !isPiped;
}
