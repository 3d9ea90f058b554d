// Sends the requests of HTTP probes, redirects followed.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createSecureContext, rootCertificates } from 'node:tls';
import { Agent } from 'undici';
import type { CertificateFacts, HttpAnswer, HttpRequest, NoAnswer } from '../../core/host/probes.ts';
import { reasonOf } from '../errors.ts';
import type { Environment } from '../shells.ts';
import { createConnector, originOf } from './connect.ts';
import { exchange, type Exchange } from './exchange.ts';
import { misbehaved, unable } from './failure.ts';
import { proxyFor } from './proxy.ts';
import { redirected, redirectOf } from './redirect.ts';

/** Asks over HTTP; open connections are used again until it is closed. */
export interface HttpClient {
  ask(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer | NoAnswer>;
  close(): Promise<void>;
}

/** An agent, and what its last handshake with each server showed: another one may trust other authorities. */
interface OwnAgent {
  readonly agent: Agent;
  readonly certificates: ReadonlyMap<string, CertificateFacts>;
}

type Certified = Exchange & Pick<HttpAnswer, 'certificate'>;

/** Bytes of a response's headers; nobody means to send more. */
const largestHeaders = 64 * 1024;

/** @param env where the proxy variables are */
export function createHttpClient(env: Environment): HttpClient {
  const agents = new Map<string, Promise<OwnAgent>>();

  function agentFor({ insecure, caFile, folder }: HttpRequest, tunnel: URL | undefined): Promise<OwnAgent> {
    const authority = caFile === undefined ? undefined : resolve(folder, caFile);
    const key = JSON.stringify([insecure, authority, tunnel?.href]);
    const known = agents.get(key);
    if (known) return known;
    const agent = createAgent(insecure, authority, tunnel);
    agents.set(key, agent);
    agent.catch(() => agents.delete(key));
    return agent;
  }

  async function send(request: HttpRequest, url: URL, signal: AbortSignal): Promise<Certified | NoAnswer> {
    const proxy = request.proxy === undefined ? proxyFor(url, env) : proxyIn(request.proxy);
    const secure = url.protocol === 'https:';
    try {
      const { agent, certificates } = await agentFor(request, secure ? proxy : undefined);
      const answer = await exchange(agent, request, url, secure ? undefined : proxy, signal);
      if (answer.kind === 'none') return answer;
      if (!secure) return { ...answer, certificate: undefined };
      return { ...answer, certificate: certificates.get(originOf(url.hostname, Number(url.port) || 443)) };
    } catch (error) {
      return unable(`The certificate authority ${request.caFile} could not be read: ${reasonOf(error)}.`);
    }
  }

  async function ask(first: HttpRequest, signal: AbortSignal): Promise<HttpAnswer | NoAnswer> {
    const started = performance.now();
    const redirects: HttpAnswer['redirects'][number][] = [];
    const visited = new Set<string>();
    let request = first;
    for (;;) {
      const url = webAddress(request.url);
      if (url === undefined) return unable(`“${request.url}” is not the address of a web server.`);
      const answer = await send(request, url, signal);
      if (answer.kind === 'none') return answer;
      const to = first.redirects > 0 ? redirectOf(answer, url) : undefined;
      if (to === undefined) {
        const timing = { ...answer.timing, total: performance.now() - started };
        return { ...answer, redirects, timing };
      }
      if (redirects.length === first.redirects)
        return misbehaved(`${first.url} redirects more than ${first.redirects} times.`);
      visited.add(`${request.method} ${url.href}`);
      redirects.push({ status: answer.status, url: to.href });
      request = redirected(request, answer.status, url, to);
      if (visited.has(`${request.method} ${to.href}`))
        return misbehaved(`${first.url} redirects in a circle, back to ${to.href}.`);
    }
  }

  return {
    ask,
    async close() {
      const open = [...agents.values()];
      agents.clear();
      await Promise.allSettled(open.map(async (agent) => (await agent).agent.destroy()));
    },
  };
}

async function createAgent(
  insecure: boolean,
  authority: string | undefined,
  tunnel: URL | undefined,
): Promise<OwnAgent> {
  const ca = authority === undefined ? undefined : [...rootCertificates, await readFile(authority)];
  const secureContext = ca && createSecureContext({ ca });
  const certificates = new Map<string, CertificateFacts>();
  const onSecure = (origin: string, facts: CertificateFacts): void => void certificates.set(origin, facts);
  const agent = new Agent({
    connect: createConnector({ insecure, secureContext, tunnel }, onSecure),
    maxHeaderSize: largestHeaders,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { agent, certificates };
}

/** `URL.canParse` would take the text apart twice. */
function webAddress(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}

function proxyIn(written: string): URL | undefined {
  return written !== 'none' && URL.canParse(written) ? new URL(written) : undefined;
}
