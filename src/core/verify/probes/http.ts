// Probes of HTTP servers.
import type { HttpAnswer, HttpRequest } from '../../host/probes.ts';
import type { RiskClass } from '../risk.ts';
import { json, recordOf } from './grammar/collections.ts';
import { field, mapping } from './grammar/fields.ts';
import {
  durationPredicate,
  jsonPredicate,
  outputPredicate,
  statusPredicate,
  textPredicate,
} from './grammar/predicates.ts';
import { redirectLimit, requestLine, type RequestLine } from './grammar/request.ts';
import { flag, formed, text } from './grammar/shape.ts';
import { type CommonKeys, commonFields, given, type ProbeKind } from './kind.ts';
import { certificateFields, type CertificateKeys } from './predicates/certificates.ts';
import { judgeResponse } from './predicates/response.ts';
import type { Json } from './predicates/json.ts';
import { isJsonPath } from './predicates/jsonPath.ts';
import { judgement, unanswered } from './predicates/judged.ts';
import type { Predicate } from './predicates/predicate.ts';

/** What may be expected of a response. */
export interface ResponseKeys {
  readonly status?: Predicate;
  readonly headers?: readonly (readonly [name: string, Predicate])[];
  readonly body?: Predicate;
  /** What the JSON of the body has to hold. */
  readonly json?: Json;
  readonly jsonpath?: readonly (readonly [path: string, Predicate])[];
  /** Of the address that answered, after redirects. */
  readonly url?: Predicate;
  /** Of milliseconds. */
  readonly duration?: Predicate;
  readonly certificate?: CertificateKeys;
}

export interface HttpProbe extends CommonKeys, ResponseKeys {
  readonly kind: 'http';
  readonly target: RequestLine;
  readonly requestHeaders?: readonly (readonly [name: string, value: string])[];
  /** A text is sent as it is, everything else as JSON. */
  readonly requestBody?: Json;
  /** `name:password`. */
  readonly basicAuth?: string;
  /** How many; none when left out. */
  readonly followRedirects?: number;
  readonly compressed?: boolean;
  readonly insecure?: boolean;
  readonly caFile?: string;
  /** URL, or `none`; what the environment says when left out. */
  readonly proxy?: string;
}

const isToken = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(name);
const headerName = { expected: 'the name of a header', is: isToken };
const sent = {
  ...headerName,
  usual: 'Accept Access-Control-Request-Method Authorization Content-Type Origin User-Agent'.split(' '),
};
const received = {
  ...headerName,
  usual: (
    'access-control-allow-credentials access-control-allow-origin cache-control content-security-policy content-type ' +
    'location referrer-policy server set-cookie strict-transport-security vary x-content-type-options x-frame-options ' +
    'x-powered-by'
  ).split(' '),
};
const path = { expected: 'a JSON path such as $.status or $.items[0].name', is: isJsonPath };

export const http: ProbeKind<HttpProbe, HttpAnswer> = {
  kind: 'http',
  doc: 'Sends an HTTP request.',
  example:
    'http: GET https://example.com/health\nstatus: 200\njsonpath: { $.status: healthy }\nduration: < 500ms\n',
  timeout: 10_000,
  fields: {
    target: field(requestLine, 'Method and URL; `GET` when there is no method.'),
    requestHeaders: field(recordOf(text, sent), 'Headers to send.'),
    requestBody: field(json, 'Body to send: a text as it is, a mapping or a list as JSON.'),
    basicAuth: field(text, 'Name and password to send, such as `admin:$PASSWORD`.'),
    followRedirects: field(redirectLimit, 'Whether redirects are followed, or how many; none when left out.'),
    status: field(
      statusPredicate,
      'Status: `200`, `[200, 204]`, `2xx`, `< 400`. When left out, 400 and above fails.',
    ),
    headers: field(recordOf(textPredicate, received), 'Headers of the response, in any case.'),
    body: field(outputPredicate, 'What has to be in the body.'),
    json: field(json, 'What the JSON of the body has to hold; it may hold more. `...` stands for anything.'),
    jsonpath: field(recordOf(jsonPredicate, path), 'Values in the JSON of the body.'),
    url: field(textPredicate, 'Address that answered, after redirects.'),
    duration: field(durationPredicate, 'Time until the whole response is there, such as `< 200ms`.'),
    certificate: field(mapping(certificateFields), 'What the certificate has to be.'),
    compressed: field(flag, 'Whether to ask for a compressed response.'),
    insecure: field(flag, 'Whether the certificate may be any.'),
    caFile: field(text, 'PEM file with a certificate authority to trust.'),
    proxy: field(
      formed('the URL of a proxy, or none', (given) => /^(?:none|https?:\/\/\S+)$/.test(given)),
      'Proxy to use, or `none`; what `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say when left out.',
    ),
    ...commonFields,
  },
  describe: ({ target }) => `${target.method} ${target.url}`,
  risk: ({ target }) => ({
    class: riskOf(target.method),
    part: `${target.method} ${target.url}`,
    because: because[riskOf(target.method)] ?? '',
  }),
  observe: (probe, host, { folder }, signal) => host.http(requestOf(probe, folder), signal),
  judge: (probe, answer) =>
    answer.kind === 'none' ? unanswered(answer) : judgement(judgeResponse(probe, answer)),
};

function riskOf(method: string): RiskClass {
  if (/^(?:GET|HEAD|OPTIONS)$/.test(method)) return 'safe';
  return method === 'DELETE' ? 'destructive' : 'changes';
}

const because: Readonly<Partial<Record<RiskClass, string>>> = {
  safe: 'only reads over HTTP',
  changes: 'sends data over HTTP',
  destructive: 'deletes over HTTP',
};

function requestOf(probe: HttpProbe, folder: string): HttpRequest {
  const { target, requestHeaders = [], requestBody, basicAuth, followRedirects = 0 } = probe;
  const { compressed = false, insecure = false, caFile, proxy } = probe;
  const isText = typeof requestBody === 'string';
  const implied: [string, string][] = [
    ...(basicAuth === undefined ? [] : [['authorization', `Basic ${base64(basicAuth)}`] as [string, string]]),
    ...(requestBody === undefined || isText
      ? []
      : [['content-type', 'application/json'] as [string, string]]),
  ];
  const written = new Set(requestHeaders.map(([name]) => name.toLowerCase()));
  return {
    method: target.method,
    url: /^[a-z]+:\/\//i.test(target.url) ? target.url : `http://${target.url}`,
    folder,
    headers: [...requestHeaders, ...implied.filter(([name]) => !written.has(name))],
    redirects: followRedirects,
    compressed,
    insecure,
    ...given({ caFile, proxy, body: isText ? requestBody : JSON.stringify(requestBody) }),
  };
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
