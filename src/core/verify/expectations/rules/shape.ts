// The shape of an answer: "Returns row count", "a number", "list of …". That something of it is there can be seen.
import { expectation, type ExpectationRule, shown, undecided } from '../rule.ts';

const number =
  /^(?:a |the )?(?:(?:row|record|user|table|item|line|total) )?(?:counts?|numbers?|integer|amount)(?: (?:of|for) .+| is (?:returned|shown|displayed))?$/i;
const output =
  /^(?:a |an |the |some )?(?:non-empty|some output|output|something|any output|results?|data|a response|response)(?: (?:output|result|response|string))?$/i;

export const shapeRule: ExpectationRule = {
  name: 'shape',
  parse: (text) => {
    if (number.test(text)) {
      const some = expectation(text, (observed) => ({
        held: /\d/.test(observed.output),
        expected: 'a number',
        actual: shown(observed.output),
      }));
      return [some, undecided(text, 'whether it is the right number')];
    }
    if (!output.test(text)) return undefined;
    return [
      expectation(text, (observed) => ({
        held: observed.output.trim() !== '',
        expected: 'some output',
        actual: shown(observed.output),
      })),
    ];
  },
};
