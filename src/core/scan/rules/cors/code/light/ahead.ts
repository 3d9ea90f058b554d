// What is told by the tokens ahead: the parameters of a lambda, and words that stand before what they are about.
import { isSign, peek, type Cursor } from './cursor.ts';

/** `a, b ->` or `(a, b) =>` or `case a =>` at the beginning of a lambda. */
export function parametersAhead(cursor: Cursor): readonly string[] {
  const names: string[] = [];
  for (let ahead = 0; ahead < 16; ahead++) {
    const token = peek(cursor, ahead);
    if (isSign(token, '->', '=>')) {
      cursor.at += ahead + 1;
      return names;
    }
    if (
      token?.kind === 'word' &&
      (modifiers.has(token.text) || /^(?:def|fun|if|when|return)$/.test(token.text)) &&
      token.text !== 'case'
    )
      return [];
    if (token?.kind === 'word' && /^[a-z_]/.test(token.text) && token.text !== 'case') names.push(token.text);
    else if (!isSign(token, ',', '(', ')', ':', '_', '?') && token?.kind !== 'word') return [];
  }
  return [];
}

export const modifiers: ReadonlySet<string> = new Set(
  (
    'val var const lazy private public protected internal override open final sealed abstract data case implicit given ' +
    'inline suspend companion interface extends with new else do try catch finally for while by'
  ).split(' '),
);
