// Sends one HTTP request and reads its response.
import type { Agent } from 'undici';
import type { Headers, HttpAnswer, HttpRequest, NoAnswer } from '../../core/host/probes.ts';
import { textOf } from './body.ts';
import { type Connecting, proxyAuthorization } from './connect.ts';
import { codeOf, failureOf, misbehaved } from './failure.ts';
import { receive } from './receive.ts';

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
    const received = await receive(
      agent,
      {
        origin: (proxy ?? url).origin,
        path: proxy ? withoutHash(url) : url.pathname + url.search,
        method: request.method,
        headers: headersOf(request, url, proxy),
        body: request.body ?? null,
      },
      attempt,
    );
    const { status, headers: sent, firstByteAt } = received;
    const headers = pairsOf(sent);
    if (headers.length > mostHeaders) return misbehaved(`${asked}: its headers are too many to be read.`);
    const text = await textOf(received, sent['content-encoding'], sent['content-type']);
    const { dns, connect, tls } = attempt;
    const timing = {
      dns,
      connect,
      tls,
      firstByte: firstByteAt - started,
      total: performance.now() - started,
    };
    return { kind: 'answer', status, headers, url: url.href, ...text, timing };
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

/** Names and values in turn, as undici takes them. */
function headersOf({ headers, compressed }: HttpRequest, url: URL, proxy: URL | undefined): string[] {
  const flat = headers.flat();
  const written = new Set(headers.map(([name]) => name.toLowerCase()));
  const imply = (name: string, value: string | undefined): void => {
    if (value !== undefined && !written.has(name)) flat.push(name, value);
  };
  imply('host', url.host);
  imply('user-agent', 'shipcheck');
  imply('accept', '*/*');
  if (compressed) imply('accept-encoding', 'gzip, deflate, br');
  if (proxy) imply('proxy-authorization', proxyAuthorization(proxy));
  return flat;
}

function pairsOf(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const pairs: (readonly [string, string])[] = [];
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === 'string') pairs.push([name, value]);
    else for (const one of value ?? []) pairs.push([name, one]);
  }
  return pairs;
}

function withoutHash({ origin, pathname, search }: URL): string {
  return origin + pathname + search;
}
