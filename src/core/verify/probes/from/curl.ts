// Makes HTTP probes of curl commands that do nothing a probe cannot do.
import type { HttpAnswer } from '../../../host/probes.ts';
import { argumentsOf, programOf, type SubCommand } from '../../../shell/model.ts';
import { readScript } from '../../../shell/read.ts';
import { type Curl, readCurl } from '../../curl.ts';
import type { Observation } from '../../observation.ts';
import { namesIn } from '../grammar/variable.ts';
import type { HttpProbe } from '../http.ts';
import { given } from '../kind.ts';

/** Options that a probe can do, or that only change what is printed. */
const understood: ReadonlySet<string> = new Set(
  (
    'request header data data-raw data-binary data-ascii data-urlencode json head get location insecure silent ' +
    'show-error output write-out user user-agent max-time connect-timeout retry retry-delay fail fail-with-body ' +
    'compressed include verbose url cacert max-redirs no-progress-meter globoff'
  ).split(' '),
);

/** One curl command of a script. */
export interface CurlRequest {
  /** `$NAME` stays a variable. */
  readonly probe: HttpProbe;
  /** As written. */
  readonly text: string;
  /** Zero-based line of the script on which it starts. */
  readonly line: number;
  /** What curl would have shown of an answer. */
  readonly observe: (answer: HttpAnswer) => Observation;
}

/** The requests of a script that is nothing but plain curl commands; `undefined` when anything in it is not understood. */
export function curlRequests(script: string): readonly CurlRequest[] | undefined {
  const requests: CurlRequest[] = [];
  for (const command of readScript(script, 'posix')) {
    const curl = readCurl(argumentsOf(command));
    const probe = isPlain(command, script) ? probeOf(curl) : undefined;
    const writeOut = printable(curl);
    if (probe === undefined || writeOut === undefined) return undefined;
    const { text, line, redirections } = command;
    const isShown =
      (curl.output ?? '-') === '-' && redirections.every(({ fd = 1, target }) => fd !== 1 || target === '2');
    const observe = (answer: HttpAnswer): Observation =>
      observationOf(answer, { head: showsHead(curl), body: isShown, writeOut });
    requests.push({ probe, text, line, observe });
  }
  return requests.length > 0 ? requests : undefined;
}

function probeOf(curl: Curl): HttpProbe | undefined {
  if (![...curl.options].every((option) => understood.has(option))) return undefined;
  const url = urlOf(curl);
  const body = bodyOf(curl);
  const headers = headersOf(curl);
  if (url === undefined || body === undefined || headers === undefined || savesFile(curl)) return undefined;
  const follows = curl.options.has('location');
  // With a method of its own, curl sends the body again where browsers and probes switch to GET.
  if (follows && curl.options.has('request') && curl.method !== 'GET') return undefined;
  const inQuery = curl.options.has('get') && body !== '';
  const retryDelay = numberOf(curl, 'retry-delay');
  const target = inQuery ? `${url}${url.includes('?') ? '&' : '?'}${body}` : url;
  return {
    kind: 'http',
    target: { method: curl.method, url: target },
    ...given({
      requestHeaders: headers.length > 0 ? headers : undefined,
      requestBody: body === '' || inQuery ? undefined : body,
      basicAuth: valueOf(curl, 'user'),
      followRedirects: follows ? Math.min(numberOf(curl, 'max-redirs') ?? 20, 20) : undefined,
      compressed: curl.options.has('compressed') || undefined,
      insecure: curl.options.has('insecure') || undefined,
      caFile: valueOf(curl, 'cacert'),
      timeout: curl.maxTime === undefined ? undefined : curl.maxTime * 1000,
      retry: numberOf(curl, 'retry'),
      retryInterval: retryDelay === undefined ? undefined : retryDelay * 1000,
    }),
  };
}

/** What `-w` prints, as far as that is the status alone; `undefined` for anything else. */
function printable({ writeOut = '' }: Curl): string | undefined {
  return /%(?!\{(?:http_code|response_code)\})|@/.test(writeOut) ? undefined : writeOut;
}

function showsHead({ options }: Curl): boolean {
  return ['include', 'head', 'verbose'].some((option) => options.has(option));
}

interface Shown {
  readonly head: boolean;
  readonly body: boolean;
  readonly writeOut: string;
}

function observationOf(answer: HttpAnswer, shown: Shown): Observation {
  const { status, headers, url, body, timing } = answer;
  const head = [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''];
  const written = shown.writeOut
    .replace(/%\{\w+\}/g, String(status))
    .replace(/\\([nrt])/g, (_, escape: string) => ({ n: '\n', t: '\t' })[escape] ?? '');
  const output = `${shown.head ? head.join('\n') : ''}${shown.body ? body : ''}${written}`;
  return { exitCode: 0, output, durationMs: timing.total, http: { status, headers, url, body } };
}

