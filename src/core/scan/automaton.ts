// Finds many keywords in bytes in one pass: the filter in front of every rule.

/** A keyword was seen: its index in the list that built the automaton, and the offset of its first byte. */
export type OnKeyword = (keyword: number, start: number) => void;

/** Finds all occurrences of all keywords, overlapping ones too, letters in either case. */
export interface Automaton {
  search(bytes: Uint8Array, onKeyword: OnKeyword): void;
}

/**
 * Builds the Aho-Corasick automaton of `keywords` as one dense table, so that a byte costs two array reads. Upper
 * case is folded into the table: nothing is copied or converted on the way.
 * @param keywords ASCII, lower case, not empty; equal ones are all reported.
 */
export function createAutomaton(keywords: readonly string[]): Automaton {
  const classes = byteClasses(keywords);
  const { goto, endings, width } = buildTrie(keywords, classes);
  const order = completeTransitions(goto, endings, width);
  const { table, ends, firstEnding } = renumber(goto, endings, width, order);
  const { starts, keyword, length } = flattened(ends);

  const longest = Math.max(0, ...keywords.map((keyword) => keyword.length));
  // Kept from one search to the next: `onKeyword` does not search.
  const firstHits = new Int32Array(2 * lane + 1);
  const secondHits = new Int32Array(2 * lane + 1);

  /**
   * The busy loop: from one state to the next for every byte, in two places at a time, because a processor would
   * otherwise do nothing but wait for the one next state. It calls nothing, so that no rule can make the compiler give
   * up on it. What is passed on the way goes into the hits, in pairs after their number.
   * @returns the state at the end of the second place
   */
  const run = (
    bytes: Uint8Array,
    first: number,
    second: number,
    count: number,
    firstState: number,
    secondState: number,
  ): number => {
    let a = firstState;
    let b = secondState;
    let lastOfA = 0;
    let lastOfB = 0;
    for (let i = 0; i < count; i++) {
      a = table[a + (classes[bytes[first + i] ?? 0] ?? 0)] ?? 0;
      b = table[b + (classes[bytes[second + i] ?? 0] ?? 0)] ?? 0;
      if (a >= firstEnding) {
        firstHits[++lastOfA] = a;
        firstHits[++lastOfA] = first + i + 1;
      }
      if (b >= firstEnding) {
        secondHits[++lastOfB] = b;
        secondHits[++lastOfB] = second + i + 1;
      }
    }
    firstHits[0] = lastOfA;
    secondHits[0] = lastOfB;
    return b;
  };

  const report = (hits: Int32Array, onKeyword: OnKeyword): void => {
    const last = hits[0] ?? 0;
    for (let hit = 1; hit < last; hit += 2) {
      const ending = ((hits[hit] ?? 0) - firstEnding) / width;
      const end = hits[hit + 1] ?? 0;
      for (let i = starts[ending] ?? 0; i < (starts[ending + 1] ?? 0); i++)
        onKeyword(keyword[i] ?? 0, end - (length[i] ?? 0));
    }
  };

  return {
    search(bytes, onKeyword) {
      let state = 0;
      let from = 0;
      for (;;) {
        const rest = bytes.length - from;
        const half = Math.min(lane, rest >> 1);
        if (half <= longest) {
          run(bytes, from, from, rest, state, state);
          report(firstHits, onKeyword);
          return;
        }
        const middle = from + half;
        // No more than the longest keyword before a place decides on the state there.
        const stateThere = run(bytes, middle - longest, middle - longest, longest, 0, 0);
        state = run(bytes, from, middle, half, state, stateThere);
        report(firstHits, onKeyword);
        report(secondHits, onKeyword);
        from = middle + half;
      }
    },
  };
}

/** Bytes that are searched at each of the two places before what was found is told. */
const lane = 2048;

interface Ending {
  readonly keyword: number;
  readonly length: number;
}

