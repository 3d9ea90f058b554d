// What a check does when it is run: a script in a shell, requests that curl would make, or a probe.
import type { Command, ExpectationText } from '../checklist/model.ts';
import type { CommandRequest } from '../host/commands.ts';
import { expectationsOf } from './expectations/parse.ts';
import { type CurlRequest, curlRequests } from './probes/from/curl.ts';
import type { ProbeContext } from './probes/kind.ts';
import type { Probe } from './probes/registry.ts';
import { variablesOf, withValues } from './probes/run/variables.ts';

/** Everything in it is filled in. */
export type Job =
  | { readonly kind: 'command'; readonly request: CommandRequest; readonly judged: Command }
  | { readonly kind: 'requests'; readonly requests: readonly JudgedRequest[]; readonly context: ProbeContext }
  | { readonly kind: 'probe'; readonly probe: Probe; readonly context: ProbeContext }
  /** A written probe with something wrong in it. */
  | { readonly kind: 'unreadable'; readonly problem: string };

/** One request of a script of curl commands, with what the script's author expects of it. */
export interface JudgedRequest extends CurlRequest {
  readonly judged: Pick<Command, 'text' | 'shell' | 'expectations'>;
}

/** The variables that it is given. */
export function environmentOf(job: Job): Readonly<Record<string, string>> {
  switch (job.kind) {
    case 'command':
      return job.request.env;
    case 'requests':
    case 'probe':
      return job.context.env;
    case 'unreadable':
      return {};
  }
}

/** Milliseconds that a request gets where nothing says otherwise: longer than any that works, shorter than a coffee. */
const requestLimit = 60_000;

/**
 * What a command does: requests of our own where the script is nothing but plain curl commands, since these can be
 * judged on their status, need no curl, and run beside each other.
 * @param valueOf what a variable will stand for; a script with one that nobody knows is left to its shell
 */
export function jobOfCommand(
  judged: Command,
  request: CommandRequest,
  valueOf: (name: string) => string | undefined,
): Job {
  const asked = judged.shell === 'posix' ? curlRequests(request.text) : undefined;
  const { cwd: folder, env, session } = request;
  const timeout = Math.min(request.timeout, requestLimit);
  const known = asked?.every(({ probe }) => variablesOf(probe).every((name) => valueOf(name) !== undefined));
  const parts = asked && known ? expectationsByRequest(judged.expectations, asked) : undefined;
  if (asked === undefined || parts === undefined) return { kind: 'command', request, judged };
  return {
    kind: 'requests',
    context: { folder, env, session },
    requests: asked.map((one, index) => ({
      ...one,
      probe: withValues({ timeout, ...one.probe }, valueOf),
      judged: { text: one.text, shell: judged.shell, expectations: parts[index] ?? [] },
    })),
  };
}

/**
 * Which expectations are about which of several requests: authors write them behind a command or below it, or all of
 * them above. `undefined` where one is about the script as a whole.
 */
export function expectationsByRequest(
  expectations: readonly ExpectationText[],
  requests: readonly CurlRequest[],
): readonly (readonly ExpectationText[])[] | undefined {
  if (requests.length === 1) return [expectations];
  const own = expectations.filter((text) => text.source !== 'item' || expectationsOf(text).length > 0);
  const lines = own.flatMap(({ commandLine }) => commandLine ?? []);
  if (lines.length < own.length) return undefined;
  const first = requests[0]?.line ?? 0;
  const isAbove = lines.length > 0 && Math.min(...lines) < first;
  return requests.map(({ line }, index) => {
    const from = isAbove ? (requests[index - 1]?.line ?? -1) + 1 : line;
    const to = isAbove ? line : (requests[index + 1]?.line ?? Infinity) - 1;
    return own.filter(({ commandLine = 0 }) => commandLine >= from && commandLine <= to);
  });
}