/** On its own, neither wrapped nor piped nor redirected to a place that anybody reads. */
function isPlain(command: SubCommand, script: string): boolean {
  return (
    programOf(command) === 'curl' &&
    /^(?:first|;|&&)$/.test(command.join) &&
    command.status === 'counts' &&
    command.via.length === 0 &&
    command.assignments.length === 0 &&
    !command.negated &&
    !command.background &&
    !command.substituted &&
    command.redirections.every(
      ({ operator, target }) => operator.startsWith('>') && /^(?:\/dev\/null|[12])$/.test(target),
    ) &&
    command.words.every((word) => hasPlainVariables(script.slice(word.from, word.to)))
  );
}

/** Whether the shell expands nothing in a word but `$NAME` and `${NAME}`, and a `$` in it is nothing else. */
function hasPlainVariables(raw: string): boolean {
  const literals = /'[^']*'/g;
  if (/`|\\\$|\$(?![A-Za-z_]|\{[A-Za-z_]\w*\})/.test(raw.replace(literals, ''))) return false;
  return (raw.match(literals) ?? []).every((literal) => !/\$[$A-Za-z_{]/.test(literal));
}

/** One URL, as curl completes it; none with a pattern that curl would make several of. */
function urlOf({ urls, options }: Curl): string | undefined {
  const [url, ...more] = urls;
  if (url === undefined || more.length > 0 || /[<>\s]/.test(url)) return undefined;
  const plain = url.replace(/\$\{\w+\}/g, '').replace(/^(?:\w+:\/\/)?\[[\da-f:]+\]/i, '');
  if (!options.has('globoff') && /[[\]{}]/.test(plain)) return undefined;
  if (/^https?:\/\//i.test(url) || url.startsWith('$')) return url;
  return /^[\w.[]/.test(url) && !url.includes('://') ? `http://${url}` : undefined;
}

/** Data of all options as curl joins it; `undefined` when some of it is in a file or has to be encoded by rules of curl's own. */
function bodyOf({ values, data }: Curl): string | undefined {
  const isFile = values.some(
    ({ name, value }) => /^(?:data|json)/.test(name) && name !== 'data-raw' && value.startsWith('@'),
  );
  if (isFile) return undefined;
  const encoded = values.filter(({ name }) => name === 'data-urlencode').map(({ value }) => value);
  if (encoded.some((value) => !/^[^=@]+=/.test(value) || namesIn(value).length > 0)) return undefined;
  const json = values.filter(({ name }) => name === 'json').map(({ value }) => value);
  if (json.length > 0) return json.length === data.length ? json.join('') : undefined;
  const encode = (value: string): string => {
    const [, name = '', content = ''] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
    return `${name}=${encodeURIComponent(content)}`;
  };
  return data.map((value) => (encoded.includes(value) ? encode(value) : value)).join('&');
}

/** What is written and what curl adds by itself; `undefined` for a header that is taken away or comes from a file. */
function headersOf(curl: Curl): readonly (readonly [string, string])[] | undefined {
  const written: (readonly [string, string])[] = [];
  for (const header of curl.headers) {
    const [, name, value] = /^([\w-]+):\s*(\S.*)$/s.exec(header) ?? [];
    if (name === undefined || value === undefined) return undefined;
    written.push([name, value.trim()]);
  }
  const isJson = curl.options.has('json');
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const agent = valueOf(curl, 'user-agent');
  const implied: readonly (readonly [string, string])[] = [
    ...(curl.data.length > 0 && !curl.options.has('get') ? [['Content-Type', type] as const] : []),
    ...(isJson ? [['Accept', 'application/json'] as const] : []),
    ...(agent === undefined ? [] : [['User-Agent', agent] as const]),
  ];
  const names = written.map(([name]) => name.toLowerCase());
  if (new Set(names).size < names.length) return undefined;
  return [...written, ...implied.filter(([name]) => !names.includes(name.toLowerCase()))];
}

function savesFile({ output }: Curl): boolean {
  return output !== undefined && !/^(?:\/dev\/null|nul|-)$/i.test(output);
}

function valueOf({ values }: Curl, option: string): string | undefined {
  return values.findLast(({ name }) => name === option)?.value;
}

function numberOf(curl: Curl, option: string): number | undefined {
  const number = Number(valueOf(curl, option) ?? 'none');
  return Number.isNaN(number) || number < 0 ? undefined : number;
}
