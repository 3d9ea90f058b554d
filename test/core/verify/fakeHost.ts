// A host that reaches nothing and answers as it is told.
import type { CommandRequest, CommandResult } from '../../../src/core/host/commands.ts';
import type { HttpAnswer, HttpRequest, NoAnswer, ProbeHost } from '../../../src/core/host/probes.ts';

/** Answers each command with what `reply` makes of its text; unsaid parts mean a quiet success. */
export function fakeHost(
  reply: (text: string) => Partial<CommandResult> = () => ({}),
  respond: (request: HttpRequest) => Promise<Partial<HttpAnswer>> = () => Promise.resolve({}),
): ProbeHost & { readonly requests: readonly CommandRequest[] } {
  const requests: CommandRequest[] = [];
  const none = (): Promise<NoAnswer> =>
    Promise.resolve({ kind: 'none', because: 'setup', message: 'There is nothing to ask.' });
  return {
    requests,
    tls: none,
    dns: none,
    port: none,
    env: none,
    file: none,
    git: none,
    scan: none,
    http: async (request) => ({
      kind: 'answer',
      status: 200,
      headers: [],
      url: request.url,
      body: '',
      truncated: false,
      redirects: [],
      timing: { dns: undefined, connect: undefined, tls: undefined, firstByte: 5, total: 10 },
      certificate: undefined,
      ...(await respond(request)),
    }),
    command(request, signal, onOutput) {
      requests.push(request);
      const answer = reply(request.text);
      if (answer.output) onOutput?.(answer.output);
      return Promise.resolve({
        end: 'exited',
        exitCode: 0,
        output: '',
        truncated: false,
        durationMs: 10,
        ...answer,
        ...(signal.aborted ? { end: 'cancelled', exitCode: undefined } : {}),
      });
    },
  };
}
