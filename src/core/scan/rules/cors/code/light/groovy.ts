// Groovy as if it were Kotlin, for what reads that: each letter stays where it is.

/** With Kotlin's quotes, operators and words for what is declared. Choices with `?` and `:` are not understood. */
export function likeKotlin(text: string): string {
  return text
    .replaceAll(/==?~(\s*)(?:\/((?:[^/\n\\]|\\.)+)\/)?/g, compared)
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|(?<!['\\\w])'([^'\n"$\\]*)'(?!')/g, (match, inner?: string) =>
      inner === undefined ? match : `"${inner}"`,
    )
    .replaceAll(/\bdef(?=\s+\w+\s*\()/g, 'fun')
    .replaceAll(/\bdef\b/g, 'val');
}

/** A match with a pattern as a comparison: how good the pattern is remains unsaid. */
function compared(match: string, blank: string, pattern?: string): string {
  const text = pattern === undefined ? '' : `"${pattern.replaceAll(/["$\\]/g, '.')}"`;
  return `==${' '.repeat(match.length - text.length - blank.length - 2)}${blank}${text}`;
}
