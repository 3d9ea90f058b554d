// Text of files and commands as a piece of one line.

/** `text` without line ends and control characters: those could move the cursor or write to the clipboard. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
