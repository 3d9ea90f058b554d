// Walks bytes through a table of states: in WebAssembly, since every byte of every file goes through it.
import code from './search.wat';

/** A state was reached that is told: its number, and the offset behind the byte that led there. */
export type OnHit = (state: number, end: number) => void;

export interface Searcher {
  /** To be filled. The row of a state begins at {@link rowLength} times its number. */
  readonly table: Uint16Array;
  /** Where the number of the next state stands in a row, by the code of an ASCII character; 0 for what leads nowhere. */
  readonly columnOf: Uint8Array;
  /** Begins in state 0; states from `firstTold` on are told when they are reached. Hits come in order. */
  readonly search: (bytes: Uint8Array, firstTold: number, onHit: OnHit) => void;
}

/** States take up little memory, or they would not be at hand when they are needed. */
export const rowLength = 64;

/**
 * @param count of states, the first of which is where every search begins
 * @param characters codes of those that lead on from one state to another: ASCII, small letters for both cases
 * @param memory bytes: what is farther back has no effect on a state
 * @throws a `RangeError` for more states than a table can name, or more characters than a row has room for
 */
export function createSearcher(count: number, characters: ReadonlySet<number>, memory: number): Searcher {
  if (count > 2 ** 16) throw new RangeError(`${count} states are too many.`);
  if (characters.size >= rowLength) throw new RangeError(`${characters.size} characters are too many.`);
  const textAt = tableAt + 2 * rowLength * count;
  const hitsAt = textAt + part;
  const { bytes, run } = instantiate(hitsAt + places * hitsRoom);
  const columnOf = columnsOf(characters);
  bytes.set(columnOf.map((column) => 2 * column));
  const hits = new Uint32Array(bytes.buffer);
  // For four places, each with something of its own before it.
  const tooShort = places * Math.max(1, memory);
  const [endsAt, statesAt] = [resultsAt / 4, resultsAt / 4 + places];

  const stateAt = (place: number): number => hits[statesAt + place] ?? 0;
  const tell = (place: number, offset: number, onHit: OnHit): void => {
    const end = (hits[endsAt + place] ?? 0) / 4;
    for (let hit = (hitsAt + place * hitsRoom) / 4; hit < end; hit += 2)
      onHit(hits[hit] ?? 0, (hits[hit + 1] ?? 0) - textAt + offset);
  };
  /** Searches what is in memory; returns the state at its end. */
  const searchPart = (length: number, state: number, offset: number, told: number, onHit: OnHit): number => {
    if (length <= tooShort) {
      run(textAt, 0, length, state, 0, 0, 0, hitsAt, hitsRoom, told);
      const end = stateAt(0);
      tell(0, offset, onHit);
      return end;
    }
    const stride = length / places;
    // The states at the other places, by what stands before them.
    run(textAt + stride - memory, stride, memory, 0, 0, 0, 0, hitsAt, hitsRoom, told);
    run(textAt, stride, stride, state, stateAt(0), stateAt(1), stateAt(2), hitsAt, hitsRoom, told);
    const end = stateAt(places - 1);
    for (let place = 0; place < places; place++) tell(place, offset, onHit);
    return end;
  };

  return {
    table: new Uint16Array(bytes.buffer, tableAt, rowLength * count),
    columnOf,
    search(text, firstTold, onHit) {
      let state = 0;
      for (let from = 0; from < text.length;) {
        const rest = text.length - from;
        // What four places cannot share is searched alone.
        const length = Math.min(part, rest <= tooShort ? rest : rest - (rest % places));
        bytes.set(length === text.length ? text : text.subarray(from, from + length), textAt);
        state = searchPart(length, state, from, firstTold, onHit);
        from += length;
      }
    },
  };
}

/** What runs over the bytes; see `search.wat`. */
type Run = (
  ...numbers: [
    text: number,
    stride: number,
    count: number,
    a: number,
    b: number,
    c: number,
    d: number,
    hits: number,
    room: number,
    told: number,
  ]
) => void;

let module: WebAssembly.Module | undefined;

function instantiate(size: number): { bytes: Uint8Array<ArrayBuffer>; run: Run } {
  module ??= new WebAssembly.Module(code);
  const { memory, run } = new WebAssembly.Instance(module).exports as {
    readonly memory: WebAssembly.Memory;
    readonly run: Run;
  };
  memory.grow(Math.ceil(size / pageSize) - 1);
  return { bytes: new Uint8Array(memory.buffer), run };
}

const pageSize = 2 ** 16;
const places = 4;
const resultsAt = 256;
const tableAt = 512;

/** Bytes that are searched before what was found is told. */
const part = 2 ** 14;

/** For a hit at every byte of a place, or of what is searched in one place. */
const hitsRoom = 2 * part;

function columnsOf(characters: ReadonlySet<number>): Uint8Array {
  const columns = new Uint8Array(256);
  for (const [index, code] of [...characters].entries()) {
    columns[code] = index + 1;
    columns[String.fromCharCode(code).toUpperCase().charCodeAt(0)] = index + 1;
  }
  return columns;
}
