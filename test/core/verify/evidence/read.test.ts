// Reading evidence that somebody tore.
import { encode } from '../../../../src/core/verify/evidence/line.ts';
import type { Evidence } from '../../../../src/core/verify/evidence/model.ts';
import { readEvidence } from '../../../../src/core/verify/evidence/read.ts';
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
