// A store over files in memory, as the editor has it over its own.
import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert';
import { encode } from '../../../../src/core/verify/evidence/line.ts';
import { createEvidenceStore, type EvidenceFiles } from '../../../../src/core/verify/evidence/store.ts';
import { evidence } from './evidence.ts';

/** Files in memory; `reads` counts the bytes that were read. */
function memory() {
  const texts = new Map<string, string>();
  const host = {
    texts,
    reads: 0,
    append: (name: string, lines: string) => {
      texts.set(name, (texts.get(name) ?? '') + lines);
      return Promise.resolve(texts.get(name)?.length ?? 0);
    },
    tail: (name: string, bytes: number) => {
      const text = texts.get(name) ?? '';
      host.reads += Math.min(bytes, text.length);
      return Promise.resolve({ text: text.slice(-bytes), isWhole: bytes >= text.length });
    },
    list: () => Promise.resolve(['other.txt', 'evidence.old.jsonl', ...texts.keys()]),
    rename: (from: string, to: string) => {
      const text = texts.get(from);
      texts.delete(from);
      if (text !== undefined) texts.set(to, text);
      return Promise.resolve();
    },
    remove: (name: string) => {
      texts.delete(name);
      return Promise.resolve();
    },
  } satisfies EvidenceFiles & Record<string, unknown>;
  return host;
}

const mask = (text: string) => text;
const at = (time: number) => evidence({ time });
const lineLength = encode(at(1), { mask, outputLimit: 100 }).length;
const storeOver = (files: EvidenceFiles, limits: { sizeLimit?: number; olderFiles?: number } = {}) =>
  createEvidenceStore(files, {
    name: 'evidence.jsonl',
    outputLimit: 100,
    sizeLimit: 1e6,
    olderFiles: 9,
    ...limits,
  });
const times = async (store: ReturnType<typeof storeOver>, count = 100) =>
  (await store.recent(count)).evidence.map(({ time }) => time);

describe('createEvidenceStore', () => {
  it('keeps what is added, in order', async () => {
    const store = storeOver(memory());
    void store.add([at(1), at(2)], mask);
    void store.add([], mask);
    await store.add([at(3)], mask);
    deepStrictEqual(await times(store), [1, 2, 3]);
    deepStrictEqual(await times(store, 2), [2, 3]);
    deepStrictEqual(await times(storeOver(memory())), []);
  });
  it('masks with what is secret at the time', async () => {
    const files = memory();
    await storeOver(files).add([evidence({ output: 'hush' })], (text) => text.replaceAll('hush', '***'));
    ok(!files.texts.get('evidence.jsonl')?.includes('hush'));
  });
  it('begins a new file when one has grown, and reads them all', async () => {
    const files = memory();
    const store = storeOver(files, { sizeLimit: 2 * lineLength });
    for (let time = 1; time <= 5; time++) await store.add([at(time)], mask);
    const older = [...files.texts.keys()].filter((name) => name !== 'evidence.jsonl');
    deepStrictEqual(
      older.map((name) => /^evidence\.(\d{8}T\d{9}Z)-[0-9a-z]{6}\.jsonl$/.exec(name)?.[1]),
      ['19700101T000000002Z', '19700101T000000004Z'],
    );
    deepStrictEqual(await times(store), [1, 2, 3, 4, 5]);
    deepStrictEqual(await times(store, 4), [2, 3, 4, 5]);
    deepStrictEqual(await times(store, 1), [5]);
  });
  it('keeps no more older files than wanted', async () => {
    const files = memory();
    const store = storeOver(files, { sizeLimit: 1, olderFiles: 2 });
    for (let time = 1; time <= 5; time++) await store.add([at(time)], mask);
    deepStrictEqual(await times(store), [4, 5]);
    strictEqual(files.texts.size, 2);
  });
  it('reads the end of a big file alone', async () => {
    const files = memory();
    const store = storeOver(files, { sizeLimit: 1e9 });
    const many = Array.from({ length: 10_000 }, (_, time) => at(time));
    await store.add(many, mask);
    deepStrictEqual(await times(store, 3), [9997, 9998, 9999]);
    ok(files.reads < 100_000, `${files.reads} bytes`);
    strictEqual((await store.recent(1000)).evidence.length, 1000);
    strictEqual((await store.recent(20_000)).problems, 0);
  });
  it('goes on after a failure of its host, and tells of it', async () => {
    const files = memory();
    const { append } = files;
    const store = storeOver(files);
    files.append = () => Promise.reject(new Error('the disk is full'));
    await rejects(store.add([at(1)], mask), /disk is full/);
    files.append = append;
    await store.add([at(2)], mask);
    deepStrictEqual(await times(store), [2]);
  });
  it('counts what is no evidence', async () => {
    const files = memory();
    files.texts.set('evidence.jsonl', 'torn\n');
    strictEqual((await storeOver(files).recent(5)).problems, 1);
  });
});
