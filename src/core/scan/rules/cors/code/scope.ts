// What names stand for in a file: every assignment to them, and functions.
import {
  lastName,
  partsOf,
  walk,
  type Call,
  type Expression,
  type FunctionExpression,
} from './expression.ts';
import { isOriginsName } from './names.ts';

export interface Scope {
  /** What is assigned to variables, constants, fields and parameters of that name anywhere in the file. */
  valuesOf(name: string): readonly Expression[];
  functionNamed(name: string): FunctionExpression | undefined;
  /** What is known of names so far: whether they are the origin of the request. */
  readonly known: Map<string, boolean>;
  /** Of all that is assigned to. */
  names(): readonly string[];
}

export function scopeOf(root: Expression): Scope {
  const values = new Map<string, Expression[]>();
  const functions = new Map<string, FunctionExpression>();
  const assign = (name: string, value: Expression) => {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  };
  walk(root, (part) => {
    if (part.kind === 'call')
      for (const [name, value] of [...passedOn(part), ...addedTo(part)]) assign(name, value);
    if (part.kind === 'function' && part.name !== undefined) functions.set(part.name, part);
    if (part.kind !== 'assign') return;
    for (const name of namesOf(part.target)) {
      if (part.value.kind === 'function') functions.set(name, part.value);
      assign(name, part.value);
    }
  });
  walk(root, (part) => {
    if (part.kind === 'call') for (const [name, value] of givenTo(part, functions)) assign(name, value);
  });
  return {
    valuesOf: (name) => values.get(name) ?? none,
    functionNamed: (name) => functions.get(name),
    known: new Map(),
    names: () => [...values.keys()],
  };
}

/** `Some(origin)` and `(a, b)` bind the names in them. */
function namesOf(target: Expression): readonly string[] {
  if (target.kind === 'call') return target.arguments.flatMap(({ value }) => namesOf(value));
  if (target.kind !== 'group' && target.kind !== 'list') return [lastName(target)];
  return partsOf(target).flatMap((part) =>
    part.kind === 'name' && /^[a-z_]/.test(part.name) ? [part.name] : [],
  );
}

/** `header?.let { origin -> … }`: the parameter is what the method is called on. */
function passedOn(call: Call): readonly (readonly [string, Expression])[] {
  const { callee, arguments: given } = call;
  const [key, out] = given;
  // C#: `TryGetValue("Origin", out var origin)`.
  if (key !== undefined && out !== undefined && /^TryGetValues?$/.test(lastName(callee)))
    return namesOf(out.value).map((name) => [name, { ...call, arguments: [key] }] as const);
  if (callee.kind !== 'member' || !passes.test(callee.name)) return [];
  return given.flatMap(({ value }) => {
    if (value.kind !== 'function') return [];
    return [[value.parameters[0] ?? 'it', callee.of] as const];
  });
}

/** What a function of the file is called with is what its parameters stand for. */
function givenTo(
  { callee, arguments: given }: Call,
  functions: ReadonlyMap<string, FunctionExpression>,
): readonly (readonly [string, Expression])[] {
  const isOwn =
    callee.kind === 'name' ||
    (callee.kind === 'member' && /^(?:this|self|static)$/.test(lastName(callee.of)));
  const own = isOwn ? functions.get(lastName(callee)) : undefined;
  if (own === undefined) return [];
  return given.flatMap(({ name, value }, at) => {
    const parameter = name === undefined ? own.parameters[at] : undefined;
    return parameter === undefined || parameter === '' || lastName(value) === parameter
      ? []
      : [[parameter, value] as const];
  });
}

/** `list.add("*")`: what a list is filled with is among its values; one that is named for origins is looked at there. */
function addedTo({ callee, arguments: given }: Call): readonly (readonly [string, Expression])[] {
  const [only] = given;
  if (callee.kind !== 'member' || callee.of.kind !== 'name' || only === undefined || given.length > 1)
    return [];
  if (isOriginsName(callee.of.name)) return [];
  return /^(?:add|Add|push|addAll|AddRange)$/.test(callee.name) ? [[callee.of.name, only.value]] : [];
}

const passes =
  /^(?:let|also|map|flatMap|foreach|forEach|ifPresent|ifPresentOrElse|and_then|then|tap|run|fold|collect|inspect|each|with)$/;

const none: readonly Expression[] = [];
