// Expectations relative to something that is not there: "same as before", "below the baseline".
import { type ExpectationRule, undecided } from '../rule.ts';

const relative =
  /\b(?:baseline|as before|than before|previous(?:ly)?|than (?:the )?(?:last|current|old)|unchanged|same as|compared (?:to|with)|historical|usual|normal(?: range| levels?)?|acceptable|reasonable|expected (?:range|value|count)|your |matches? (?:the |your )?(?:local|production|staging|source|config|documentation|schema|expected))\b/i;

export const relativeRule: ExpectationRule = {
  name: 'relative',
  parse: (text) =>
    relative.test(text) && !/["`]/.test(text)
      ? [undecided(text, 'it is compared with something that is not known here')]
      : undefined,
};
