// Random Markdown documents and edits for the laws that hold for all of them.
import { array, constant, constantFrom, nat, oneof, record, tuple, type Arbitrary } from 'fast-check';

const markers = ['- [ ] ', '- [x] ', '* [ ] ', '1. [ ] ', '2) [X] ', '- ', '+ ', '1. ', '[ ] ', '- [ ]'];
const containers = ['> ', '>', '  ', '    ', '\t', '<details>\n\n', '</details>', '<div>'];
const headings = ['# H', '## H', '### S (optional)', '\n===', '\n---', '***'];
const code = [
  '```',
  '```bash',
  '~~~',
  '`git status`',
  '$ git log',
  'git diff # Expected: a',
  '\n# Expected:',
  '\\',
];
const inline = [
  'word',
  'two words',
  '~~all~~',
  '**',
  '_',
  '`',
  '[a]',
  '[a][b]',
  '<dep-id>',
  '&amp;',
  '<br>',
  '<!--',
  '-->',
];
const blocks = [
  '[a]: /u',
  '\n[b]: <x> "t"',
  '**Expected Results**:',
  '\n\n**Run:**\n\n',
  '(optional)',
  '---\na: b\n---\n',
];
const regions = ['<!-- ignore-task-list-start -->', '<!-- ignore-task-list-end -->'];
const odd = ['\ufeff', 'é', '😀', '\0', '\u2028', '\u00a0', 'Ã©'];
const ends = ['\n', '\n', '\n', '\n\n', '\r\n', '\r'];

const piece = oneof(
  { weight: 4, arbitrary: constantFrom(...ends) },
  { weight: 3, arbitrary: constantFrom(...markers) },
  { weight: 2, arbitrary: constantFrom(...containers, ...inline) },
  { weight: 2, arbitrary: constantFrom(...code, ...blocks, ...headings) },
  { weight: 1, arbitrary: constantFrom(...regions, ...odd) },
);

/** Pieces of Markdown in any order. */
const heap = array(piece, { size: 'max', maxLength: 150 }).map((pieces) => pieces.join(''));

/** Lines that look like a checklist: what is reused between parses needs some length and order. */
const list = tuple(
  array(
    tuple(
      constantFrom('', '', '', '  ', '    ', '\t', '> '),
      constantFrom('', ...markers, '# ', '```', '<!-- '),
      constantFrom('', 'alpha', 'beta [a]', '`git status`', '~~gone~~', '-->', '[a]: /u', '**Expected:**'),
    ).map((parts) => parts.join('')),
    { size: 'max', minLength: 10, maxLength: 100 },
  ),
  constantFrom('\n', '\n', '\r\n', '\r'),
).map(([lines, end]) => lines.join(end));

export const document: Arbitrary<string> = oneof(heap, list);

/** Replaces some characters somewhere. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const edit: Arbitrary<Edit> = record({
  at: nat(10_000),
  removed: oneof(constant(0), nat(6), nat(200)),
  added: oneof(
    constant(''),
    piece,
    array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  ),
});

export const edits: Arbitrary<readonly Edit[]> = array(edit, {
  size: 'max',
  minLength: 1,
  maxLength: 20,
});

/** The text after an edit, whose place is taken modulo the length. */
export function edited(text: string, { at, removed, added }: Edit): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + added + text.slice(from + removed);
}
