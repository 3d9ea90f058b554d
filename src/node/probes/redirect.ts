// Follows redirects the way browsers do.
import type { HttpAnswer, HttpRequest } from '../../core/host/probes.ts';

/** Where an answer sends its request; `undefined` when it is no redirect, or one to nowhere. */
export function redirectOf(
  { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>,
  url: URL,
): URL | undefined {
  const location = headers.find(([name]) => name === 'location')?.[1];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

/** The request to send there. Other servers are not told who asks. */
export function redirected(request: HttpRequest, status: number, from: URL, to: URL): HttpRequest {
  const { body, ...rest } = request;
  const becomesGet = status === 303 ? request.method !== 'HEAD' : status < 303 && request.method === 'POST';
  const dropped = new Set([
    ...(becomesGet ? ['content-type', 'content-length', 'content-encoding'] : []),
    ...(to.origin === from.origin ? [] : ['authorization', 'cookie', 'host']),
  ]);
  return {
    ...rest,
    url: to.href,
    method: becomesGet ? 'GET' : request.method,
    headers: request.headers.filter(([name]) => !dropped.has(name.toLowerCase())),
    ...(becomesGet || body === undefined ? {} : { body }),
  };
}
