// Servers on loopback that behave well and badly, and a host that asks them.
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { resolve } from 'node:path';
import type { CommandHost } from '../../../src/core/host/commands.ts';
import { type ProbeResult, runProbe } from '../../../src/core/verify/probes/run/run.ts';
import { createProbeHost, type NodeProbeHost } from '../../../src/node/probes/host.ts';
import type { Environment } from '../../../src/node/shells.ts';
import { probeOf } from '../../core/verify/probes/probe.ts';
import type { Identity } from './certificates.ts';

/** Everything that a test file has started, to be ended when it is over. */
export class Servers {
  private readonly running: TcpServer[] = [];
  private readonly hosts: NodeProbeHost[] = [];
  private readonly sockets = new Set<Socket>();

  /** URL without a final slash. */
  async http(listener: RequestListener): Promise<string> {
    return `http://127.0.0.1:${await this.adopt(createServer({ keepAliveTimeout: 60_000 }, listener))}`;
  }

  /** With the certificates of those who signed behind the server's own. */
  async https(identity: Identity, listener: RequestListener, options: object = {}): Promise<number> {
    return this.adopt(
      createSecureServer({ key: identity.key, cert: identity.certificate, ...options }, listener),
    );
  }

  tcp(onConnection: (socket: Socket) => void): Promise<number> {
    // Without reading, a server would never notice that its client has gone.
    return this.adopt(createTcpServer((socket) => onConnection(socket.resume())));
  }

  host(env: Environment = {}): NodeProbeHost {
    const commands: CommandHost = { run: () => Promise.reject(new Error('Not here.')) };
    const host = createProbeHost(commands, resolve('dist/scanWorker.lazy.js'), env);
    this.hosts.push(host);
    return host;
  }

  /** How many connections the servers have at the moment. */
  get connections(): number {
    return this.sockets.size;
  }

  async end(): Promise<void> {
    await Promise.all(this.hosts.splice(0).map((host) => host.close()));
    for (const socket of this.sockets) socket.destroy();
    await Promise.all(
      this.running.splice(0).map((server) => new Promise((resolve) => server.close(resolve))),
    );
  }

  /** Starts a server; resolves to its port. */
  async adopt(server: TcpServer | Server): Promise<number> {
    this.running.push(server);
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }
}

/** Runs a probe in YAML. */
export function run(
  host: NodeProbeHost,
  yaml: string,
  signal: AbortSignal = new AbortController().signal,
  folder = process.cwd(),
): Promise<ProbeResult> {
  return runProbe(probeOf(yaml), host, { folder, env: {}, session: 'test' }, signal);
}

/** Runs a probe and tells the outcome, with the reason unless it passed. */
export async function outcome(host: NodeProbeHost, yaml: string, folder?: string): Promise<string> {
  const { judgement } = await run(host, yaml, undefined, folder);
  return judgement.outcome === 'passed' ? 'passed' : `${judgement.outcome}: ${judgement.reason}`;
}
