// Reading evidence that somebody tore, and telling what still holds.
import { deepStrictEqual } from 'node:assert';
import { encode } from '../../../../src/core/verify/evidence/line.ts';
import type { Evidence } from '../../../../src/core/verify/evidence/model.ts';
import {
  latest,
  readEvidence,
  staleBecause,
  type Current,
} from '../../../../src/core/verify/evidence/read.ts';
import { checker } from '../../../check.ts';
import { evidence } from './evidence.ts';

const line = (one: Evidence) => encode(one, { mask: (text) => text, outputLimit: 1000 });
const [first, second] = [evidence({ time: 1 }), evidence({ time: 2 })];

describe('readEvidence', () => {
  const check = checker((text: string) => {
    const { evidence, problems } = readEvidence(text);
    return [evidence.map(({ time }) => time), problems];
  });
  it('reads every line', () => check(line(first) + line(second), [[1, 2], 0]));
  it('reads nothing', () => check('', [[], 0]));
  it('survives a torn last line', () => check(line(first) + line(second).slice(0, -20), [[1], 1]));
  it('survives foreign and torn lines in between', () => {
    check(`hello\n${line(first)}\n{"v":1\r\n${line(second)}`, [[1, 2], 2]);
    check(line(first).replace('\n', '\r\n') + line(second), [[1, 2], 0]);
  });
});

describe('latest', () => {
  it('keeps the newest of each environment and probe', () => {
    const other = { description: 'x', hash: 'p2' };
    const all = [
      evidence({ time: 1 }),
      evidence({ time: 2, probe: other }),
      evidence({ time: 3, environment: 'production' }),
      evidence({ time: 4, outcome: 'failed' }),
      evidence({ time: 5, item: { id: 'i2', text: '' } }),
      evidence({ time: 6, file: 'b.md' }),
    ];
    const found = [...latest(all)].flatMap(([file, items]) =>
      [...items].map(([item, kept]) => [file, item, ...kept.map(({ time }) => time)]),
    );
    deepStrictEqual(found, [
      ['docs/deploy.md', 'i1', 2, 3, 4],
      ['docs/deploy.md', 'i2', 5],
      ['b.md', 'i1', 6],
    ]);
  });
});

describe('staleBecause', () => {
  const fresh: Current = {
    item: 'Health endpoint answers',
    probeHash: 'p1',
    commit: 'abc123',
    kind: 'command',
  };
  const check = checker((changes: Partial<Current>) => staleBecause(evidence(), { ...fresh, ...changes }));
  it('is nothing while all is the same', () => check({}, undefined));
  it('is the item or the probe that changed', () => {
    check({ item: 'Health endpoint answers 200' }, 'item');
    check({ probeHash: 'p2' }, 'probe');
    check({ item: '', probeHash: '' }, 'item');
  });
  it('is the commit for what is about the files of a commit', () => {
    for (const kind of ['git', 'scan', 'test', 'build']) check({ commit: 'def456', kind }, 'commit');
    for (const kind of ['git', 'test']) check({ kind }, undefined);
    check({ commit: undefined, kind: 'git' }, 'commit');
    check({ commit: 'def456' }, undefined);
    check({ commit: 'def456', kind: 'http' }, undefined);
  });
});
