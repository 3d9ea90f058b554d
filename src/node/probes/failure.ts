// Says in plain words why the network gave no answer, and whose fault that is.
import type { NoAnswer } from '../../core/host/probes.ts';

/** No answer, because the signal was aborted. */
export const cancelled: NoAnswer = { kind: 'none', because: 'cancelled', message: 'It was stopped.' };

/** No answer, because of what was asked about. */
export function misbehaved(message: string): NoAnswer {
  return { kind: 'none', because: 'target', message };
}

/** No answer, because nothing could be asked from here. */
export function unable(message: string): NoAnswer {
  return { kind: 'none', because: 'setup', message };
}

/** @param target for people: `example.com:443` */
export function failureOf(error: unknown, target: string, signal: AbortSignal): NoAnswer {
  if (signal.aborted) return cancelled;
  const code = codeOf(error);
  const here = unreachable[code];
  if (here !== undefined) return unable(`${target} cannot be reached: ${here}.`);
  const known = refused[code] ?? distrustOf(code);
  if (known !== undefined) return misbehaved(`${target}: ${known}.`);
  return misbehaved(`${target}: ${messageOf(error)}.`);
}

/** `''` where there is none; errors of several attempts have that of the last one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const unreachable: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up at the moment',
  EHOSTUNREACH: 'there is no way to it from here',
  ENETUNREACH: 'there is no way to it from here',
  ENETDOWN: 'the network is down',
  EADDRNOTAVAIL: 'there is no way to it from here',
  EACCES: 'this system does not allow it',
  EPERM: 'this system does not allow it',
};

const refused: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed before there was an answer',
  EPIPE: 'the connection was closed before there was an answer',
  UND_ERR_SOCKET: 'the connection was closed before there was an answer',
  ETIMEDOUT: 'the connection did not come about in time',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too large to be read',
  HPE_HEADER_OVERFLOW: 'its headers are too large to be read',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its body is not as long as it says',
  EPROTO: 'it does not speak TLS, or no version of it that is accepted here',
};

/** Why a certificate is not accepted, by OpenSSL's name for it; `undefined` for anything else. */
export function distrustOf(code: string): string | undefined {
  return distrust[code];
}

const distrust: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  CERT_REVOKED: 'the certificate was revoked',
  CERT_UNTRUSTED: 'the certificate is not trusted',
  CERT_REJECTED: 'the certificate is not trusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by nobody but itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is signed by an authority that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'the issuer of the certificate is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'the issuer of the certificate is not known, or its chain is not complete',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the issuer of the certificate is not known, or its chain is not complete',
  INVALID_CA: 'the issuer of the certificate is no certificate authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for other names',
};

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'HTTPParserError') return 'the answer is not HTTP';
  const alert = /ssl routines:[^:]*:([^:\n]+)/i.exec(text)?.[1];
  return alert === undefined ? text.replace(/[.\s]+$/, '') : `the TLS handshake failed (${alert.trim()})`;
}
