// Rules for tokens that are told by their form alone, and for values told by their name and form, as rows of tables.
import { assigned, type AssignedSpec } from './assigned.ts';
import { token, type TokenSpec } from './token.ts';
import type { Detector, RuleSpec } from './detector.ts';

/** Id, title, category, keywords parted by blanks, form of the whole token, page, checksum. */
export type TokenRow = readonly [
  id: string,
  title: string,
  category: string,
  keywords: string,
  pattern: RegExp,
  link: RuleSpec['link'],
  checksum?: TokenSpec['checksum'],
];

/** Id, title, category, names parted by blanks, form of the whole value, page, what else the name must match. */
export type AssignedRow = readonly [
  id: string,
  title: string,
  category: string,
  names: string,
  value: RegExp,
  link: RuleSpec['link'],
  alsoNamed?: AssignedSpec['alsoNamed'],
];

export function tokens(rows: readonly TokenRow[]): readonly Detector[] {
  return rows.map(([id, title, category, keywords, pattern, link, checksum]) =>
    token({
      id,
      title,
      category,
      keywords: keywords.split(' '),
      pattern,
      link,
      ...(checksum && { checksum }),
    }),
  );
}

/** Values without a digit are words. */
export function assignments(rows: readonly AssignedRow[]): readonly Detector[] {
  return rows.map(([id, title, category, names, value, link, alsoNamed]) =>
    assigned({
      id,
      title,
      category,
      names: names.split(' '),
      value,
      link,
      ...(alsoNamed && { alsoNamed }),
      accepts: (text) => /\d/.test(text),
    }),
  );
}
