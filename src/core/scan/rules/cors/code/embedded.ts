// Code inside of other files, where it stands: components with scripts in them, and notebooks.

/** Keeps what stands between the tags of scripts and, in Astro, between the dashes at the start. */
export function onlyScripts(text: string): string {
  return onlyParts(text, [...text.matchAll(scripts)], 'script');
}

/** Astro's components begin with code. */
export function onlyAstro(text: string): string {
  const fence = /^\s*---\r?\n(?<script>[\s\S]*?)\r?\n---/d.exec(text);
  return onlyParts(text, [...(fence === null ? [] : [fence]), ...text.matchAll(scripts)], 'script');
}

/** Keeps the lines of code in a Python notebook: JSON strings, each on a line of its own. */
export function onlyCells(text: string): string {
  if (!/"name":\s*"python/.test(text)) return blank(text);
  const cells = onlyParts(text, [...text.matchAll(codeCells)], 'cell');
  return onlyParts(cells, [...cells.matchAll(cellLines)], 'line').replaceAll(
    /\\(?:n|(["\\/]))/g,
    (_, sign?: string) => (sign === undefined ? '  ' : ` ${sign}`),
  );
}

const scripts = /<script\b(?:"[^"]*"|'[^']*'|[^'">])*>(?<script>[\s\S]*?)(?:<\/script\b|$)/dgi;
/** Not beyond the start of the next cell, however a notebook is broken. */
const codeCells =
  /"cell_type":\s*"code"(?:(?!"cell_type")[\s\S])*?"source":\s*\[(?<cell>(?:(?!"cell_type")[\s\S])*?)\n\s*\]/dg;
const cellLines = /^[ \t]*"(?<line>(?:[^"\\\r\n]|\\.)*)",?[ \t]*\r?$/dgm;

function onlyParts(text: string, matches: readonly RegExpExecArray[], group: string): string {
  let result = '';
  let end = 0;
  for (const { indices } of matches) {
    const [from, to] = indices?.groups?.[group] ?? [end, end];
    if (from < end) continue;
    result += blank(text.slice(end, from)) + text.slice(from, to);
    end = to;
  }
  return result + blank(text.slice(end));
}

/** Nothing but blanks, with every line where it was. */
function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
