// Guesses which word was meant.

/** The known word that is nearest to what was typed; `undefined` when none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map((word) => ({ word, away: word.startsWith(typed) && typed.length > 1 ? 0 : distance(typed, word) }))
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away)[0]?.word;
}

/** Levenshtein's: how many characters to insert, delete or replace, here with a swap of neighbours as one. */
function distance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const costs = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(at(beforeLast, j - 2) + 1);
      row.push(Math.min(...costs));
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
