// Reads what git prints as a diff, line by line, into the pieces of text that were added.

/** Neighbouring lines of the new version of a file: those added, and those around them. */
export interface Hunk {
  /** `undefined` outside history. */
  readonly commit: string | undefined;
  readonly path: string;
  readonly lines: readonly HunkLine[];
}

export interface HunkLine {
  /** 1-based, in the new version. */
  readonly number: number;
  readonly text: string;
  readonly added: boolean;
}

/** Takes the lines of a diff one by one. */
export interface DiffReader {
  line(text: string): void;
  /** No line follows. */
  end(): void;
}

/** What `git log --format` is given, so that commits can be told from everything else. */
export const commitFormat = '%x00%H';

/**
 * Makes a reader that hands out hunks as they are complete. A hunk of more than `limit` characters is handed out in
 * pieces, so that memory stays bounded.
 */
export function createDiffReader(onHunk: (hunk: Hunk) => void, limit: number = 2 ** 20): DiffReader {
  let commit: string | undefined;
  let path: string | undefined;
  let lines: HunkLine[] = [];
  let size = 0;
  let number = 0;
  /** Lines of the old and the new version that the hunk still has. */
  let left = { old: 0, new: 0 };

  const flush = () => {
    if (path !== undefined && lines.some(({ added }) => added)) onHunk({ commit, path, lines });
    lines = [];
    size = 0;
  };
  const take = (text: string, added: boolean) => {
    lines.push({ number, text, added });
    number++;
    size += text.length;
    if (size > limit) flush();
  };
  const body = (text: string) => {
    const sign = text.charAt(0);
    if (sign === '\\') return;
    if (sign !== '+') left.old--;
    if (sign !== '-') left.new--;
    if (sign !== '-') take(text.slice(1), sign === '+');
  };
  const header = (text: string) => {
    if (text.startsWith('\0')) {
      flush();
      commit = text.slice(1);
    } else if (text.startsWith('+++ ')) {
      flush();
      path = newPath(text.slice(4));
    } else if (text.startsWith('@@ ')) {
      flush();
      const [, old = '1', start = '0', count = '1'] = hunkHeader.exec(text) ?? [];
      left = { old: Number(old), new: Number(count) };
      number = Number(start);
    }
  };
  return {
    line: (text) => {
      if (left.old > 0 || left.new > 0 || text.startsWith('\\')) body(text);
      else header(text);
    },
    end: flush,
  };
}

const hunkHeader = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** `b/path`, quoted as in C when there are special characters in it; nothing for a deleted file. */
function newPath(text: string): string | undefined {
  if (text === '/dev/null') return undefined;
  const plain = text.startsWith('"') ? unquoted(text.slice(1, -1)) : text.replace(/\t$/, '');
  return plain.replace(/^b\//, '');
}

function unquoted(text: string): string {
  return text.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
