// Takes templates out of a text, so that what is around them can be read.

/**
 * The text with every template of Helm, Jinja, ERB and their kin replaced by as many characters: blanks where it is
 * alone on its lines or only directs, `x` where a value comes out. Line ends stay.
 */
export function withoutTemplates(text: string): string {
  if (!/\{[{%#]|<%/.test(text)) return text;
  return text.replaceAll(template, (whole, offset: number) => {
    const isValue = whole.startsWith('{{') || whole.startsWith('<%=');
    const filler = isValue && !directs.test(whole) && !isAlone(text, offset, whole.length) ? 'x' : ' ';
    return whole.replaceAll(/[^\n]/g, filler);
  });
}

const template =
  /\{\{(?:[^{}\n"]|"(?:[^"\\\n]|\\.)*(?:"|(?=\n|$))|\n(?!\s*[\w-]+:)|\{(?!\{)|\}(?!\}))*\}\}|\{%[^]*?%\}|\{#[^]*?#\}|<%[^]*?%>/g;
const directs =
  /^\{\{-?\s*(?:\/\*|!|#|\/|(?:if|else|end|range|with|define|template|include .*nindent|block)\b)/;

function isAlone(text: string, from: number, length: number): boolean {
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', from + length);
  const before = text.slice(line, from);
  const after = text.slice(from + length, newline === -1 ? text.length : newline);
  return before.trim() === '' && after.trim() === '';
}