/** The table while it is built: `goto[state * width + class]`, -1 where no keyword goes on. */
interface Trie {
  readonly goto: Int32Array;
  /** By state: the keywords that end there. */
  readonly endings: Ending[][];
  readonly width: number;
}

/** Bytes that no keyword holds are all class 0; an upper-case letter has the class of its lower case. */
function byteClasses(keywords: readonly string[]): Uint8Array {
  const classes = new Uint8Array(256);
  const used = new Set(keywords.join(''));
  let count = 0;
  for (const letter of used) {
    count++;
    classes[letter.charCodeAt(0)] = count;
    classes[letter.toUpperCase().charCodeAt(0)] = count;
  }
  return classes;
}

function buildTrie(keywords: readonly string[], classes: Uint8Array): Trie {
  const width = Math.max(...classes) + 1;
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const goto = new Int32Array(most * width).fill(-1);
  const endings: Ending[][] = [[]];
  for (const [index, keyword] of keywords.entries()) {
    let state = 0;
    for (let i = 0; i < keyword.length; i++) {
      const edge = state * width + (classes[keyword.charCodeAt(i)] ?? 0);
      if (goto[edge] === -1) goto[edge] = endings.push([]) - 1;
      state = goto[edge] ?? 0;
    }
    endings[state]?.push({ keyword: index, length: keyword.length });
  }
  return { goto, endings, width };
}

/** Replaces every missing transition by where the longest proper suffix goes on; returns the states breadth first. */
function completeTransitions(goto: Int32Array, endings: Ending[][], width: number): readonly number[] {
  const suffix = new Int32Array(endings.length);
  const order = [0];
  for (const state of order) {
    const fallback = suffix[state] ?? 0;
    if (state !== 0) endings[state]?.push(...(endings[fallback] ?? []));
    for (let letter = 0; letter < width; letter++) {
      const otherwise = state === 0 ? 0 : (goto[fallback * width + letter] ?? 0);
      const next = goto[state * width + letter] ?? -1;
      if (next === -1) {
        goto[state * width + letter] = otherwise;
      } else {
        suffix[next] = otherwise;
        order.push(next);
      }
    }
  }
  return order;
}

/**
 * Numbers the states so that those where a keyword ends come last (one comparison tells), shallow ones first (they
 * are the busy ones and share cache lines), and each number is its row's offset.
 */
function renumber(
  goto: Int32Array,
  endings: readonly (readonly Ending[])[],
  width: number,
  order: readonly number[],
): { table: Int32Array; ends: readonly (readonly Ending[])[]; firstEnding: number } {
  const ends = (state: number) => endings[state] ?? [];
  const sorted = [
    ...order.filter((state) => ends(state).length === 0),
    ...order.filter((state) => ends(state).length > 0),
  ];
  const rowOf = new Int32Array(sorted.length);
  for (const [index, state] of sorted.entries()) rowOf[state] = index * width;

  const table = new Int32Array(sorted.length * width);
  for (const [index, state] of sorted.entries())
    for (let letter = 0; letter < width; letter++)
      table[index * width + letter] = rowOf[goto[state * width + letter] ?? 0] ?? 0;

  const endingStates = sorted.filter((state) => ends(state).length > 0);
  return {
    table,
    ends: endingStates.map(ends),
    firstEnding: (sorted.length - endingStates.length) * width,
  };
}

/** The keywords that end in each state, one after the other: those of state `i` go from `starts[i]` to
 * `starts[i + 1]`. */
function flattened(
  ends: readonly (readonly Ending[])[],
): Readonly<Record<'starts' | 'keyword' | 'length', Int32Array>> {
  let count = 0;
  const starts = Int32Array.from([[], ...ends], (endings) => (count += endings.length));
  const all = ends.flat();
  return {
    starts,
    keyword: Int32Array.from(all, (ending) => ending.keyword),
    length: Int32Array.from(all, (ending) => ending.length),
  };
}
