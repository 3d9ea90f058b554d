// Colours of what the command line prints.
import picocolors from 'picocolors';
import type { Paint } from '../core/report/text.ts';

/** Colours for results, or none of them. */
export type Style = ReturnType<typeof picocolors.createColors>;

/** The colours to print with. */
export function styleFor(colour: boolean): Style {
  return picocolors.createColors(colour);
}

/** The colours of a report. */
export function paintFor(style: Style): Paint {
  const byOutcome = {
    passed: style.green,
    failed: style.red,
    errored: style.red,
    review: style.yellow,
    skipped: style.dim,
  };
  return { outcome: (outcome, text) => byOutcome[outcome](text), faint: style.dim, risk: style.magenta };
}
