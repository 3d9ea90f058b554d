// Finds many words at once in one pass over a text, in pieces as it comes (Aho and Corasick's automaton).

export interface Automaton {
  /** Goes on by one UTF-16 unit; 0 is the state to start from. */
  next(state: number, unit: number): number;
  /** Length of the longest word that ends in a state; 0 for none. */
  matched(state: number): number;
  /** Length of the longest end of what was read that a word begins with. */
  depth(state: number): number;
}

export function automatonFor(words: Iterable<string>): Automaton {
  const edges = new Map<number, number>();
  const matched = [0];
  const depth = [0];
  for (const word of words) {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const edge = edgeOf(state, word.charCodeAt(at));
      state = edges.get(edge) ?? depth.push(at + 1) - 1;
      edges.set(edge, state);
      matched[state] ??= 0;
    }
    matched[state] = word.length;
  }
  const fallback = depth.map(() => 0);
  const next = (state: number, unit: number): number => {
    for (let from = state; ; from = fallback[from] ?? 0) {
      const to = edges.get(edgeOf(from, unit));
      if (to !== undefined) return to;
      if (from === 0) return 0;
    }
  };
  // Edges of shallow states first: a fallback is always shallower than its state.
  const byDepth = [...edges].sort(([, a], [, b]) => (depth[a] ?? 0) - (depth[b] ?? 0));
  for (const [edge, to] of byDepth) {
    const from = Math.floor(edge / units);
    const back = from === 0 ? 0 : next(fallback[from] ?? 0, edge % units);
    fallback[to] = back;
    matched[to] = Math.max(matched[to] ?? 0, matched[back] ?? 0);
  }
  return { next, matched: (state) => matched[state] ?? 0, depth: (state) => depth[state] ?? 0 };
}

const units = 0x10000;

function edgeOf(state: number, unit: number): number {
  return state * units + unit;
}
