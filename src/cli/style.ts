// Colours, and text that cannot play tricks on a terminal.
import picocolors from 'picocolors';

/** Colours for results, or none of them. */
export type Style = ReturnType<typeof picocolors.createColors>;

/** The colours to print with. */
export function styleFor(colour: boolean): Style {
  return picocolors.createColors(colour);
}

/** Text of a file on one line, without control characters: those could move the cursor or write to the clipboard. */
export function safe(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
