// Predicates: when they hold, and how they read.
import { strictEqual } from 'node:assert';
import { checker } from '../../../check.ts';
import { mismatch, type Json } from '../../../../src/core/verify/probes/predicates/json.ts';
import { isJsonPath, valueAt } from '../../../../src/core/verify/probes/predicates/jsonPath.ts';
import { matches, patternProblem } from '../../../../src/core/verify/probes/predicates/pattern.ts';
import { holds, type Predicate } from '../../../../src/core/verify/probes/predicates/predicate.ts';
import { shown, wanted } from '../../../../src/core/verify/probes/predicates/words.ts';

describe('a predicate', () => {
  const check = (predicate: Predicate, yes: readonly unknown[], no: readonly unknown[]): void => {
    for (const value of yes) strictEqual(holds(predicate, value as Json), true, JSON.stringify(value));
    for (const value of no) strictEqual(holds(predicate, value as Json), false, JSON.stringify(value));
  };
  it('wants a value', () => check({ op: '==', value: 1 }, [1], [2, '1', undefined, null]));
  it('wants any other', () => check({ op: '!=', value: '*' }, ['a', undefined], ['*']));
  it('wants a smaller one', () => check({ op: '<', value: 5 }, [4.9, '4'], [5, 6, 'a', '', undefined, null]));
  it('wants one not greater', () => check({ op: '<=', value: 5 }, [5], [5.1]));
  it('wants a greater one', () => check({ op: '>', value: 5 }, [6], [5, undefined]));
  it('wants one not smaller', () => check({ op: '>=', value: 5 }, [5], [4]));
  it('wants a part', () =>
    check({ op: 'contains', value: 'b' }, ['abc', ['a', 'b']], ['ac', ['abc'], undefined]));
  it('wants a beginning', () =>
    check({ op: 'startsWith', value: 'a' }, ['ab', ['b', 'a']], ['ba', undefined]));
  it('wants an end', () => check({ op: 'endsWith', value: 'a' }, ['ba'], ['ab']));
  it('wants a pattern', () =>
    check({ op: 'matches', value: '^v\\d' }, ['v1', 'a\nv2', ['x', 'v3']], ['xv1', 7]));
  it('wants anything', () => check({ op: 'exists' }, ['', null, 0], [undefined]));
  it('wants nothing', () =>
    check({ op: 'isEmpty' }, ['', ' \n', [], {}], ['a', [1], { a: 1 }, 0, undefined]));
  it('wants one of several', () => check({ op: 'oneOf', values: [1, 2] }, [1, 2], [3, undefined]));
  it('wants the opposite', () => check({ op: 'not', of: { op: 'exists' } }, [undefined], [1]));
  it('wants all', () =>
    check(
      {
        op: 'all',
        of: [
          { op: '>', value: 1 },
          { op: '<', value: 3 },
        ],
      },
      [2],
      [1, 3],
    ));
});

describe('a predicate in words', () => {
  const check = checker((predicate: Predicate) => wanted(predicate, 'ms'));
  it('names units', () => check({ op: '<', value: 200 }, 'is below 200 ms'));
  it('names long times', () => check({ op: '>=', value: 12_340 }, 'is at least 12.3 s'));
  it('quotes texts', () => check({ op: 'contains', value: 'a b' }, 'contains "a b"'));
  it('negates verbs', () => check({ op: 'not', of: { op: 'contains', value: 'a' } }, 'does not contain "a"'));
  it('negates all verbs', () =>
    check({ op: 'not', of: { op: 'matches', value: 'a' } }, 'does not match /a/'));
  it('negates states', () => check({ op: 'not', of: { op: 'isEmpty' } }, 'is not empty'));
  it('lists', () => check({ op: 'oneOf', values: [301, 302] }, 'is one of 301 ms, 302 ms'));
  it('shortens what it shows', () => {
    strictEqual(shown('x'.repeat(500)).length, 120);
    strictEqual(shown(undefined), 'nothing');
    strictEqual(shown(1, 'days'), '1 day');
    strictEqual(shown(2, 'bytes'), '2 bytes');
  });
});

describe('a pattern', () => {
  const safe = ['a+b+', '(?:\\d+\\.){3}\\d+', '(ab)+', '[(a+)]+', '\\(a+\\)+', '(a+)b+', '(a|b)*', '(a+)?'];
  for (const pattern of safe)
    it(`${pattern} may be used`, () => strictEqual(patternProblem(pattern), undefined));
  const slow = ['(a+)+', '(a*)*b', '((a+))+', '(?:a+|b){2,}', '(x(a+)y)*'];
  for (const pattern of slow)
    it(`${pattern} may not`, () => strictEqual(/for ever/.test(patternProblem(pattern) ?? ''), true));
  it('ignores case when asked to', () => {
    strictEqual(matches('(?i)^deny$', 'DENY'), true);
    strictEqual(matches('^deny$', 'DENY'), false);
  });
});

describe('a JSON path', () => {
  const root: Json = { a: { b: [1, { c: 'x' }, 3] }, 'd-e': null, list: [{ id: 1 }, { id: 2 }] };
  const check = checker((path: string) => valueAt(path, root));
  it('is the root', () => strictEqual(valueAt('$', root), root));
  it('names members', () => check('$.a.b[1].c', 'x'));
  it('names them in brackets', () => check(`$['a']["b"][0]`, 1));
  it('counts from the end', () => check('$.a.b[-1]', 3));
  it('takes hyphens', () => check('$.d-e', null));
  it('leads nowhere', () => check('$.a.x.y', undefined));
  it('never leads to what every object has', () => check('$.constructor', undefined));
  it('leads to several', () => check('$.list[*].id', [1, 2]));
  it('leads to several members', () => check('$.a.b.*', [1, { c: 'x' }, 3]));
  it('leads to none of several', () => check('$.nothing[*]', []));
  it('looks below', () => check('$..id', [1, 2]));
  it('looks below in brackets', () => check(`$..['c']`, ['x']));
  for (const path of ['', 'a', '$a', '$.', '$[', '$[?(@.x)]', '$[0:2]', '$.a b'])
    it(`is not “${path}”`, () => strictEqual(isJsonPath(path), false));
  it('ends in a huge document', () => {
    let deep: Json = 1;
    for (let depth = 0; depth < 18; depth++) deep = [deep, deep];
    strictEqual((valueAt('$..*..*..*', deep) as readonly Json[]).length < 300_000, true);
  });
});

describe('JSON', () => {
  const check = (expected: Json, actual: Json | undefined, found: string | undefined): void =>
    strictEqual(mismatch(expected, actual), found);
  it('may hold more', () => check({ a: 1 }, { a: 1, b: 2 }, undefined));
  it('differs', () => check({ a: { b: 1 } }, { a: { b: 2 } }, '$.a.b is 2'));
  it('lacks a member', () => check({ a: 1 }, {}, '$.a is missing'));
  it('lacks what every object has', () => check({ toString: '...' }, {}, '$.toString is missing'));
  it('may be anything', () => check({ a: '...' }, { a: [1] }, undefined));
  it('has to be there to be anything', () => check({ a: '...' }, {}, '$.a is missing'));
  it('has as many elements', () => check([1, 2], [1, 2, 3], '$ has 3 elements'));
  it('has more elements where that is said', () => check([1, '...'], [1, 2, 3], undefined));
  it('has equal elements', () => check([1, { a: 1 }], [1, { a: 2 }], '$[1].a is 2'));
  it('is no array', () => check([1], { 0: 1 }, '$ is {"0":1}'));
  it('is null', () => check({ a: null }, { a: null }, undefined));
});
