// Finds many keywords in bytes in one pass: the filter in front of every rule.
import { createSearcher, rowLength } from './searcher.ts';

/** A keyword was seen: its index in the list that built the automaton, and the offset of its first byte. */
export type OnKeyword = (keyword: number, start: number) => void;

/** Finds all occurrences of all keywords, overlapping ones too, letters in either case. */
export interface Automaton {
  search(bytes: Uint8Array, onKeyword: OnKeyword): void;
}

/**
 * Builds the Aho-Corasick automaton of `keywords` as one dense table.
 * @param keywords ASCII, lower case, not empty; equal ones are all reported.
 */
export function createAutomaton(keywords: readonly string[]): Automaton {
  const states = breadthFirst(buildTrie(keywords));
  const ending = states.filter(({ endings }) => endings.length > 0);
  const firstEnding = states.length - ending.length;
  number([...states.filter(({ endings }) => endings.length === 0), ...ending]);
  // No more than the longest keyword before a place decides on the state there.
  const memory = Math.max(0, ...keywords.map((keyword) => keyword.length));
  const searcher = createSearcher({ count: states.length, firstEnding, memory });
  fill(searcher.table, states);

  const { starts, keyword, length } = flattened(ending.map(({ endings }) => endings));
  // One function for all texts: compilers give up on what is made anew for each.
  let onKeyword: OnKeyword = () => undefined;
  const onHit = (state: number, end: number): void => {
    const to = starts[state - firstEnding + 1] ?? 0;
    for (let i = starts[state - firstEnding] ?? 0; i < to; i++)
      onKeyword(keyword[i] ?? 0, end - (length[i] ?? 0));
  };
  return {
    search(bytes, tell) {
      onKeyword = tell;
      searcher.search(bytes, onHit);
    },
  };
}

interface Ending {
  readonly keyword: number;
  readonly length: number;
}

/** A beginning of keywords. */
interface State {
  readonly id: number;
  /** The character by which it is reached from the one before. */
  readonly letter: number;
  readonly next: State[];
  readonly endings: Ending[];
  /** The state of the longest proper suffix that a keyword begins with. */
  suffix: State | undefined;
  /** Of its row in the table. */
  number: number;
}

interface Trie {
  readonly root: State;
  /** Where a letter leads from a state, if any keyword goes on so. */
  next(state: State, letter: number): State | undefined;
}

function buildTrie(keywords: readonly string[]): Trie {
  const root = createState(0, 0);
  // One map for all: thousands of small ones would take longer to make than to ask.
  const known = new Map<number, State>();
  for (const [index, keyword] of keywords.entries()) {
    let state = root;
    for (let i = 0; i < keyword.length; i++) {
      const letter = keyword.charCodeAt(i);
      const key = state.id * rowLength + letter;
      let next = known.get(key);
      if (next === undefined) {
        next = createState(known.size + 1, letter);
        known.set(key, next);
        state.next.push(next);
      }
      state = next;
    }
    state.endings.push({ keyword: index, length: keyword.length });
  }
  return { root, next: ({ id }, letter) => known.get(id * rowLength + letter) };
}

function createState(id: number, letter: number): State {
  return { id, letter, next: [], endings: [], suffix: undefined, number: 0 };
}

/** All states, each after those that are less deep; finds the suffixes on the way, and what ends in them too. */
function breadthFirst(trie: Trie): readonly State[] {
  const states = [trie.root];
  for (const state of states) {
    for (const ending of state.suffix?.endings ?? []) state.endings.push(ending);
    for (const next of state.next) {
      next.suffix = suffixOf(next, state, trie);
      states.push(next);
    }
  }
  return states;
}

/** The first suffix of the state before that goes on with the same letter. */
function suffixOf({ letter }: State, before: State, trie: Trie): State {
  for (let { suffix } = before; suffix !== undefined; suffix = suffix.suffix) {
    const next = trie.next(suffix, letter);
    if (next !== undefined) return next;
  }
  return trie.root;
}

/** Shallow states are the busy ones and share cache lines; those where a keyword ends, one comparison tells. */
function number(states: readonly State[]): void {
  for (const [index, state] of states.entries()) state.number = index;
}

/** Where letters lead nowhere from a state, they go on as they do from its suffix, whose row is there already. */
function fill(table: Uint16Array, states: readonly State[]): void {
  for (const { number, next, suffix } of states) {
    const row = number * rowLength;
    if (suffix !== undefined)
      table.copyWithin(row, suffix.number * rowLength, (suffix.number + 1) * rowLength);
    for (const state of next) table[row + state.letter] = state.number;
  }
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
