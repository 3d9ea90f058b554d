// Whom evidence is about: the item and the check, so that both are found again, and a change of either is noticed.
import { hash } from '../../checklist/identity.ts';
import type { Check } from '../../checklist/model.ts';
import type { CheckPlace } from '../../checklist/places.ts';
import type { Evidence } from './model.ts';

/** What it takes to know a check again. */
export type Place = Pick<CheckPlace, 'check' | 'item' | 'sectionPath'>;

/** The item of a check; the section for a check outside of items, which has no other owner. */
export function ownerOf({ item, sectionPath }: Place): Evidence['item'] {
  if (item) return { id: item.id, text: item.text };
  return { id: hash(`section\n${sectionPath.join('\n')}`), text: sectionPath.at(-1) ?? '' };
}

/**
 * Changes with what a check does and expects, and not with where it stands. Equal checks of one item differ, by the
 * number that tells their identities apart.
 */
export function hashOf(check: Check): string {
  const number = /\.\d+$/.exec(check.id)?.[0] ?? '';
  return hash(check.kind === 'probe' ? `probe\n${unindented(check.text)}` : contentOf(check)) + number;
}

/** Characters of a check that its evidence quotes. */
const quoted = 500;

/** What a check does, in its own words. */
export function descriptionOf({ text }: Check): string {
  const words = text.trim();
  return words.length > quoted ? `${words.slice(0, quoted)}…` : words;
}

function contentOf({ shell, text, expectations }: Exclude<Check, { readonly kind: 'probe' }>): string {
  const expected = expectations.map(({ text, commandLine, source }) => [text, commandLine, source]);
  return JSON.stringify([shell, text, expected]);
}

/** Probes keep the blanks before their lines, which belong to the list around them. */
function unindented(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}
