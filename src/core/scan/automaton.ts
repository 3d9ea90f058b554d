// Finds many keywords in bytes in one pass: the filter in front of every rule.
import { createSearcher, rowLength, told } from './searcher.ts';

/** A keyword was seen: its index in the list that built the automaton, and the offset of its first byte. */
export type OnKeyword = (keyword: number, start: number) => void;

/** Finds all occurrences of all keywords, overlapping ones too, letters in either case. */
export interface Automaton {
  search(bytes: Uint8Array, onKeyword: OnKeyword): void;
}

/**
 * Builds the Aho-Corasick automaton of `keywords` as one dense table. Thousands of states are made in every thread that
 * scans, before it can begin: they are nothing but numbers in arrays.
 * @param keywords ASCII, lower case, not empty; equal ones are all reported.
 * @throws a `RangeError` for more than the table can hold: some thousands
 */
export function createAutomaton(keywords: readonly string[]): Automaton {
  const most = 1 + keywords.reduce((sum, { length }) => sum + length, 0);
  const longest = Math.max(0, ...keywords.map(({ length }) => length));
  // No more than the longest keyword before a place decides on the state there.
  const { table, search } = createSearcher(most, longest);
  const trie = buildTrie(keywords, table, most);
  const { starts, keyword, length } = flattened(trie, completeTable(table, trie), keywords);

  // One function for all texts: compilers give up on what is made anew for each.
  let onKeyword: OnKeyword = () => undefined;
  const onHit = (number: number, end: number): void => {
    const to = starts[number - told + 1] ?? 0;
    for (let i = starts[number - told] ?? 0; i < to; i++) onKeyword(keyword[i] ?? 0, end - (length[i] ?? 0));
  };
  return {
    search(bytes, tell) {
      onKeyword = tell;
      search(bytes, onHit);
    },
  };
}

/** The beginnings of keywords as states: by their number, shallow ones first; the empty one is 0. */
interface Trie {
  readonly count: number;
  /** The character by which a state is reached from the one before. */
  readonly letter: Uint16Array;
  /** The last of the states that follow one, and of those the one before each; 0 when there is none. */
  readonly child: Uint16Array;
  readonly sibling: Uint16Array;
  /** By state: the keywords that end there. */
  readonly endings: readonly (readonly number[] | undefined)[];
}

/** Its edges are in the table, in the rows of the states' own numbers. */
function buildTrie(keywords: readonly string[], table: Uint16Array, most: number): Trie {
  const [letter, child, sibling] = [new Uint16Array(most), new Uint16Array(most), new Uint16Array(most)];
  const endings: number[][] = [];
  let last = 0;
  // All keywords grow together, by one character in each turn, so that states come in the order of their depth.
  const reached = new Uint16Array(keywords.length);
  let growing = [...keywords.keys()];
  for (let depth = 0; growing.length > 0; depth++) {
    for (const keyword of growing) {
      const before = reached[keyword] ?? 0;
      const code = keywords[keyword]?.charCodeAt(depth) ?? 0;
      const edge = before * rowLength + code;
      if (table[edge] === 0) {
        table[edge] = ++last;
        letter[last] = code;
        sibling[last] = child[before] ?? 0;
        child[before] = last;
      }
      reached[keyword] = table[edge] ?? 0;
    }
    growing = growing.filter((keyword) => (keywords[keyword]?.length ?? 0) > depth + 1);
  }
  for (const [keyword, state] of reached.entries()) (endings[state] ??= []).push(keyword);
  return { count: last + 1, letter, child, sibling, endings };
}

/**
 * Gives every state the row it is to have. Where letters lead nowhere from a state, they go on as they do from its
 * longest proper suffix, whose row is complete by then.
 * @returns by state: its longest proper suffix where a keyword ends, 0 when there is none
 */
function completeTable(table: Uint16Array, { count, letter, child, sibling, endings }: Trie): Uint16Array {
  const numbers = new Uint16Array(count);
  const suffixes = new Uint16Array(count);
  const shorter = new Uint16Array(count);
  for (let state = 0; state < count; state++) {
    const row = (numbers[state] ?? 0) * rowLength;
    const suffixRow = (suffixes[state] ?? 0) * rowLength;
    if (state !== 0) table.copyWithin(row, suffixRow, suffixRow + rowLength);
    for (let next = child[state] ?? 0; next !== 0; next = sibling[next] ?? 0) {
      const code = letter[next] ?? 0;
      const suffix = state === 0 ? 0 : (table[suffixRow + code] ?? 0);
      const number = endings[next] === undefined ? next | (suffix & told) : next | told;
      suffixes[next] = suffix;
      numbers[next] = number;
      table[row + code] = number;
      const end = suffix & ~told;
      shorter[next] = endings[end] === undefined ? (shorter[end] ?? 0) : end;
    }
  }
  return shorter;
}

/** The keywords that end in each state, long ones first: those of state `i` go from `starts[i]` to `starts[i + 1]`. */
function flattened(
  { count, endings }: Trie,
  shorter: Uint16Array,
  keywords: readonly string[],
): Readonly<Record<'starts' | 'keyword' | 'length', Int32Array>> {
  const starts = new Int32Array(count + 1);
  const all: number[] = [];
  for (let state = 0; state < count; state++) {
    for (let end = state; end !== 0; end = shorter[end] ?? 0) all.push(...(endings[end] ?? []));
    starts[state + 1] = all.length;
  }
  return {
    starts,
    keyword: Int32Array.from(all),
    length: Int32Array.from(all, (index) => keywords[index]?.length ?? 0),
  };
}
