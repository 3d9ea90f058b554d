// Asks the domain name system.
import { promises } from 'node:dns';
import type { DnsAnswer, DnsRequest, DnsType, NoAnswer } from '../../core/host/probes.ts';
import { cancelled, codeOf, misbehaved, unable } from './failure.ts';

/** Asks name servers, never the hosts file of this machine. */
export async function askDns(
  { name, type, resolver: address }: DnsRequest,
  signal: AbortSignal,
): Promise<DnsAnswer | NoAnswer> {
  const resolver = new promises.Resolver({ timeout: 2000, tries: 3 });
  const stop = (): void => resolver.cancel();
  try {
    if (address !== undefined) resolver.setServers([address]);
  } catch {
    return unable(`“${address}” is not the address of a resolver.`);
  }
  if (signal.aborted) return cancelled;
  signal.addEventListener('abort', stop);
  try {
    const records = await ask[type](resolver, name);
    return { kind: 'answer', records: records.toSorted() };
  } catch (error) {
    if (signal.aborted) return cancelled;
    return answerFor(codeOf(error), name);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const host = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const ask: Readonly<
  Record<DnsType, (resolver: promises.Resolver, name: string) => Promise<readonly string[]>>
> = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CNAME: async (resolver, name) => (await resolver.resolveCname(name)).map(host),
  MX: async (resolver, name) =>
    (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${host(exchange)}`),
  NS: async (resolver, name) => (await resolver.resolveNs(name)).map(host),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
};

/** A name without records is an answer like any other. */
function answerFor(code: string, name: string): DnsAnswer | NoAnswer {
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return { kind: 'answer', records: [] };
    case 'ESERVFAIL':
    case 'EREFUSED':
      return misbehaved(`The resolver gave no answer for ${name} (${code.slice(1)}).`);
    case 'EBADNAME':
      return unable(`“${name}” is not a domain name.`);
    default:
      return unable(`The resolver cannot be asked (${code}).`);
  }
}
