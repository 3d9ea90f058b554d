// What is written between braces goes where the entry before it stands.

/** What comes between the comma and a new entry: a line of its own where the last one, at `at`, has one; else a blank. */
export function gapLike(text: string, at: number): string {
  const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return /^[ \t]+$/.test(indent) ? end + indent : ' ';
}
