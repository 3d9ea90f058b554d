// A place in a list of tokens, and what can be passed over there.
import type { Token } from './tokens.ts';

export interface Cursor {
  readonly tokens: readonly Token[];
  readonly isOver: () => boolean;
  at: number;
}

export function createCursor(tokens: readonly Token[], isOver: () => boolean): Cursor {
  return { tokens, isOver, at: 0 };
}

export function peek({ tokens, at }: Cursor, ahead = 0): Token | undefined {
  return tokens[at + ahead];
}

export function isSign(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === 'sign' && texts.includes(token.text);
}

export function isWord(token: Token | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === 'word' && texts.includes(token.text);
}

/** `<String, List<String>>` before a call. */
export function passGenerics(cursor: Cursor): boolean {
  let depth = 0;
  for (let ahead = 0; ahead < 24; ahead++) {
    const token = peek(cursor, ahead);
    if (isSign(token, '<')) depth++;
    else if (isSign(token, '>')) depth--;
    else if (token?.kind !== 'word' && !isSign(token, ',', '.', '?', '*')) return false;
    if (depth === 0) {
      if (!isSign(peek(cursor, ahead + 1), '(')) return false;
      cursor.at += ahead + 1;
      return true;
    }
  }
  return false;
}

/** A type after a colon: up to what cannot be part of one. */
export function passType(cursor: Cursor): void {
  let depth = 0;
  cursor.at++;
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    if (isSign(token, '(', '[', '<')) depth++;
    else if (isSign(token, ')', ']', '>')) {
      if (depth === 0) return;
      depth--;
    } else if (depth === 0 && (isSign(token, '=', ',', '{', '}', ';') || token.isFirst)) return;
    cursor.at++;
  }
}

export function endOf(cursor: Cursor): number {
  return cursor.tokens[cursor.at - 1]?.to ?? 0;
}
