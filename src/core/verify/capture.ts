// Keeps the output of a command within a limit, and makes plain text of what was meant for a terminal.

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
  let tail = '';
  let dropped = 0;

  return {
    add(chunk) {
      const room = half - head.length;
      head += chunk.slice(0, room);
      if (chunk.length <= room) return;
      tail += chunk.slice(Math.max(room, 0));
      // Cutting only now and then keeps the work per chunk small.
      if (tail.length > 2 * half) {
        dropped += tail.length - half;
        tail = tail.slice(-half);
      }
    },
    result() {
      const excess = Math.max(tail.length - half, 0);
      const left = dropped + excess;
      if (left === 0) return { output: plainText(head + tail), truncated: false };
      const output = `${plainText(head)}\n… ${left} characters left out …\n${plainText(tail.slice(excess))}`;
      return { output, truncated: true };
    },
  };
}

/** Text without escape sequences and control characters, lines ending with `\n`, overwritten lines as last seen. */
export function plainText(raw: string): string {
  const text = raw.replace(stringSequence, '').replace(otherSequence, '');
  const seen = text.includes('\r') ? text.split('\n').map(lastWritten).join('\n') : text;
  return seen.replace(control, '');
}

/** What a progress bar left on its line; the returns of the line's end are not part of it. */
function lastWritten(line: string): string {
  let end = line.length;
  while (line[end - 1] === '\r') end--;
  return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}

// Titles, clipboard writes, images: a payload up to BEL or ST; one that never ends is dropped to the end of its line.
// A payload stops at anything that starts a sequence, which also keeps the search linear.
const stringSequence =
  // oxlint-disable-next-line no-control-regex
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)|[^\n\x07\x1b\x90\x98\x9c-\x9f]*)/g;
// oxlint-disable-next-line no-control-regex
const otherSequence = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g;
// oxlint-disable-next-line no-control-regex
const control = /[^\n]\x08|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
