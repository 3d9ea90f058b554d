// Identities: what tells an item or a command from every other, run after run.

/** Something that gets an identity; `memo` keeps the last one, since hashing a whole large file takes milliseconds. */
export interface Identifiable {
  readonly text: string;
  readonly memo: Memo;
}

/** The last identity that was made, and below which owner. */
export interface Memo {
  owner: string;
  id: string;
}

export function emptyMemo(): Memo {
  return { owner: '', id: '' };
}

/** A hash of the owner's identity and the text. */
export function identityOf({ text, memo }: Identifiable, owner: string): string {
  if (memo.id === '' || memo.owner !== owner) {
    memo.owner = owner;
    memo.id = hash(`${owner}\n${text}`);
  }
  return memo.id;
}

/** Tells equal identities below one owner apart: the second gets `.1`, the third `.2`. */
export function numbered(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0 ? id : `${id}.${count}`;
  };
}

/** FNV-1a over UTF-16 code units in two lanes: 16 hex digits, the same on every machine; not for secrets. */
export function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x01000193);
  }
  return hex(low) + hex(high);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
