// Opens the connections of HTTP requests, and says how long each part of that took.
import { AsyncLocalStorage } from 'node:async_hooks';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import type { CertificateFacts } from '../../core/host/probes.ts';
import { factsOf } from './certificate.ts';

/** What becomes of one request's connection; stays empty where an open connection is used again. */
export interface Connecting {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  dns?: number;
  connect?: number;
  tls?: number;
}

/** How connections are secured, and through what they go. */
export interface ConnectOptions {
  readonly insecure: boolean;
  /** With the authorities to trust; the system's when left out. */
  readonly secureContext: SecureContext | undefined;
  /** Proxy through which `https:` goes. */
  readonly tunnel: URL | undefined;
}

/** The request for which a connection is being opened. */
export const connecting: AsyncLocalStorage<Connecting> = new AsyncLocalStorage();

/** A connector for undici. `onSecure` is given what each handshake showed. */
export function createConnector(
  { insecure, secureContext, tunnel }: ConnectOptions,
  onSecure: (origin: string, facts: CertificateFacts) => void,
): buildConnector.connector {
  return (target, callback) => {
    const request = connecting.getStore();
    const started = performance.now();
    const secure = target.protocol === 'https:';
    const port = Number(target.port) || (secure ? 443 : 80);
    const servername = target.servername || (isIP(target.hostname) ? '' : target.hostname);
    const where = { host: target.hostname, port, noDelay: true };
    const how = { servername, ALPNProtocols: ['http/1.1'], rejectUnauthorized: !insecure };
    const trusted = secureContext === undefined ? how : { ...how, secureContext };

    const open = (through?: Socket): void => {
      const connected = performance.now();
      const socket = secure
        ? connectTls(
            through ? { ...trusted, host: target.hostname, socket: through } : { ...trusted, ...where },
          )
        : connectTcp(where);
      if (request) time(socket, request, through ? connected : started);
      const stop = (): void => void socket.destroy(new Error('It was stopped.'));
      const settle = (): void => {
        request?.signal.removeEventListener('abort', stop);
        socket.off('error', fail);
      };
      const fail = (error: Error): void => {
        settle();
        callback(error, null);
      };
      request?.signal.addEventListener('abort', stop);
      socket.on('error', fail);
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        settle();
        if (secure) onSecure(originOf(target.hostname, port), factsOf(socket as TLSSocket));
        callback(null, socket);
      });
    };

    if (!secure || tunnel === undefined) return open();
    const openThrough = async (proxy: URL): Promise<void> => {
      try {
        const through = await tunnelTo(`${target.hostname}:${port}`, proxy, request?.signal);
        if (request) request.connect = performance.now() - started;
        open(through);
      } catch (error) {
        callback(error as Error, null);
      }
    };
    void openThrough(tunnel);
  };
}

/** What {@link createConnector} calls a server: `example.com:443`. */
export function originOf(hostname: string, port: number): string {
  return `${hostname.replace(/^\[|\]$/g, '')}:${port}`;
}

/** The header with which a proxy is told who asks. */
export function proxyAuthorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {};
  const both = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(both).toString('base64')}` };
}

function time(socket: Socket, request: Connecting, started: number): void {
  let last = started;
  const lap = (): number => {
    const before = last;
    last = performance.now();
    return last - before;
  };
  socket.once('lookup', () => (request.dns = lap()));
  if (request.connect === undefined) socket.once('connect', () => (request.connect = lap()));
  socket.once('secureConnect', () => (request.tls = lap()));
}

function tunnelTo(address: string, proxy: URL, signal: AbortSignal | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const secure = proxy.protocol === 'https:';
    const request = (secure ? requestHttps : requestHttp)({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: Number(proxy.port) || (secure ? 443 : 80),
      method: 'CONNECT',
      path: address,
      headers: { host: address, ...proxyAuthorization(proxy) },
      agent: false,
      ...(signal && { signal }),
    });
    request.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new Error(`the proxy ${proxy.host} answered ${statusCode}`));
    });
    request.on('response', ({ statusCode }) => {
      request.destroy();
      reject(new Error(`the proxy ${proxy.host} answered ${statusCode}`));
    });
    request.on('error', ({ message }) => reject(new Error(`the proxy ${proxy.host} failed: ${message}`)));
    request.end();
  });
}
