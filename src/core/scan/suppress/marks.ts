// Comments in a file that tell scanners to be quiet: our own, and those that people have already.
import type { Match } from '../analyser.ts';
import type { Source } from '../source.ts';

/** The comment that silences a line, or alone on its line the next one; `[rule, …]` after it names rules. */
export const mark = 'shipcheck:ignore';

/** Leaves out the matches that a comment on their first or last line, on the line before or around them silences. */
export function withoutMarked(matches: readonly Match[], { text }: Source): readonly Match[] {
  if (matches.length === 0 || !anyMark.test(text)) return matches;
  const blocks = disabledBlocks(text);
  return matches.filter(
    ({ from, to, rule }) =>
      !silencedBy(ownMark, lineAt(text, from), rule.id) &&
      !sameLine.test(lineAt(text, from)) &&
      !sameLine.test(lineAt(text, to)) &&
      !nextLine.test(lineBefore(text, from)) &&
      !silencedBy(ownMarkAlone, lineBefore(text, from), rule.id) &&
      !blocks.some((block) => block.from <= from && from < block.to),
  );
}

const anyMark =
  /shipcheck:ignore|(?:gitleaks|betterleaks):allow|allowlist|whitelist|secretlint-disable|(?:trufflehog|kingfisher):ignore|ggignore|nosec\b|noqa|gosec:disable|checkov:skip/i;
const sameLine =
  /(?:gitleaks|betterleaks):allow|pragma: ?(?:allow|white)list[ -]secret|secretlint-disable-line|(?:trufflehog|kingfisher):ignore|ggignore|(?:#|\/\/)\s?nosec\b|#\s?noqa:[^#]*\bS10[567]\b|\/\/gosec:disable\b|checkov:skip=CKV_SECRET/i;
const nextLine = /pragma: ?(?:allow|white)list[ -]nextline[ -]secret|secretlint-disable-next-line/i;
const ownMark = /shipcheck:ignore(?:\[([\w, -]*)\])?/;
const ownMarkAlone =
  /^\s*(?:\/\/|#|--|;|\/\*|\*|<!--|%|rem\b|'|\{#|\{\{!)\s*shipcheck:ignore(?:\[([\w, -]*)\])?/i;

function silencedBy(pattern: RegExp, line: string, rule: string): boolean {
  const found = pattern.exec(line);
  if (found === null) return false;
  const [, rules] = found;
  return rules === undefined || rules.split(',').some((name) => name.trim() === rule);
}

interface Block {
  readonly from: number;
  readonly to: number;
}

/** From each `secretlint-disable` to the next `secretlint-enable`, or to the end. */
function disabledBlocks(text: string): readonly Block[] {
  return [...text.matchAll(/secretlint-disable(?![-\w])/g)].map(({ index }) => {
    const enable = text.indexOf('secretlint-enable', index);
    return { from: index, to: enable === -1 ? text.length : enable };
  });
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(Math.max(from, offset - reach), lineEnd(text, offset));
}

function lineBefore(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  return from === 0 ? '' : lineAt(text, from - 1);
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return Math.min(end === -1 ? text.length : end, offset + reach);
}

/** Characters of a line, each way, in which a mark is looked for. */
const reach = 1000;
