// The engine turns bytes into findings, whatever the bytes are.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import * as fc from 'fast-check';
import type { Analyser } from '../../../src/core/scan/analyser.ts';
import { createScanner } from '../../../src/core/scan/engine.ts';
import { fileStart } from '../../../src/core/scan/position.ts';
import { checker } from '../../check.ts';
import { finderOf, goldIn } from './fake.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('createScanner', () => {
  const check = checker((text: string | Uint8Array) => goldIn(text));
  it('tells where a finding is', () => {
    check('gold', ['1:1-1:5']);
    check('no\n  gold, more gold', ['2:3-2:7', '2:14-2:18']);
  });
  it('counts columns as editors do', () => check('é😀gold', ['1:4-1:8']));
  it('reads UTF-16 of either kind', () => {
    const wide = (text: string, swap: boolean) => {
      const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
      return new Uint8Array(swap ? bytes.swap16() : bytes);
    };
    check(wide('a\ngold', false), ['2:1-2:5']);
    check(wide('a\ngold', true), ['2:1-2:5']);
  });
  it('leaves binary files alone', () => check('gold\0', []));
  it('is not confused by broken UTF-8', () => check(Uint8Array.from([0xff, 0xfe, 0x67]), []));
  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => goldIn(bytes) !== undefined));
  });
  it('makes a whole finding', () => {
    const { findings } = createScanner([finderOf(['gold'])]).scan('a/b.txt', bytesOf('gold'));
    deepStrictEqual(findings, [
      {
        file: 'a/b.txt',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 5,
        rule: 'find-gold',
        severity: 'warning',
        message: 'Found g********.',
        fingerprint: findings[0]?.fingerprint,
        preview: 'g********',
      },
    ]);
    match(findings[0]?.fingerprint ?? '', /^[0-9a-f]{16}$/);
  });
  it('tells each analyser of its own keywords', () => {
    const scanner = createScanner([finderOf(['gold']), finderOf(['iron', 'tin'])]);
    const rules = scanner.scan('x', bytesOf('tin gold iron')).findings.map(({ rule }) => rule);
    deepStrictEqual(rules, ['find-tin', 'find-gold', 'find-iron']);
  });
});

describe('a part of a file', () => {
  const text = bytesOf('gold gold gold');
  it('has the matches that begin in it', () => {
    deepStrictEqual(goldIn(text, {}, { start: fileStart, from: 0, to: 5 }), ['1:1-1:5']);
    deepStrictEqual(goldIn(text, {}, { start: fileStart, from: 5, to: 14 }), ['1:6-1:10', '1:11-1:15']);
  });
  it('counts from where it starts', () => {
    deepStrictEqual(goldIn(text, {}, { start: { line: 7, column: 3 }, from: 5, to: 6 }), ['7:8-7:12']);
  });
  it('may hold a NUL', () => {
    deepStrictEqual(goldIn('\0gold', {}, { start: fileStart, from: 0, to: 5 }), ['1:2-1:6']);
  });
});

describe('the time limit', () => {
  const slow: Analyser = {
    keywords: ['a'],
    start(_, clock) {
      const end = performance.now() + 20;
      return {
        onKeyword() {
          while (!clock.expired() && performance.now() < end);
        },
        finish: () => [],
      };
    },
  };
  it('says that the rest was not scanned', () => {
    const { problem } = createScanner([slow], { timeLimit: 1 }).scan('x', bytesOf('aaa'));
    strictEqual(problem, 'took longer than 1 ms: not scanned to its end');
  });
  it('is not mentioned where it is kept', () => {
    strictEqual(createScanner([slow]).scan('x', bytesOf('a')).problem, undefined);
  });
});
