// Keeps the output of a command within a limit.
import { plainOutput } from './plain.ts';

/** Collects output as it comes. Holds on to the beginning and the end of what goes over the limit. */
export interface Capture {
  add(chunk: string): void;
  /** Plain text; says where the middle was left out. */
  result(): { readonly output: string; readonly truncated: boolean };
}

/** @param limit UTF-16 units to keep. */
export function createCapture(limit = 1_000_000): Capture {
  const half = Math.ceil(limit / 2);
  let head = '';
  // The end is in the last two stretches of at least half the limit.
  let before = '';
  let latest = '';
  let dropped = 0;

  return {
    add(chunk) {
      const room = half - head.length;
      head += chunk.slice(0, room);
      if (chunk.length <= room) return;
      latest += chunk.slice(room);
      if (latest.length < half) return;
      // Stretches are let go of whole: to cut one text again and again would copy it every time.
      dropped += before.length;
      before = latest;
      latest = '';
    },
    result() {
      const tail = before + latest;
      const excess = Math.max(tail.length - half, 0);
      const left = dropped + excess;
      if (left === 0) return { output: plainOutput(head + tail), truncated: false };
      const output = `${plainOutput(head)}\n… ${left} characters left out …\n${plainOutput(tail.slice(excess))}`;
      return { output, truncated: true };
    },
  };
}
