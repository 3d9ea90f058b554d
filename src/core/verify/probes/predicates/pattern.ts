// Regular expressions as authors write them, without those that could take for ever.

/** Characters of a text that are searched. */
const longestText = 256 * 1024;

/** Whether the pattern is found in the text; `^` and `$` match at lines. */
export function matches(pattern: string, text: string): boolean {
  const compiled = compile(pattern);
  return typeof compiled !== 'string' && compiled.test(text.slice(0, longestText));
}

/** Why a pattern cannot be used, as a sentence without a full stop; `undefined` when it can. */
export function patternProblem(pattern: string): string | undefined {
  const compiled = compile(pattern);
  return typeof compiled === 'string' ? compiled : undefined;
}

/** `(?i)` in front, as in other tools, ignores case. */
function compile(pattern: string): RegExp | string {
  const source = pattern.replace(/^\(\?i\)/, '');
  if (repeatsRepetition(source))
    return 'This pattern repeats a group that repeats itself, which can take for ever';
  const flags = source === pattern ? 'm' : 'im';
  try {
    return new RegExp(source, flags);
  } catch (error) {
    const [, reason = 'it cannot be read'] = String(error).split(`/${source}/${flags}: `);
    return `This is not a regular expression: ${reason}`;
  }
}

/** `(a+)+` takes time that doubles with every character of the text. */
function repeatsRepetition(source: string): boolean {
  const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|\(|\)|[*+]|\{\d*,\d*\}/gs;
  /** For each open group, whether something in it repeats. */
  const groups: boolean[] = [false];
  let closed: boolean | undefined;
  let end = 0;
  for (const { 0: token, index } of source.matchAll(tokens)) {
    const repeats = token === '*' || token === '+' || /^\{\d*,\d*\}$/.test(token);
    if (repeats && closed === true && index === end) return true;
    if (repeats) groups[groups.length - 1] = true;
    closed = undefined;
    if (token === '(') groups.push(false);
    if (token === ')' && groups.length > 1) {
      closed = groups.pop() === true;
      if (closed) groups[groups.length - 1] = true;
      end = index + 1;
    }
  }
  return false;
}
