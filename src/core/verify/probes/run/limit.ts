// Lets something take so long and no longer, and ends it when the run ends.

/** What came within a limit; `isLate` when the limit was reached, whatever came then. */
export interface Limited<T> {
  readonly answer: T;
  readonly isLate: boolean;
}

/** @param limit milliseconds */
export async function withinLimit<T>(
  limit: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Limited<T>> {
  const follower = take(signal);
  let isLate = false;
  const stop = (): void => {
    isLate = true;
    follower.controller.abort();
  };
  const timer = setTimeout(stop, Math.min(limit, longest));
  try {
    return { answer: await work(follower.controller.signal), isLate };
  } finally {
    clearTimeout(timer);
    giveBack(signal, follower);
  }
}

/** Timers take no more. */
const longest = 2 ** 31 - 1;

/** A controller that is aborted with a signal. */
interface Follower {
  readonly controller: AbortController;
  readonly abort: () => void;
}

/** Those that nobody uses: to make one for every attempt would take a third as long as a fast answer does. */
const free = new WeakMap<AbortSignal, Follower[]>();

function take(signal: AbortSignal): Follower {
  const known = free.get(signal)?.pop();
  if (known) return known;
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return { controller, abort };
}

function giveBack(signal: AbortSignal, follower: Follower): void {
  if (follower.controller.signal.aborted) {
    signal.removeEventListener('abort', follower.abort);
    return;
  }
  const others = free.get(signal);
  if (others) others.push(follower);
  else free.set(signal, [follower]);
}
