// How the command ends: "exits with 0", "should succeed", "All tests pass", "works without sudo".
import type { Predicate } from '../../probes/predicates/predicate.ts';
import { expectation, type ExpectationRule } from '../rule.ts';

const code =
  /^(?:(?:the )?(?:command )?(?:exits?|return(?:s|ed)?) (?:with )?(?:status |code |exit code |a )*|(?:exit|return) (?:status|code)(?: is| of|:| =|=)? ?)(?<code>\d{1,3}|zero|non-?zero)$/i;
const success =
  /^(?:(?:the )?(?:command|build|script|tests?|it|deployment|migrations?|connection|config(?:uration)?(?: test)?|syntax|all (?:unit |integration |e2e |smoke |frontend |backend )*(?:tests|checks|steps)|everything) )?(?:should |must |will |to )?(?:succeeds?|success|work(?:s|ing)?|pass(?:es|ed|ing)?|completes?|completed|finish(?:es)?|run(?:s)?|build(?:s)?|be (?:successful|ok|fine)|is (?:successful|ok|valid|fine))(?: (?:successfully|cleanly|fine|without (?:any )?(?:errors?|failures?|issues|problems|sudo|warnings?|prompting|a password|asking for a password)))*$/i;

export const exitStatusRule: ExpectationRule = {
  name: 'exit-status',
  parse: (text) => {
    const said = code.exec(text)?.groups?.['code']?.toLowerCase();
    if (
      said === undefined &&
      (!success.test(text) || /^(?:success|ok|pass(?:ed|ing)?|completed|working)$/i.test(text))
    )
      return undefined;
    const wanted = said === undefined || said === 'zero' ? 0 : Number(said);
    const expected = Number.isNaN(wanted) ? 'an exit status other than 0' : `exit status ${wanted}`;
    const status = expectation(text, ({ exitCode }) => {
      if (exitCode === undefined) return { held: undefined, expected, actual: 'no exit status' };
      return {
        held: Number.isNaN(wanted) ? exitCode !== 0 : exitCode === wanted,
        expected,
        actual: `exit status ${exitCode}`,
      };
    });
    const exitStatus: Predicate = Number.isNaN(wanted) ? { op: '!=', value: 0 } : { op: '==', value: wanted };
    return [{ ...status, keys: { exitStatus } }];
  },
};
