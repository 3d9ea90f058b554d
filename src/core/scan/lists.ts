// Long lists of words and patterns, written in lines.

/** One pattern that matches what any of the patterns does, in either case. */
export function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/** One pattern that matches a whole text which any of the patterns matches, in either case. */
export function wholly(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`, 'i');
}

/** The words of the lines. */
export function wordsIn(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
