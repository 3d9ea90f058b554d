// Tries TCP ports.
import { connect } from 'node:net';
import type { NoAnswer, PortAnswer, PortRequest } from '../../core/host/probes.ts';
import { cancelled, codeOf, failureOf } from './failure.ts';

/** No answer at all is the caller's to notice, who stops waiting. */
export function askPort({ host, port }: PortRequest, signal: AbortSignal): Promise<PortAnswer | NoAnswer> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(cancelled);
    const socket = connect({ host, port });
    const end = (answer: PortAnswer | NoAnswer): void => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(answer);
    };
    const stop = (): void => end(cancelled);
    signal.addEventListener('abort', stop);
    socket.once('connect', () => end({ kind: 'answer', state: 'open' }));
    socket.on('error', (error) => end(answerFor(error, `${host}:${port}`, signal)));
  });
}

function answerFor(error: Error, target: string, signal: AbortSignal): PortAnswer | NoAnswer {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return { kind: 'answer', state: 'closed' };
  if (code !== 'ETIMEDOUT') return failureOf(error, target, signal);
  return { kind: 'none', because: 'timeout', message: `${target}: there was no answer in time.` };
}
