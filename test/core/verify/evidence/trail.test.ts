// The evidence of a folder in memory, over what is stored.
import { deepStrictEqual, rejects, strictEqual } from 'node:assert';
import type { Evidence } from '../../../../src/core/verify/evidence/model.ts';
import type { EvidenceStore } from '../../../../src/core/verify/evidence/store.ts';
import { createTrail, type Trail } from '../../../../src/core/verify/evidence/trail.ts';
import { evidence } from './evidence.ts';

/** A store in memory that cuts outputs to three characters. */
function memory(stored: Evidence[] = []): EvidenceStore & { readonly stored: Evidence[] } {
  return {
    stored,
    add(added) {
      stored.push(...added.map((one) => ({ ...one, output: one.output.slice(0, 3) })));
      return Promise.resolve();
    },
    recent: (count) => Promise.resolve({ evidence: stored.slice(-count), problems: 0 }),
  };
}

const mask = (text: string) => text;
const at = (time: number, changes: Partial<Evidence> = {}) => evidence({ time, ...changes });
const file = at(0).file;

describe('a trail', () => {
  const add = (trail: Trail, one: Evidence): Promise<void> => {
    trail.add(one);
    return trail.store(one, mask);
  };
  const times = (trail: Trail, of = file) => trail.of(of).map(({ time }) => time);

  it('is empty before it is read', async () => {
    const trail = createTrail(memory([at(1), at(2, { file: 'b.md' })]));
    deepStrictEqual(times(trail), []);
    strictEqual(await trail.read(), true);
    deepStrictEqual([times(trail), times(trail, 'b.md')], [[1], [2]]);
  });
  it('knows at once what is added', () => {
    const trail = createTrail(memory());
    trail.add(at(1));
    deepStrictEqual(times(trail), [1]);
  });
  it('knows what is replaced as it is now', () => {
    const trail = createTrail(memory());
    const [first, second] = [at(1), at(2)];
    trail.add(first);
    trail.add(second);
    trail.replace(first, { ...first, commit: 'c2' });
    deepStrictEqual(
      trail.of(file).map(({ commit }) => commit),
      ['c2', second.commit],
    );
  });
  it('keeps what is added where nothing is stored', async () => {
    const trail = createTrail(undefined);
    await add(trail, at(1));
    strictEqual(await trail.read(), false);
    deepStrictEqual(times(trail), [1]);
  });
  it('keeps what could not be stored, and tells of it', async () => {
    const store = memory([at(1)]);
    const trail = createTrail({ ...store, add: () => Promise.reject(new Error('full')) });
    await rejects(add(trail, at(2)), /full/);
    await trail.read();
    deepStrictEqual(times(trail), [1, 2]);
  });
  it('takes in what others have stored, in the order of time', async () => {
    const store = memory([at(1)]);
    const trail = createTrail(store);
    await trail.read();
    await add(trail, at(4));
    store.stored.push(at(3, { environment: 'production' }));
    strictEqual(await trail.read(), true);
    deepStrictEqual(times(trail), [1, 3, 4]);
  });
  it('says when there was nothing new, and keeps its arrays', async () => {
    const store = memory([at(1), at(2, { file: 'b.md' })]);
    const trail = createTrail(store);
    await trail.read();
    const before = trail.of('b.md');
    await add(trail, at(3));
    strictEqual(await trail.read(), false);
    strictEqual(trail.of('b.md'), before);
    deepStrictEqual(times(trail), [1, 3]);
  });
  it('keeps a whole output until the window is closed, and until the check is run again', async () => {
    const long = 'x'.repeat(20_000);
    const store = memory();
    const trail = createTrail(store);
    await add(trail, at(1, { output: long }));
    store.stored.push(at(2, { item: { id: 'other', text: '' } }));
    await trail.read();
    strictEqual(trail.of(file)[0]?.output, long);
    await add(trail, at(3, { output: 'short' }));
    strictEqual((trail.of(file)[0]?.output.length ?? 0) < 11_000, true);
    strictEqual(trail.of(file)[2]?.output, 'short');
  });
  it('keeps no more than two thousand', async () => {
    const trail = createTrail(memory(Array.from({ length: 2200 }, (_, time) => at(time))));
    await trail.read();
    deepStrictEqual([times(trail).length, times(trail)[0]], [2000, 200]);
    await add(trail, at(5000));
    deepStrictEqual([times(trail).length, times(trail)[0], times(trail).at(-1)], [2000, 201, 5000]);
  });
  it('keeps the last of a check, however often others are run', () => {
    const trail = createTrail(undefined);
    trail.add(at(1, { environment: 'production' }));
    for (let time = 2; time < 2102; time++) trail.add(at(time));
    deepStrictEqual([times(trail).length, times(trail)[0], times(trail)[1]], [2001, 1, 102]);
  });
});
