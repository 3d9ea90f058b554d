// Sends one HTTP request and reads its response.
import type { Agent } from 'undici';
import type { Headers, HttpAnswer, HttpRequest, NoAnswer } from '../../core/host/probes.ts';
import { readBody } from './body.ts';
import { connecting, type Connecting, proxyAuthorization } from './connect.ts';
import { codeOf, failureOf, misbehaved } from './failure.ts';

/** A response, before redirects and certificates are known. */
export type Exchange = Omit<HttpAnswer, 'redirects' | 'certificate'>;

/** More headers than these nobody means to send. */
const mostHeaders = 1000;

/** @param proxy that is asked instead of the server, for `http:` */
export async function exchange(
  agent: Agent,
  request: HttpRequest,
  url: URL,
  proxy: URL | undefined,
  signal: AbortSignal,
): Promise<Exchange | NoAnswer> {
  const attempt: Connecting = { signal };
  const started = performance.now();
  const asked = (proxy ?? url).host;
  try {
    const response = await connecting.run(attempt, () =>
      agent.request({
        origin: (proxy ?? url).origin,
        path: proxy ? withoutHash(url) : url.pathname + url.search,
        method: request.method,
        headers: headersOf(request, url, proxy),
        body: request.body ?? null,
        signal,
      }),
    );
    const firstByte = performance.now() - started;
    const headers = pairsOf(response.headers);
    const one = (name: string): string | undefined => headers.find(([own]) => own === name)?.[1];
    const tooMany = headers.length > mostHeaders;
    if (tooMany) response.body.destroy();
    if (tooMany) return misbehaved(`${asked}: its headers are too many to be read.`);
    const { text, truncated } = await readBody(response.body, one('content-encoding'), one('content-type'));
    const { dns, connect, tls } = attempt;
    const timing = { dns, connect, tls, firstByte, total: performance.now() - started };
    return {
      kind: 'answer',
      status: response.statusCode,
      headers,
      url: url.href,
      body: text,
      truncated,
      timing,
    };
  } catch (error) {
    const wasOpen = attempt.connect === undefined;
    // A server may close an idle connection just when it is used again; that says nothing about the server.
    if (wasOpen && isClosed(error) && isRepeatable(request) && !signal.aborted)
      return exchange(agent, request, url, proxy, signal);
    return failureOf(error, asked, signal);
  }
}

function isRepeatable({ method }: HttpRequest): boolean {
  return /^(?:GET|HEAD|OPTIONS)$/.test(method);
}

function isClosed(error: unknown): boolean {
  return /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(codeOf(error));
}

function headersOf(request: HttpRequest, url: URL, proxy: URL | undefined): string[] {
  const written = new Set(request.headers.map(([name]) => name.toLowerCase()));
  const usual = {
    host: url.host,
    'user-agent': 'shipcheck',
    accept: '*/*',
    ...(request.compressed ? { 'accept-encoding': 'gzip, deflate, br' } : {}),
    ...(proxy ? proxyAuthorization(proxy) : {}),
  };
  const implied = Object.entries(usual).filter(([name]) => !written.has(name));
  return [...request.headers, ...implied].flat();
}

function pairsOf(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as const),
  );
}

function withoutHash({ origin, pathname, search }: URL): string {
  return origin + pathname + search;
}
