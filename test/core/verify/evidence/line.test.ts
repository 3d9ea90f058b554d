// A line of evidence: what goes in comes out, but for secrets and too much of it.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { decode, encode } from '../../../../src/core/verify/evidence/line.ts';
import type { Evidence } from '../../../../src/core/verify/evidence/model.ts';
import { evidence } from './evidence.ts';

const plain = { mask: (text: string) => text, outputLimit: 1000 };
const again = (one: Evidence) => decode(encode(one, plain));

describe('encode', () => {
  it('makes one line of JSON', () => {
    strictEqual(
      encode(evidence({ output: 'a\nb\u2028"' }), plain),
      '{"v":1,"time":"2026-01-02T03:04:05.678Z","file":"docs/deploy.md","line":3,' +
        '"item":{"id":"i1","text":"Health endpoint answers"},' +
        '"probe":{"hash":"p1","kind":"http","description":"curl -f https://api.test/health"},' +
        '"environment":"staging","commit":"abc123","by":"run","outcome":"passed","reason":"It exited with 0.",' +
        '"exitCode":0,"durationMs":12,' +
        '"expectations":[{"text":"PONG","held":true,"expected":"the line PONG","actual":"PONG"}],' +
        '"output":"a\\nb\u2028\\""}\n',
    );
  });
  it('masks every text', () => {
    const texts = 'S in S';
    const line = encode(
      evidence({
        item: { id: 'i', text: texts },
        probe: { description: texts, hash: 'h', kind: 'command' },
        reason: texts,
        output: texts,
        expectations: [{ text: texts, held: false, expected: texts, actual: texts }],
      }),
      { ...plain, mask: (text) => text.replaceAll('S', '*') },
    );
    ok(!line.includes('S'), line);
    strictEqual(line.split('* in *').length - 1, 7);
  });
  it('masks before it cuts, and what escape sequences took apart', () => {
    const mask = (text: string) => text.replaceAll('secret', '***');
    const cut = encode(evidence({ output: `${'x'.repeat(48)}secret${'y'.repeat(48)}` }), {
      mask,
      outputLimit: 100,
    });
    ok(!/secr|cret/.test(cut), cut);
    const coloured = encode(evidence({ output: 'sec\u001b[31mret' }), { ...plain, mask });
    strictEqual(decode(coloured)?.output, '***');
  });
  it('keeps output within its limit', () => {
    const output = decode(encode(evidence({ output: 'x'.repeat(100_000) }), plain))?.output ?? '';
    ok(output.length < 1100 && output.includes('99000 characters left out'), output);
  });
});

describe('decode', () => {
  it('gives back what was encoded', () => {
    const person = evidence({
      by: 'person',
      outcome: 'failed',
      expectations: [{ text: 'x', held: undefined }],
    });
    const bare = evidence({
      environment: undefined,
      commit: undefined,
      exitCode: undefined,
      expectations: [],
    });
    for (const one of [evidence(), person, bare]) deepStrictEqual(again(one), one);
  });
  it('leaves out what it does not know', () => {
    const line = encode(evidence(), plain).replace('{"v":1,', '{"v":1,"more":[1],');
    deepStrictEqual(decode(line), evidence());
  });
  it('is undefined for anything else', () => {
    const line = encode(evidence(), plain);
    const stored = JSON.parse(line) as Record<string, unknown>;
    for (const other of ['', '{', 'null', '[]', '1', '{"v":1}', line.slice(0, -5), line + line])
      strictEqual(decode(other), undefined, other);
    strictEqual(decode(line.replace('"v":1', '"v":2')), undefined);
    for (const key of Object.keys(stored)) {
      strictEqual(decode(JSON.stringify({ ...stored, [key]: { wrong: true } })), undefined, key);
      const isOptional = ['environment', 'commit', 'exitCode'].includes(key);
      strictEqual(decode(JSON.stringify({ ...stored, [key]: undefined })) === undefined, !isOptional, key);
    }
    strictEqual(decode(JSON.stringify({ ...stored, time: 'yesterday' })), undefined);
    strictEqual(decode(JSON.stringify({ ...stored, outcome: 'fine' })), undefined);
    strictEqual(decode(JSON.stringify({ ...stored, expectations: [{}] })), undefined);
  });
});
