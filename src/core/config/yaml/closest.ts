// Finds the name that somebody meant who wrote another.

/** The name that differs from `written` in case, dashes and underscores, or in two letters at most. */
export function closest(written: string, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');
  const meant = plain(written).slice(0, 40);
  const measured = names.map((name) => ({ name, distance: distance(meant, plain(name)) }));
  const [best] = measured.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= 2 && best.distance < meant.length / 2 ? best.name : undefined;
}

/** Levenshtein's: letters to put in, take away or replace. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
