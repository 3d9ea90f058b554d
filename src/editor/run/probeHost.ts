// A host for probes that is only loaded when the first of them asks something: most runs are commands alone.
import type { CommandHost } from '../../core/host/commands.ts';
import type { ProbeHost } from '../../core/host/probes.ts';

/** A host for one run, whose open connections end with it. */
export interface RunHost extends ProbeHost {
  close(): Promise<void>;
}

export function lazyProbeHost(
  commands: CommandHost,
  load: (commands: CommandHost) => Promise<RunHost>,
): RunHost {
  let loaded: Promise<RunHost> | undefined;
  const host = (): Promise<RunHost> => (loaded ??= load(commands));
  return {
    command: (request, signal, onOutput) => commands.run(request, signal, onOutput),
    http: async (request, signal) => (await host()).http(request, signal),
    tls: async (request, signal) => (await host()).tls(request, signal),
    dns: async (request, signal) => (await host()).dns(request, signal),
    port: async (request, signal) => (await host()).port(request, signal),
    env: async (request, signal) => (await host()).env(request, signal),
    file: async (request, signal) => (await host()).file(request, signal),
    git: async (request, signal) => (await host()).git(request, signal),
    scan: async (request, signal) => (await host()).scan(request, signal),
    close: async () => (await loaded)?.close(),
  };
}
