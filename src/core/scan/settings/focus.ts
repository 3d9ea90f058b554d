// Blanks what is far from certain words in a text that nests by indentation, so that a slow parser has little to read.

/**
 * The text with blanks instead of every line that is not near one that `about` matches: kept are the lines that such a
 * line stands under, what is under it, and what is beside and around it as long as that is short. Line ends and offsets
 * stay as they are.
 */
export function focusedOn(text: string, about: RegExp): string {
  const lines = linesOf(text);
  const isKept = new Uint8Array(lines.length);
  lines.forEach(({ from, to }, index) => {
    if (!about.test(text.slice(from, to))) return;
    let top = index;
    for (let level = 0; level < widest; level++) {
      const above = lines[top]?.above ?? -1;
      if (above === -1 || endOf(lines, above) - above > longest) break;
      top = above;
    }
    isKept.fill(1, top, Math.min(endOf(lines, top), top + longest));
    keepBeside(lines, top, isKept);
    for (let above = top; above !== -1; above = lines[above]?.above ?? -1) isKept[above] = 1;
  });
  return lines
    .map(({ from, to }, index) => {
      if (isKept[index] === 1) return text.slice(from, to);
      return ' '.repeat(to - from);
    })
    .join('\n');
}

/** What stands beside a line, without what is under it. */
function keepBeside(lines: readonly Line[], index: number, isKept: Uint8Array): void {
  const above = lines[index]?.above;
  for (let other = Math.max(0, index - longest); other < Math.min(lines.length, index + longest); other++)
    if (lines[other]?.above === above && lines[other]?.indent !== Infinity) isKept[other] = 1;
}

/** Levels around a line that are kept whole. */
const widest = 4;
/** Lines of what is kept whole. */
const longest = 200;

interface Line {
  readonly from: number;
  readonly to: number;
  /** Columns before it; those of a member of a list count as one more than its dash. */
  readonly indent: number;
  /** The line that it stands under; -1 for none. */
  readonly above: number;
  /** The first line after what stands under it. */
  end: number;
}

function endOf(lines: readonly Line[], index: number): number {
  return lines[index]?.end ?? index + 1;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const open: number[] = [];
  for (let from = 0; from <= text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const indent = indentOf(text, from, to);
    if (indent !== undefined)
      while ((lines[open.at(-1) ?? -1]?.indent ?? -1) >= indent) close(lines, open.pop());
    lines.push({ from, to, indent: indent ?? Infinity, above: open.at(-1) ?? -1, end: lines.length + 1 });
    if (indent !== undefined) open.push(lines.length - 1);
    from = to + 1;
  }
  while (open.length > 0) close(lines, open.pop());
  return lines;
}

function close(lines: readonly Line[], index: number | undefined): void {
  const line = index === undefined ? undefined : lines[index];
  if (line !== undefined) line.end = lines.length;
}

/** Twice the columns, and one more for a list's dash, which may stand right below the name of the list. */
function indentOf(text: string, from: number, to: number): number | undefined {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  if (at === to || text[at] === '\r' || text[at] === '#') return undefined;
  return 2 * (at - from) + (text[at] === '-' && !text.startsWith('---', at) ? 1 : 0);
}
