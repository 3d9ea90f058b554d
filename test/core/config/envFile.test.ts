// Env files, line by line.
import { deepStrictEqual, ok } from 'node:assert';
import { parseEnvFile } from '../../../src/core/config/envFile.ts';
import { checker } from '../../check.ts';

const check = checker((text: string) => Object.fromEntries(parseEnvFile(text).values));
const checkProblems = checker((text: string) =>
  parseEnvFile(text).problems.map(
    ({ line, from, to, message }) => `${line} ${message}: ${text.slice(from, to)}`,
  ),
);

describe('parseEnvFile', () => {
  it('reads names and values', () => {
    check('A=1\nB = two words \n\n  C=\n_d.e-f=x', { A: '1', B: 'two words', C: '', '_d.e-f': 'x' });
    check('export A=1\nexport\tB=2', { A: '1', B: '2' });
    check('A=1\nA=2', { A: '2' });
    check('A=a=b&c=d', { A: 'a=b&c=d' });
    check('A={"b": 1}', { A: '{"b": 1}' });
    check('\ufeffA=1', { A: '1' });
    check('exportA=1', { exportA: '1' });
  });
  it('leaves comments out', () => {
    check('# A=1\n  # B=2\nC=3 # three\nD=4#5\nE=#x\nF="6" # six\n#', { C: '3', D: '4#5', E: '', F: '6' });
  });
  it('reads quotes', () => {
    check(`A="a b"\nB='c "d"'\nC="e 'f' # g"\nD=h"i"\nE=""`, {
      A: 'a b',
      B: 'c "d"',
      C: "e 'f' # g",
      D: 'h"i"',
      E: '',
    });
    check('A="a\\n\\"b\\"\\t\\\\n\\$c\\d"', { A: 'a\n"b"\t\\n$c\\d' });
    check("A='a\\nb'", { A: 'a\\nb' });
  });
  it('reads values of several lines', () => {
    check(`A="one\ntwo\n"\nB='three\n\nfour'\nC=5`, { A: 'one\ntwo\n', B: 'three\n\nfour', C: '5' });
  });
  it('reads files of Windows', () => {
    check('A=1\r\nB="x\r\ny"\r\n\r\nC=\'z\'\r\nexport D\r\n', { A: '1', B: 'x\ny', C: 'z' });
    checkProblems('A=1\r\nB="x"\r\nexport D\r\n\r\n# c\r\n', []);
  });
  it('expands nothing', () => check('A=$B ${C} $(d)\nE="$F"', { A: '$B ${C} $(d)', E: '$F' }));
  it('tells of what it cannot read and reads on', () => {
    checkProblems('A=1\nwhat is this\n=x\nB=2', [
      '2 This is no NAME=value: what is this',
      '3 This is no NAME=value: =x',
    ]);
    check('nonsense\nB=2', { B: '2' });
    checkProblems('A="x\nB=2', ['1 The quote of this value is never closed: A="x']);
    check('A="x\nB=2', { A: '"x', B: '2' });
    checkProblems('A="x" y\nB=2', ['1 Something stands behind the quotes of this value: A="x" y']);
    check('A="x" y\nB=2', { A: 'x', B: '2' });
    checkProblems('A=1\nexport A B\n', []);
  });
  it('has no values in its messages', () => {
    const { problems } = parseEnvFile('A="hunter2\nhunter2 x\nB="hunter2" x');
    deepStrictEqual(problems.length, 3);
    ok(!problems.some(({ message }) => message.includes('hunter2')));
  });
});
