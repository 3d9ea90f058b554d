// Passwords and keys in the columns of tables: CSV, Markdown, and rows that SQL inserts.
import { kindOfName, type NameKind } from '../../../precision/names.ts';
import type { Source } from '../../../source.ts';
import { byteSet, runEnd, runStart } from '../../bytes.ts';
import { nothing, type Detector, type Secret } from '../../detector.ts';
import { judge, judgements } from '../../judge.ts';
import { endOf, matchAt } from '../../sticky.ts';

/** A cell without its quotes and blanks. */
interface Cell {
  readonly text: string;
  readonly from: number;
}

/** Below a line of names. */
export const columns: Detector = {
  rules: judgements,
  keywords: ['password', 'passwd', 'pwd', 'secret', 'api key', 'api_key', 'apikey', 'token'],
  certainty: 'guess',
  mayFind: (source, at) => separatorAround(source, at) !== undefined,
  find(source, at) {
    const { text } = source;
    const separator = separatorAround(source, at);
    if (separator === undefined) return nothing;
    const from = text.lastIndexOf('\n', at) + 1;
    const names = cellsOf(lineAt(text, from), from, separator);
    const column = names.findLastIndex((cell) => cell.from <= at);
    const name = names[column]?.text.replaceAll(' ', '_') ?? '';
    const kind = kindOfName(name);
    if (kind === undefined || kind === 'maybe' || names.length < 2 || !/^\w+$/.test(name)) return nothing;
    const secrets: Secret[] = [];
    let line = text.indexOf('\n', at) + 1;
    if (separator === '|' && !/^[ \t|:-]+\s*$/.test(lineAt(text, line))) return nothing;
    for (let rows = 0; line > 0 && line < text.length && rows < mostRows; rows++) {
      const cells = cellsOf(lineAt(text, line), line, separator);
      if (cells.length !== names.length) break;
      secrets.push(...secretIn(cells[column], kind, name, source));
      line = text.indexOf('\n', line) + 1;
    }
    return secrets;
  },
};

const mostRows = 40;
const longestLine = 400;

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end === -1 ? text.length : end, from + longestLine));
}

/** What stands between the names of columns around the word at `at`; `undefined` where it is no such name. */
function separatorAround({ path, bytes, format }: Source, at: number): string | undefined {
  if (format !== 'unknown') return undefined;
  const separators = /\.(?:csv|tsv|txt)$/i.test(path) ? ',;\t|' : '|';
  const before = separatorOf(bytes[runStart(bytes, at, besideNameBytes, 40) - 1], separators);
  const after = separatorOf(bytes[runEnd(bytes, at, besideNameBytes, 40)], separators);
  return before === after || after === '\n' ? before?.trim() || after?.trim() : after;
}

/** `\n` stands for where a line begins or ends. */
function separatorOf(byte: number | undefined, separators: string): string | undefined {
  if (byte === undefined || byte === 10 || byte === 13) return '\n';
  const letter = String.fromCharCode(byte);
  return separators.includes(letter) ? letter : undefined;
}

const besideNameBytes = byteSet(/[\w "'`*-]/);

function cellsOf(line: string, from: number, separator: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const part of line.split(separator)) {
    const text = part.replace(/^[\s"'`*]+|[\s"'`*]+$/g, '');
    cells.push({ text, from: from + at + part.indexOf(text) });
    at += part.length + 1;
  }
  return cells;
}

function secretIn(cell: Cell | undefined, kind: NameKind, name: string, source: Source): readonly Secret[] {
  if (cell === undefined || cell.text === '') return nothing;
  const [from, to] = [cell.from, cell.from + cell.text.length];
  const given = { name, quoted: true, loose: false, isSet: false };
  const text = source.decode(from, to);
  const rule = digest.test(text) ? undefined : judge(text, kind, given, source);
  return rule === undefined ? nothing : [{ rule, from, to }];
}

/** What sites keep of passwords. */
const digest = /^[0-9a-f]{32,128}$/i;

/** `INSERT INTO users (name, password) VALUES ('…', '…'), …`. */
export const insertedRows: Detector = {
  rules: judgements,
  keywords: ['insert into'],
  certainty: 'guess',
  mayFind: ({ bytes }, at) => bytes[runEnd(bytes, at, beforeColumnsBytes, 100)] === opening,
  find(source, at) {
    const { text } = source;
    const match = matchAt(insert, text, at);
    if (match?.[1] === undefined) return nothing;
    const names = match[1].split(',').map((name) => name.replace(/[^\w]/g, ''));
    const kinds = names.map((name) => (name === '' ? undefined : kindOfName(name)));
    const secrets: Secret[] = [];
    let next = at + match[0].length;
    for (let rows = 0; rows < mostRows && text.charAt(next) === '('; rows++) {
      const cells = valuesAt(text, next + 1);
      for (const [index, kind] of kinds.entries())
        if (kind === 'password' || kind === 'secret')
          secrets.push(...secretIn(cells[index], kind, names[index] ?? '', source));
      const last = cells.at(-1);
      next = endOf(nextRow, text, last === undefined ? next + 1 : last.from + last.text.length);
    }
    return secrets;
  },
};

const opening = 40;
const beforeColumnsBytes = byteSet(/[\w\s."`[\]\\]/);
const insert = /insert into[\w\s."`[\]\\]{1,100}\(([^()]{1,800})\)\s{0,20}values?\s{0,20}/iy;
const nextRow = /['"]?\s{0,10}\)\s{0,10},\s{0,10}/y;

/** The values from `at` on: what is no literal has no text. */
function valuesAt(text: string, at: number): readonly Cell[] {
  const cells: Cell[] = [];
  let next = at;
  while (cells.length < 60) {
    const match = matchAt(value, text, next);
    if (match === undefined) break;
    const [whole, blanks = '', literal] = match;
    const from = next + blanks.length;
    cells.push(
      literal === undefined ? { text: '', from: next + whole.length } : { text: literal, from: from + 1 },
    );
    next = endOf(comma, text, next + whole.length);
    if (next === from - blanks.length + whole.length) break;
  }
  return cells;
}

const value = /(\s{0,20})(?:[NE]?['"]([^'"\\\n]{0,300})['"]|[\w.+-]{1,80}(?:\([^()]{0,200}\))?)/y;
const comma = /\s{0,10},/y;
