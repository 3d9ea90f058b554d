// Answers probes with what this machine can reach.
import type { CommandHost } from '../../core/host/commands.ts';
import type { ProbeHost } from '../../core/host/probes.ts';
import type { Environment } from '../shells.ts';
import { askDns } from './dns.ts';
import { askEnv } from './env.ts';
import { askFile } from './file.ts';
import { askGit } from './git.ts';
import { createHttpClient } from './http.ts';
import { askPort } from './port.ts';
import { askScan } from './scan.ts';
import { askTls } from './tls.ts';

/** A host for one run, whose open connections end with it. */
export interface NodeProbeHost extends ProbeHost {
  close(): Promise<void>;
}

/**
 * @param scanWorker the bundle of `scanWorker.lazy.ts`
 * @param environment that of commands, proxies and variables
 */
export function createProbeHost(
  commands: CommandHost,
  scanWorker: string,
  environment: Environment = process.env,
): NodeProbeHost {
  // Every look into `process.env` asks the system.
  const env = { ...environment };
  const http = createHttpClient(env);
  return {
    command: (request, signal, onOutput) => commands.run(request, signal, onOutput),
    http: (request, signal) => http.ask(request, signal),
    tls: askTls,
    dns: askDns,
    port: askPort,
    env: (request, signal) => askEnv(request, env, signal),
    file: askFile,
    git: (request, signal) => askGit(request, env, signal),
    scan: (request, signal) => askScan(request, scanWorker, signal),
    close: () => http.close(),
  };
}
