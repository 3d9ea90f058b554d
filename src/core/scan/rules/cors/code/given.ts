// What functions give back that is about CORS: a header that is written out, or the origins that are allowed.
import { isDecidedAround } from './decided.ts';
import { lastName, walk, type Expression, type FunctionExpression } from './expression.ts';
import type { Setting } from '../setting.ts';
import { writtenLine } from './calls.ts';
import type { CodeFile } from './file.ts';
import { option } from './named.ts';
import { callsIn } from './reflection.ts';
import { outcomesIn } from './outcomes.ts';

/** A header that is written out, for whoever sends it. */
export function givenLine(
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  if (value.kind === 'choice')
    return value.branches.flatMap((branch) => givenLine(branch, [...around, value], file));
  return value.kind === 'text' || value.kind === 'joined' ? writtenLine(value, around, file) : [];
}

/** What a function allows that is named for the origins of CORS, and is called in other files only. */
export function givenOrigins(
  made: FunctionExpression,
  outer: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const holder = outer.at(-1);
  const name = made.name ?? (holder?.kind === 'assign' ? lastName(holder.target) : '');
  if (!makesOrigins.test(name) || callsIn(file.root).has(name)) return [];
  // Given an origin, it answers about that one.
  if (made.parameters.some((parameter) => /origin|req|ctx|context|event/i.test(parameter))) return [];
  const outcomes = new Set(outcomesIn(made.body));
  const found: Setting[] = [];
  walk(
    made,
    (value, around) => {
      if (outcomes.has(value) && !isDecidedAround(value, around, file))
        found.push(...option('origin', value, [...around], file));
    },
    [...outer],
  );
  return found;
}

const makesOrigins =
  /^_*(?:get|build|make|create|resolve|parse|load|read|compute)?_?(?:allowed_?)?cors_?(?:allowed_?)?origins?$/i;
