// A command host that runs nothing and answers as it is told.
import type { CommandHost, CommandRequest, CommandResult } from '../../../src/core/host/commands.ts';

/** Answers each request with what `reply` makes of its text; unsaid parts mean a quiet success. */
export function fakeHost(
  reply: (text: string) => Partial<CommandResult> = () => ({}),
): CommandHost & { readonly requests: readonly CommandRequest[] } {
  const requests: CommandRequest[] = [];
  return {
    requests,
    run(request, signal, onOutput) {
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
