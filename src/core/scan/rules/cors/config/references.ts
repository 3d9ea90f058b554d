// Values that are written elsewhere in a file: variables of Serverless, Terraform's and CloudFormation's parameters.
import { plainName } from '../../../settings/item.ts';
import type { Named, NamedValue } from './names.ts';

/** What a value stands for. */
export interface Referred {
  readonly name: Named;
  readonly value: NamedValue;
}

/** Finds what a value refers to, through several references; `undefined` for a value that is no reference. */
export type References = (value: string) => readonly Referred[];

export function referencesIn(names: readonly Named[]): References {
  let byPath: ReadonlyMap<string, Named> | undefined;
  const find = (value: string, depth: number): readonly Referred[] => {
    const path = pathOf(value);
    if (path === undefined || depth > deepest) return [];
    byPath ??= new Map(names.map((name) => [name.path, name]));
    const name = byPath.get(path);
    if (name === undefined) return [];
    return name.values.flatMap((own) => [{ name, value: own }, ...find(own.value, depth + 1)]);
  };
  return (value) => find(value, 0);
}

/** `${self:custom.x}`, `local.x`, `var.x`, `!Ref X` (its tag is gone) and `${X}`. */
function pathOf(value: string): string | undefined {
  if (value.length > longest) return undefined;
  const [, self, local, variable, parameter] =
    /^\s*'?(?:\$\{self:([\w.-]+)\}|(?:\$\{)?local\.(\w+)\}?|(?:\$\{)?var\.(\w+)\}?|\$\{(\w+)\}|(?=[A-Za-z]))/.exec(
      value,
    ) ?? [];
  if (self !== undefined) return self.split('.').map(plainName).filter(Boolean).join('.');
  if (local !== undefined) return `locals.${plainName(local)}`;
  if (variable !== undefined) return `variable.${plainName(variable)}.default`;
  const name = parameter ?? /^\w+$/.exec(value)?.[0];
  return name === undefined ? undefined : `parameters.${plainName(name)}.default`;
}

const deepest = 3;
const longest = 200;
