// Asks TLS servers for their certificates.
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { connect, type ConnectionOptions, rootCertificates, type TLSSocket } from 'node:tls';
import type { NoAnswer, TlsAnswer, TlsRequest } from '../../core/host/probes.ts';
import { reasonOf } from '../errors.ts';
import { factsOf } from './certificate.ts';
import { codeOf, failureOf, unable } from './failure.ts';

/** Whatever is wrong with a certificate is part of the answer. */
export async function askTls(request: TlsRequest, signal: AbortSignal): Promise<TlsAnswer | NoAnswer> {
  const { host, port, caFile, folder, tryOld } = request;
  let ca: ConnectionOptions['ca'];
  try {
    if (caFile !== undefined) ca = [...rootCertificates, await readFile(resolve(folder, caFile))];
  } catch (error) {
    return unable(`The certificate authority ${caFile} could not be read: ${reasonOf(error)}.`);
  }
  try {
    const facts = await handshake(request, { minVersion: 'TLSv1', ...(ca && { ca }) }, signal, factsOf);
    return { kind: 'answer', ...facts, acceptsOld: tryOld ? await acceptsOld(request, signal) : undefined };
  } catch (error) {
    return failureOf(error, `${host}:${port}`, signal);
  }
}

/** OpenSSL does without the old versions unless it is allowed to be this weak. */
const old: ConnectionOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };

/** `undefined` when this machine's TLS library does not have the old versions. */
async function acceptsOld(request: TlsRequest, signal: AbortSignal): Promise<boolean | undefined> {
  try {
    return await handshake(request, old, signal, () => true);
  } catch (error) {
    return /ALERT|ECONNRESET|UNSUPPORTED_PROTOCOL|WRONG_VERSION|EPROTO/.test(codeOf(error))
      ? false
      : undefined;
  }
}

/** What `look` sees right after the handshake. Rejects when there is none. */
function handshake<T>(
  { host, port }: TlsRequest,
  options: ConnectionOptions,
  signal: AbortSignal,
  look: (socket: TLSSocket) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      servername: isIP(host) ? '' : host,
      rejectUnauthorized: false,
      // Names are compared by whoever judges.
      checkServerIdentity: () => undefined,
      ...options,
    });
    const stop = (): void => void socket.destroy(new Error('It was stopped.'));
    const end = (): void => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
    };
    signal.addEventListener('abort', stop);
    socket.once('secureConnect', () => {
      try {
        resolve(look(socket));
      } catch (error) {
        reject(error);
      }
      end();
    });
    // Some servers only speak up after the handshake, when it was looked at already.
    socket.on('error', (error) => {
      reject(error);
      end();
    });
    socket.once('close', () => reject(new Error('the connection was closed before there was an answer')));
    if (signal.aborted) stop();
  });
}
