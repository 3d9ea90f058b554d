// Assertions about what the window changes in its own time: files, mostly.
import { setTimeout } from 'node:timers/promises';

/** Repeats an assertion until it holds; after ten seconds its error stands. */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await setTimeout(50)) {
    try {
      return await assertion();
    } catch {
      // Not yet.
    }
  }
  await assertion();
}
