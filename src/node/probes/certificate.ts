// Reads what a TLS connection shows of its server's certificates.
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Certificate, CertificateFacts } from '../../core/host/probes.ts';
import { codeOf, distrustOf } from './failure.ts';

const day = 24 * 60 * 60 * 1000;

/** Longer chains than this are made by mistake. */
const longestChain = 10;

/** Of a connection whose handshake is over. */
export function factsOf(socket: TLSSocket): CertificateFacts {
  const chain: Certificate[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  const seen = new Set<string>();
  while (isThere(next) && !seen.has(next.fingerprint256) && chain.length < longestChain) {
    seen.add(next.fingerprint256);
    chain.push(certificateOf(next));
    next = next.issuerCertificate as DetailedPeerCertificate | undefined;
  }
  return { protocol: socket.getProtocol() ?? 'unknown', chain, distrust: reasonFor(socket) };
}

/** Node's types say that this is an error; it is the error's code. */
function reasonFor({ authorized, authorizationError: error }: TLSSocket): string | undefined {
  if (authorized) return undefined;
  const code = typeof error === 'string' ? error : codeOf(error);
  return distrustOf(code) ?? `the certificate is not trusted (${code})`;
}

function isThere(certificate: DetailedPeerCertificate | undefined): certificate is DetailedPeerCertificate {
  return certificate !== undefined && Object.keys(certificate).length > 0;
}

function certificateOf(certificate: DetailedPeerCertificate): Certificate {
  const validTo = new Date(certificate.valid_to);
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    names: namesIn(certificate.subjectaltname ?? ''),
    daysLeft: Math.floor((validTo.getTime() - Date.now()) / day),
    validTo: validTo.toISOString().slice(0, 10),
  };
}

/** A name that is written twice comes as a list. */
function nameOf(name: { readonly CN?: string | string[]; readonly O?: string | string[] }): string {
  return [name.CN ?? name.O ?? ''].flat().join(', ');
}

/** `DNS:a.example, IP Address:127.0.0.1`; odd names are quoted. */
function namesIn(alternatives: string): readonly string[] {
  return [...alternatives.matchAll(/(?:DNS|IP Address):(?:"([^"]*)"|([^,\s]+))/g)].map(([, quoted, plain]) =>
    addressOf(quoted ?? plain ?? ''),
  );
}

/** OpenSSL writes IPv6 addresses out in full. */
function addressOf(name: string): string {
  return name.includes(':') ? new URL(`http://[${name}]`).hostname.slice(1, -1) : name;
}
