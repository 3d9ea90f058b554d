// Sends one request through undici and collects its response, up to a limit.
import type { IncomingHttpHeaders } from 'node:http';
import type { Agent, Dispatcher } from 'undici';
import { type Connecting, connectingFor } from './connect.ts';

/** A response as it came. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether there was more than the limit. */
  readonly truncated: boolean;
  /** `performance.now()` when the headers were there. */
  readonly firstByteAt: number;
}

/** Bytes of a body that are kept. */
export const largestBody: number = 1024 * 1024;

/** Works below undici's streams, which cost as much as the request itself. Rejects with what went wrong. */
export function receive(
  agent: Agent,
  options: Dispatcher.DispatchOptions,
  connecting: Connecting,
): Promise<Received> {
  const { signal } = connecting;
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let head: Pick<Received, 'status' | 'headers' | 'firstByteAt'> | undefined;
    const chunks: Buffer[] = [];
    let size = 0;

    const stop = (): void => controller?.abort(new Error('It was stopped.'));
    const settle = (truncated: boolean): void => {
      signal.removeEventListener('abort', stop);
      const [only = Buffer.alloc(0)] = chunks;
      const body = chunks.length > 1 ? Buffer.concat(chunks) : only;
      if (head) resolve({ ...head, body: body.subarray(0, largestBody), truncated });
    };
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started;
        if (signal.aborted) stop();
      },
      onResponseStart(_, status, headers) {
        // Servers may say something before they answer, such as 103 Early Hints.
        if (status >= 200) head = { status, headers, firstByteAt: performance.now() };
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
        size += chunk.length;
        if (size <= largestBody) return;
        settle(true);
        stop();
      },
      onResponseEnd: () => settle(false),
      onResponseError(_, error) {
        signal.removeEventListener('abort', stop);
        reject(error);
      },
    };
    // Between two redirects nobody listens; a connection that hangs would never hear of it.
    if (signal.aborted) return reject(new Error('It was stopped.'));
    signal.addEventListener('abort', stop);
    connectingFor(connecting, () => agent.dispatch(options, handler));
  });
}
