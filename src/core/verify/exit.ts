// What an exit status other than 0 means.
import type { Observation } from './observation.ts';
import type { Judged, Outcome } from './outcome.ts';
import { type BrokenPipe, culprits } from './pipes.ts';
import type { Invocation } from './risk/invocation.ts';

/** An outcome and its reason. */
export type Verdict = readonly [Outcome, string];

/** An expectation after its check, with the name of its rule. */
export interface Result {
  readonly kind: string;
  readonly judged: Judged;
}

/** The verdict of the exit status alone; `undefined` when it is 0, not known, or what was wanted. */
export function exitVerdict(
  invocations: readonly Invocation[],
  results: readonly Result[],
  { exitCode, output }: Observation,
  broken?: BrokenPipe,
): Verdict | undefined {
  if (exitCode === undefined || exitCode === 0) return undefined;
  if (results.some(({ kind, judged }) => kind === 'exit-status' && judged.held)) return undefined;
  if (exitCode === 126) return ['errored', 'The program may not be executed (exit status 126).'];
  if (exitCode === 127 || exitCode === 9009) {
    return ['errored', `${missingProgram(output)} was not found (exit status ${exitCode}).`];
  }
  const counting = invocations.filter(({ command }) => command.status === 'counts');
  if (broken !== undefined) {
    const byPipe = pipeVerdict(invocations, results, broken);
    return byPipe === 'wanted' ? undefined : byPipe;
  }
  const bySearch = searchVerdict(counting, results, exitCode, output);
  if (bySearch !== undefined) return bySearch === 'wanted' ? undefined : bySearch;
  const byCurl = curlVerdict(counting, results, exitCode);
  if (byCurl !== undefined) return byCurl === 'wanted' ? undefined : byCurl;
  const isLimited = invocations.some(({ command }) => command.via.some(([wrapper]) => wrapper === 'timeout'));
  if (exitCode === 124 && isLimited) return ['failed', 'It ran into its time limit.'];
  if (exitCode > 128 && exitCode < 160) return ['failed', `It was ended by signal ${exitCode - 128}.`];
  return ['failed', `It ended with exit status ${exitCode}.`];
}

/** Inside a pipe the same statuses mean the same, but only a search that what was expected waits for may find nothing. */
function pipeVerdict(
  invocations: readonly Invocation[],
  results: readonly Result[],
  broken: BrokenPipe,
): Verdict | 'wanted' {
  const { part, parts, status } = broken;
  const found = culprits(invocations, broken);
  const all = (is: (invocation: Invocation) => boolean): boolean => found.length > 0 && found.every(is);
  if (status === 1 && all(isSearch)) {
    const isWanted = results.length > 0 && results.every(({ judged }) => judged.held);
    const isLast = invocations.at(-1)?.command.join === '|' && found.length === 1;
    if (isWanted && isLast) return 'wanted';
    return isWanted ? stoppedEarly : ['failed', 'The search found nothing.'];
  }
  if (status === 2 && all(isSearch)) return unreadable;
  const error = all(({ program }) => program === 'curl') ? curlErrors.get(status) : undefined;
  const [only] = found.length === 1 ? found : [];
  const name = only === undefined ? `command ${part} of ${parts}` : `“${shortened(only.command.text)}”`;
  return ['failed', error ?? `In a pipe, ${name} ended with exit status ${status}.`];
}

const stoppedEarly: Verdict = [
  'review',
  'It stopped where a search found nothing, as wanted; what comes after it did not run.',
];
const unreadable: Verdict = [
  'errored',
  'The search could not read what it should look through (exit status 2).',
];

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `grep` and its kind end with 1 when they find nothing, which may be what is wanted, and with 2 when they cannot look. */
function searchVerdict(
  counting: readonly Invocation[],
  results: readonly Result[],
  exitCode: number,
  output: string,
): Verdict | 'wanted' | undefined {
  const search = counting.findLast(isSearch);
  if (search === undefined || exitCode > 2) return undefined;
  const isLast = search === counting.at(-1);
  if (exitCode === 2) {
    return isLast ? unreadable : undefined;
  }
  const wanted = results.length > 0 && results.every(({ judged }) => judged.held);
  if (wanted) return isLast ? 'wanted' : stoppedEarly;
  return isLast && output.trim() === '' ? ['failed', 'The search found nothing.'] : undefined;
}

/** What people need to know of curl's exit statuses. */
const curlErrors: ReadonlyMap<number, string> = new Map([
  [3, 'The address is malformed.'],
  [5, 'The proxy could not be resolved.'],
  [6, 'The host could not be resolved.'],
  [7, 'The server could not be reached.'],
  [22, 'The server answered with an error status.'],
  [28, 'The server did not answer in time.'],
  [35, 'The TLS handshake failed.'],
  [47, 'There were too many redirects.'],
  [51, "The server's certificate is not for this host."],
  [52, 'The server answered nothing.'],
  [56, 'The connection broke while data were received.'],
  [60, "The server's certificate is not trusted."],
]);

function curlVerdict(
  counting: readonly Invocation[],
  results: readonly Result[],
  exitCode: number,
): Verdict | 'wanted' | undefined {
  const isCurl =
    counting.some(({ program }) => program === 'curl') &&
    counting.every(({ program }) => /^(?:curl|cd|jq|echo|head)$/.test(program));
  const error = isCurl ? curlErrors.get(exitCode) : undefined;
  if (error === undefined) return undefined;
  const isWanted = exitCode === 22 && results.some(({ kind, judged }) => kind === 'status' && judged.held);
  return isWanted ? 'wanted' : ['failed', error];
}

/** `grep` and its kind. */
export function isSearch({ program, operands }: Invocation): boolean {
  return (
    /^(?:[efz]?grep|rg|ag|ack|pgrep|findstr)$/.test(program) || (program === 'git' && operands[0] === 'grep')
  );
}

function missingProgram(output: string): string {
  const name = /(?:^|[:\s])['"]?([\w./+-]{1,60})['"]?(?:: (?:command )?not found| is not recognized)/m.exec(
    output,
  )?.[1];
  return name === undefined ? 'A program' : `The program ${name}`;
}
