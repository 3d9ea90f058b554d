// The one assertion most tests use: what a pure function makes of an input.
import { deepStrictEqual } from 'node:assert';

/**
 * Makes a `check(input, expected)` for one function, so that a case is one line.
 * @example const check = checker(combine); check(['passed', 'failed'], 'failed');
 */
export function checker<I, O>(of: (input: I) => O): (input: I, expected: O) => void {
  return (input, expected) => deepStrictEqual(of(input), expected, `for ${JSON.stringify(input)}`);
}
