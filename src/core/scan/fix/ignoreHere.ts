// Says in a comment that a finding is none.
import { mark } from '../suppress/marks.ts';
import { lineEnd, lineEndOf, lineStart, type Edit } from './edit.ts';
import { languageOf, type Language } from './language.ts';

/** What a comment looks like, and whether it may stand behind code. */
interface Comment {
  readonly before: string;
  readonly after?: string;
  readonly trailing: boolean;
}

const slashes: Comment = { before: '// ', trailing: true };
const hash: Comment = { before: '# ', trailing: true };
/** Behind a value it would be a part of it. */
const hashAlone: Comment = { before: '# ', trailing: false };

const comments: Readonly<Record<Language, Comment | undefined>> = {
  javascript: slashes,
  go: slashes,
  java: slashes,
  kotlin: slashes,
  groovy: slashes,
  scala: slashes,
  'c-sharp': slashes,
  php: slashes,
  rust: slashes,
  swift: slashes,
  slashes,
  python: hash,
  ruby: hash,
  elixir: hash,
  perl: hash,
  shell: hash,
  powershell: hash,
  workflow: hash,
  yaml: hash,
  terraform: hash,
  hash,
  dockerfile: hashAlone,
  properties: hashAlone,
  npmrc: hashAlone,
  dotenv: hashAlone,
  lua: { before: '-- ', trailing: true },
  dashes: { before: '-- ', trailing: true },
  batch: { before: 'rem ', trailing: false },
  semicolon: { before: '; ', trailing: false },
  markup: { before: '<!-- ', after: ' -->', trailing: false },
  style: { before: '/* ', after: ' */', trailing: true },
  none: undefined,
};

/** Where a comment goes and for what: offsets of the finding. */
export interface IgnoreRequest {
  readonly path: string;
  readonly languageId?: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The id of the rule. */
  readonly rule: string;
}

/** The edit that silences a rule for a line; `undefined` where no comment can stand there. */
export function ignoreHere({ path, languageId, text, from, to, rule }: IgnoreRequest): Edit | undefined {
  const comment = comments[languageOf(path, languageId)];
  if (comment === undefined) return undefined;
  const words = `${comment.before}${mark}[${rule}]${comment.after ?? ''}`;
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  const line = text.slice(start, end);
  const isContinued = line.endsWith('\\');
  if (comment.trailing && !line.includes('\n') && !isContinued)
    return { from: end, to: end, text: `${line.endsWith(' ') ? '' : ' '}${words}` };
  // A comment inside of a command that goes on would end it.
  if (
    start > 0 &&
    text
      .slice(lineStart(text, start - 1), start)
      .trimEnd()
      .endsWith('\\')
  )
    return undefined;
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  return { from: start, to: start, text: `${indent}${words}${lineEndOf(text)}` };
}
