// Probes of files and folders.
import type { FileAnswer } from '../../host/probes.ts';
import type { Judged } from '../outcome.ts';
import { field } from './grammar/fields.ts';
import { outputPredicate, sizePredicate } from './grammar/predicates.ts';
import { flag, formed, oneOf, text } from './grammar/shape.ts';
import { type CommonKeys, commonFields, type ProbeKind, readsOnly } from './kind.ts';
import { fact, judged, judgement, unanswered } from './predicates/judged.ts';
import { holds, type Predicate } from './predicates/predicate.ts';
import { wanted } from './predicates/words.ts';

export interface FileProbe extends CommonKeys {
  readonly kind: 'file';
  readonly target: string;
  /** Whether it has to be there; true when left out. */
  readonly exists?: boolean;
  readonly filetype?: 'file' | 'directory' | 'symlink';
  readonly contents?: Predicate;
  /** Octal digits: `0600`. */
  readonly mode?: string;
  /** Of bytes. */
  readonly size?: Predicate;
}

export const file: ProbeKind<FileProbe, FileAnswer> = {
  kind: 'file',
  doc: 'Looks at a file or a folder.',
  example: "file: dist/index.html\ncontents: { matches: '<title>.+</title>' }\n",
  timeout: 5_000,
  fields: {
    target: field(text, 'Path, relative to the workspace folder of the checklist.'),
    exists: field(flag, 'Whether it has to be there; `true` when left out.'),
    filetype: field(oneOf('file', 'directory', 'symlink'), 'What it has to be.'),
    contents: field(outputPredicate, 'What has to be in the file.'),
    mode: field(
      formed('octal digits, such as "0600"', (given) => /^0?[0-7]{3,4}$/.test(given)),
      'Permissions, such as `"0600"`.',
    ),
    size: field(sizePredicate, 'Size, such as `< 1MB`.'),
    ...commonFields,
  },
  describe: ({ target, exists = true }) => `File ${target}${exists ? '' : ' is absent'}`,
  risk: ({ target }) => readsOnly(target),
  observe: ({ target, contents }, host, { folder }, signal) =>
    host.file({ folder, path: target, read: contents !== undefined }, signal),
  judge: (probe, answer) => {
    if (answer.kind === 'none') return unanswered(answer);
    const { target, exists = true, filetype } = probe;
    const there = answer.type !== 'missing';
    const presence = fact(
      `${target} ${exists ? 'exists' : 'does not exist'}`,
      there === exists,
      seen(answer),
    );
    if (!there || !exists) return judgement([presence]);
    const type = answer.linkTo !== undefined && filetype === 'symlink' ? 'symlink' : answer.type;
    return judgement([
      presence,
      ...(filetype === undefined ? [] : [fact(`it is a ${filetype}`, type === filetype, seen(answer))]),
      ...(probe.contents === undefined ? [] : [judgeContents(probe.contents, answer)]),
      ...(probe.mode === undefined ? [] : [judgeMode(probe.mode, answer.mode)]),
      ...judged('size', probe.size, answer.size, 'bytes'),
    ]);
  },
};

const shown = {
  file: 'a file',
  directory: 'a directory',
  other: 'neither a file nor a directory',
  missing: 'missing',
} as const;

/** A folder, a link and where it leads, or nothing. */
function seen({ type, linkTo }: FileAnswer): string {
  return linkTo === undefined
    ? shown[type]
    : `link to ${linkTo}${type === 'missing' ? ', which is missing' : ''}`;
}

/** The text itself is not shown: nobody knows what is in it. */
function judgeContents(contents: Predicate, { type, text, size }: FileAnswer): Judged {
  const name = `contents ${wanted(contents)}`;
  if (text !== undefined) {
    const held = holds(contents, text);
    return fact(name, held, held ? 'so' : `not so, in ${size} bytes`);
  }
  return type === 'file' ? fact(name, undefined, 'too large to be read') : fact(name, false, shown[type]);
}

function judgeMode(mode: string, actual: number | undefined): Judged {
  const name = `mode is ${mode}`;
  if (actual === undefined) return fact(name, undefined, 'not known on this system');
  return fact(name, Number.parseInt(mode, 8) === actual, actual.toString(8).padStart(4, '0'));
}
