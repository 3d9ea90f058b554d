// Finds many keywords in bytes in one pass: the filter in front of every rule.
import { createSearcher, rowLength } from './searcher.ts';

/** A keyword was seen: its index in the list that built the automaton, and the offset of its first byte. */
export type OnKeyword = (keyword: number, start: number) => void;

/** Finds all occurrences of all keywords, overlapping ones too, letters in either case. */
export interface Automaton {
  search(bytes: Uint8Array, onKeyword: OnKeyword): void;
}

/**
 * Builds the Aho-Corasick automaton of `keywords` as one dense table. Thousands of states are made in every thread that
 * scans, before it can begin: they are nothing but numbers in arrays, and no memory is touched that is not needed.
 * @param keywords ASCII, lower case, not empty; equal ones are all reported.
 * @throws a `RangeError` for more than the table can hold: some thousands, of some dozens of characters
 */
export function createAutomaton(keywords: readonly string[]): Automaton {
  const trie = buildTrie(keywords);
  const longest = keywords.reduce((most, { length }) => Math.max(most, length), 0);
  // No more than the longest keyword before a place decides on the state there.
  const { table, columnOf, search } = createSearcher(
    trie.parent.length,
    new Set(trie.letter.slice(1)),
    longest,
  );
  const { firstTold, endings } = completeTable(table, columnOf, trie);
  const { starts, keyword, length } = flattened(endings, keywords);

  // One function for all texts: compilers give up on what is made anew for each.
  let onKeyword: OnKeyword = () => undefined;
  const onHit = (state: number, end: number): void => {
    const to = starts[state - firstTold + 1] ?? 0;
    for (let i = starts[state - firstTold] ?? 0; i < to; i++)
      onKeyword(keyword[i] ?? 0, end - (length[i] ?? 0));
  };
  return {
    search(bytes, tell) {
      onKeyword = tell;
      search(bytes, firstTold, onHit);
    },
  };
}

/**
 * The beginnings of keywords, one entry for each in every list: shallow ones first, the empty one before all, and those
 * that go on from the same one next to each other.
 */
interface Trie {
  /** The one that is a character shorter. */
  readonly parent: readonly number[];
  /** The code of the last character; 0 of none. */
  readonly letter: readonly number[];
  /** The keywords that end there; it has no entries behind the last of them. */
  readonly endings: readonly (readonly number[] | undefined)[];
}

function buildTrie(keywords: readonly string[]): Trie {
  const indexes = new Map<string, number[]>();
  for (const [index, keyword] of keywords.entries()) {
    const equal = indexes.get(keyword);
    if (equal === undefined) indexes.set(keyword, [index]);
    else equal.push(index);
  }
  const texts = Array.from(indexes.keys()).toSorted();
  // All grow together, by one character in each turn. Those that begin alike are neighbours.
  const nodes = new Uint32Array(texts.length);
  const [parent, letter] = [[0], [0]];
  let growing = Array.from(nodes.keys());
  for (let depth = 0; growing.length > 0; depth++) {
    let before = 0;
    let code = 0;
    for (const index of growing) {
      const node = nodes[index] ?? 0;
      const next = texts[index]?.charCodeAt(depth) ?? 0;
      if (node !== before || next !== code) {
        before = node;
        code = next;
        parent.push(before);
        letter.push(code);
      }
      nodes[index] = parent.length - 1;
    }
    growing = growing.filter((index) => (texts[index]?.length ?? 0) > depth + 1);
  }
  const endings: (readonly number[])[] = [];
  for (const [index, text] of texts.entries()) endings[nodes[index] ?? 0] = indexes.get(text) ?? [];
  return { parent, letter, endings };
}

interface Completed {
  /** Where a keyword ends in this state and those that follow. */
  readonly firstTold: number;
  /** Of each of these states, from the first on: the keywords, long ones first. */
  readonly endings: readonly (readonly number[])[];
}

/**
 * Gives every node of the trie a state, and every state its row. Where letters lead nowhere from a state, they go on as
 * they do from its longest proper suffix, whose row is complete by then.
 */
function completeTable(table: Uint16Array, columnOf: Uint8Array, trie: Trie): Completed {
  const { parent, letter, endings } = trie;
  const count = parent.length;
  const states = new Uint16Array(count);
  const suffixes = new Uint16Array(count);
  // States that are told are numbered from the end on, so that they come behind all others.
  const told: (readonly number[])[] = [];
  let quiet = 1;
  for (let node = 0, next = 1; node < count; node++) {
    const row = (states[node] ?? 0) * rowLength;
    const suffixRow = (suffixes[node] ?? 0) * rowLength;
    if (node > 0) table.copyWithin(row, suffixRow, suffixRow + rowLength);
    for (; parent[next] === node; next++) {
      const column = columnOf[letter[next] ?? 0] ?? 0;
      const suffix = node === 0 ? 0 : (table[suffixRow + column] ?? 0);
      const own = endings[next];
      const inherited = told[count - 1 - suffix];
      const ends = own === undefined ? inherited : inherited === undefined ? own : [...own, ...inherited];
      if (ends !== undefined) told.push(ends);
      const state = ends === undefined ? quiet++ : count - told.length;
      states[next] = state;
      suffixes[next] = suffix;
      table[row + column] = state;
    }
  }
  return { firstTold: quiet, endings: told.toReversed() };
}

/** The keywords that end in told state `i`, counted from the first: from `starts[i]` to `starts[i + 1]`. */
function flattened(
  endings: readonly (readonly number[])[],
  keywords: readonly string[],
): Readonly<Record<'starts' | 'keyword' | 'length', Int32Array>> {
  const starts = new Int32Array(endings.length + 1);
  for (const [index, { length }] of endings.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  const keyword = Int32Array.from(endings.flat());
  return { starts, keyword, length: keyword.map((index) => keywords[index]?.length ?? 0) };
}
