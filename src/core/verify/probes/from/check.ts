// Writes down as probes what a command of an item checks.
import type { Command, ExpectationText, Item } from '../../../checklist/model.ts';
import { findPlaceholders } from '../../../config/placeholders/find.ts';
import { substitute } from '../../../config/placeholders/substitute.ts';
import type { HttpAnswer } from '../../../host/probes.ts';
import { programOf } from '../../../shell/model.ts';
import { readScript } from '../../../shell/read.ts';
import { expectationsOf } from '../../expectations/parse.ts';
import type { ProbeKeys } from '../../expectations/rule.ts';
import { asserted } from '../../fill.ts';
import { expectationsByRequest } from '../../job.ts';
import type { CommandProbe } from '../command.ts';
import { writeProbe } from '../grammar/write.ts';
import { given } from '../kind.ts';
import type { Predicate } from '../predicates/predicate.ts';
import type { Probe } from '../registry.ts';
import { type CurlRequest, curlRequests } from './curl.ts';

/** A probe to write down. */
export interface WrittenDown {
  readonly probe: Probe;
  /** Expectations of the author that the probe cannot check. */
  readonly open: readonly string[];
}

/**
 * The probes that check what a command does: one for each request of plain curl commands, else one that runs the
 * command. Values are never in them: a placeholder becomes a variable in a request, and stays as it is in a command.
 */
export function writtenDown(command: Command, item: Item): readonly WrittenDown[] {
  const { text, shell, expectations } = asserted(command, item);
  const requests = shell === 'posix' ? curlRequests(withVariables(text)) : undefined;
  const parts = requests && expectationsByRequest(expectations, requests);
  if (requests === undefined || parts === undefined) return [commandProbe(command, expectations)];
  return requests.map((request, index) => httpProbe(request, parts[index] ?? []));
}

/** YAML of a probe; what it cannot check stands in comments above. */
export function yamlOf({ probe, open }: WrittenDown): string {
  const comments = open.map((text) => `# Not checked by this probe: ${text.replace(/\s+/g, ' ')}\n`);
  return `${comments.join('')}${writeProbe(probe)}`;
}

/** Every placeholder as a variable of its name. */
function withVariables(text: string): string {
  const found = findPlaceholders(text, 'posix', { isSet: () => true, exists: () => true });
  const values = new Map(found.map(({ name }) => [name, name]));
  return substitute(text, found, values).text.replace(/\$\{SHIPCHECK_(\w+?)(?:_\d+)?\}/g, '${$1}');
}

function httpProbe(request: CurlRequest, texts: readonly ExpectationText[]): WrittenDown {
  // Where curl shows more than the body, or less, nobody knows which part of it the words are about.
  const showsBody = request.observe(sample).output === sample.body;
  const { keys, open } = keysOf(texts, ({ exitStatus, output }) => {
    return exitStatus === undefined && (output === undefined || showsBody);
  });
  const { status, headers, output: body, json, duration } = keys;
  return {
    probe: { ...request.probe, ...given({ status, headers, body, json, duration }) },
    open,
  };
}

const sample: HttpAnswer = {
  kind: 'answer',
  status: 200,
  headers: [['a', 'b']],
  url: 'http://a',
  body: 'body',
  truncated: false,
  redirects: [],
  timing: { dns: 0, connect: 0, tls: 0, firstByte: 0, total: 0 },
  certificate: undefined,
};

function commandProbe({ text, shell }: Command, texts: readonly ExpectationText[]): WrittenDown {
  const { keys, open } = keysOf(texts, ({ status, headers, json }) => {
    return status === undefined && headers === undefined && json === undefined;
  });
  const { output: stdout, duration } = keys;
  // Programs that search end with 1 when they find nothing.
  const isSearch = stdout?.op === 'isEmpty' && searches(text, shell);
  const exitStatus: Predicate | undefined =
    keys.exitStatus ?? (isSearch ? { op: 'oneOf', values: [0, 1] } : undefined);
  const probe: CommandProbe = {
    kind: 'command',
    target: withoutExpectations(text, texts),
    ...given({
      shell: shell === 'posix' ? undefined : shell,
      exitStatus,
      stdout,
      duration,
    }),
  };
  return { probe, open };
}

/** The keys of all expectations that a probe can have, and the texts of the others. */
function keysOf(
  texts: readonly ExpectationText[],
  canHave: (keys: ProbeKeys) => boolean,
): { readonly keys: ProbeKeys; readonly open: readonly string[] } {
  let keys: ProbeKeys = {};
  const open: string[] = [];
  for (const one of texts.flatMap((text) => expectationsOf(text))) {
    const more = one.keys && canHave(one.keys) ? together(keys, one.keys) : undefined;
    keys = more ?? keys;
    if (more === undefined) open.push(one.text);
  }
  return { keys, open };
}

/** `undefined` where one key would have to say two things. */
function together(a: ProbeKeys, b: ProbeKeys): ProbeKeys | undefined {
  const headers = [...(a.headers ?? []), ...(b.headers ?? [])];
  const isTwice = new Set(headers.map(([name]) => name)).size < headers.length;
  if (isTwice || (a.json !== undefined && b.json !== undefined)) return undefined;
  return given({
    status: both(a.status, b.status),
    headers: headers.length > 0 ? headers : undefined,
    output: both(a.output, b.output),
    json: a.json ?? b.json,
    duration: both(a.duration, b.duration),
    exitStatus: both(a.exitStatus, b.exitStatus),
  }) as ProbeKeys;
}

function both(a: Predicate | undefined, b: Predicate | undefined): Predicate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  const partsOf = (one: Predicate): readonly Predicate[] => (one.op === 'all' ? one.of : [one]);
  return { op: 'all', of: [...partsOf(a), ...partsOf(b)] };
}

function searches(text: string, shell: Command['shell']): boolean {
  const last = readScript(text, shell).at(-1);
  return last !== undefined && /^(?:[efz]?grep|rg|ag|ack)$/.test(programOf(last) ?? '');
}

/** The script without comment lines that only say what the probe says. */
function withoutExpectations(text: string, texts: readonly ExpectationText[]): string {
  const lines = new Set(texts.flatMap(({ commandLine }) => commandLine ?? []));
  const kept = text.split('\n').filter((line, index) => !(lines.has(index) && /^\s*#/.test(line)));
  return kept.join('\n').trim();
}
