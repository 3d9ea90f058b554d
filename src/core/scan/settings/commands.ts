// Reads command lines, scripts and container files: flags and the variables that are set.
import { addItem, rootItem, type Item } from './item.ts';

/** Each flag and each variable with its value, in one table. Never throws. */
export function readCommands(text: string): Item {
  const root = rootItem(text.length);
  for (const match of text.matchAll(pattern)) {
    const { flag, variable, instruction, line, ofFlag, ofVariable, ofInstruction, ofLine } =
      match.groups ?? {};
    const value = ofFlag ?? ofVariable ?? ofInstruction ?? ofLine;
    const key = flag ?? variable ?? instruction ?? line;
    if (key === undefined || value === undefined) continue;
    const end = match.index + match[0].length;
    const isQuoted = /^\\?["']/.test(value);
    const inner = isQuoted ? value.replace(/^\\?["']/, '').replace(/\\?["']$/, '') : value;
    const from = end - value.length + value.indexOf(inner);
    const keyFrom = match.index + match[0].indexOf(key);
    const command = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    const of = flag !== undefined && /\bcors[ \t]+(?:add|set|update)\b/.test(command) ? 'cors.' : '';
    addItem(root, { key: of + key, keyFrom, value: inner, from, to: from + inner.length, isQuoted });
  }
  return root;
}

/** A value; what begins like a flag or sets a variable is none. */
const value = String.raw`(?!\\?["']?(?:--?[A-Za-z]|\w+=))(?:"\$\{[^}\n]*\}"|\\?"(?:[^"\\\n]|\\(?!").)*\\?"|'[^'\n]*'|[^\s"';|&)\\]+)`;
const pattern: RegExp = new RegExp(
  [
    // What searches and replaces text sets nothing.
    String.raw`(?<![\w-])(?:sed|grep|egrep|awk|perl)[ \t][^\n]*`,
    String.raw`^[ \t]*(?:#|rem\b|::|\/\/)[^\n]*|(?<=[ \t])#[^\n]*`,
    String.raw`(?<=^|[\s"'\x60[,(=])--?(?:D(?=\w+\.))?(?<flag>[A-Za-z][\w.-]*)(?:=|[ \t]+|["'],?[ \t]*\n?[ \t]*["'])(?<ofFlag>${value})`,
    String.raw`^[ \t]*(?:env|arg|setx)[ \t]+(?<instruction>\w+)[ \t]+(?<ofInstruction>${value})`,
    // `echo "http.cors.allow-origin: '*'" >> config.yml`
    String.raw`\becho[ \t]+(?:-[en][ \t]+)?["']?(?<line>[A-Za-z][\w.-]*):[ \t]+(?<ofLine>${value})(?=[^\n;|&]*>[ \t]*[^&>\s])`,
    String.raw`(?<![\w.$-])(?:\$env:)?(?<variable>[A-Za-z_]\w*)[ \t]?=[ \t]?(?<ofVariable>${value})`,
  ].join('|'),
  'gim',
);
