// Walks bytes through a table of states: in WebAssembly, since every byte of every file goes through it.
import code from './search.wat';

/** A state was reached that is {@link told}: its number, and the offset behind the byte that led there. */
export type OnHit = (state: number, end: number) => void;

export interface Searcher {
  /**
   * To be filled. The row of a state begins at {@link rowLength} times its number; for each small letter and other ASCII
   * character it has the number of the state that it leads to.
   */
  readonly table: Uint16Array;
  /** Begins in state 0. Hits come in order. */
  readonly search: (bytes: Uint8Array, onHit: OnHit) => void;
}

export const rowLength = 128;

/** Added to the numbers of those states that are told when they are reached: their rows are far behind the others. */
export const told = 0x8000;

/**
 * @param count of states, the first of which is where every search begins
 * @param memory bytes: what is farther back has no effect on a state
 * @throws a `RangeError` for more states than a table can name
 */
export function createSearcher(count: number, memory: number): Searcher {
  if (count > told) throw new RangeError(`${count} states are too many.`);
  const textAt = tableAt + 2 * rowLength * (told + count);
  const hitsAt = textAt + part;
  const { bytes, run } = instantiate(hitsAt + places * hitsRoom);
  bytes.set(doubledLowerCase);
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
  const searchPart = (length: number, state: number, offset: number, onHit: OnHit): number => {
    if (length <= tooShort) {
      run(textAt, 0, length, state, 0, 0, 0, hitsAt, hitsRoom);
      const end = stateAt(0);
      tell(0, offset, onHit);
      return end;
    }
    const stride = length / places;
    // The states at the other places, by what stands before them.
    run(textAt + stride - memory, stride, memory, 0, 0, 0, 0, hitsAt, hitsRoom);
    run(textAt, stride, stride, state, stateAt(0), stateAt(1), stateAt(2), hitsAt, hitsRoom);
    const end = stateAt(places - 1);
    for (let place = 0; place < places; place++) tell(place, offset, onHit);
    return end;
  };

  return {
    table: new Uint16Array(bytes.buffer, tableAt, rowLength * (told + count)),
    search(text, onHit) {
      let state = 0;
      for (let from = 0; from < text.length;) {
        const rest = text.length - from;
        // What four places cannot share is searched alone.
        const length = Math.min(part, rest <= tooShort ? rest : rest - (rest % places));
        bytes.set(length === text.length ? text : text.subarray(from, from + length), textAt);
        state = searchPart(length, state, from, onHit);
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

/** Twice the character that each byte counts as; nothing leads on from what is not ASCII. */
const doubledLowerCase = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? 2 * String.fromCharCode(byte).toLowerCase().charCodeAt(0) : 0,
);
