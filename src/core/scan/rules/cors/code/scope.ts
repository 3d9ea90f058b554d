// What names stand for in a file: every assignment to them, and functions.
import {
  lastName,
  partsOf,
  pathOf,
  walk,
  type Call,
  type Expression,
  type FunctionExpression,
  type Span,
} from './expression.ts';
import { isOriginsName } from './names.ts';

export interface Scope {
  /**
   * What is assigned to variables, constants, fields and parameters of that name anywhere in the file, or, as far as
   * functions tell, of all that are called so, to the one that is meant at an offset.
   */
  valuesOf(name: string, at?: number): readonly Expression[];
  /** What calls in the file give to the function whose parameter a name is at an offset. */
  givenTo(name: string, at: number): readonly Expression[];
  functionNamed(name: string): FunctionExpression | undefined;
  /** What is known of names so far, by their values: whether they are the origin of the request. */
  readonly known: Map<readonly Expression[], boolean>;
  /** Of all that is assigned to. */
  names(): readonly string[];
}

/** All that is called by one name. */
interface Named {
  readonly all: Expression[];
  /** What is assigned in a function that is in no other. */
  readonly local: Map<FunctionExpression, Expression[]>;
  /** Something is assigned in no function, or to a field. */
  isShared: boolean;
}

interface Parameter extends Span {
  readonly name: string;
  readonly of: string;
  readonly index: number;
}

/** @param hasLocals whether what a function assigns to is a variable of its own, unless it is one of the file */
export function scopeOf(root: Expression, hasLocals: boolean): Scope {
  const values = new Map<string, Named>();
  const functions = new Map<string, FunctionExpression>();
  const parameters: Parameter[] = [];
  const calls = new Map<string, Call[]>();
  const namedAs = (name: string): Named => {
    const known = values.get(name) ?? {
      all: [],
      local: new Map<FunctionExpression, Expression[]>(),
      isShared: false,
    };
    values.set(name, known);
    return known;
  };
  const assign = (name: string, value: Expression, home: FunctionExpression | undefined) => {
    const known = namedAs(name);
    known.all.push(value);
    if (home === undefined) known.isShared = true;
    else localIn(known, home).push(value);
  };
  const addParameters = (part: FunctionExpression, of: string, home: FunctionExpression) => {
    const { from, to } = part;
    const isMethod = /^(?:self|cls)$/.test(part.parameters[0] ?? '');
    for (const [at, name] of part.parameters.entries()) {
      localIn(namedAs(name), home);
      if (of !== '') parameters.push({ from, to, name, of, index: isMethod ? at - 1 : at });
    }
  };
  walk(root, (part, around) => {
    const home = around.find(isFunction);
    if (part.kind === 'call') {
      for (const [name, value] of [...passedOn(part), ...addedTo(part)]) assign(name, value, home);
      if (hasLocals && isOwnName(part.callee)) addTo(calls, lastName(part), part);
    }
    if (part.kind === 'function') {
      if (part.name !== undefined) functions.set(part.name, part);
      if (hasLocals) addParameters(part, part.name ?? nameGiven(around.at(-1)), home ?? part);
    }
    if (part.kind !== 'assign') return;
    const owner = part.target.kind === 'member' || part.target.kind === 'index' ? undefined : home;
    for (const name of namesOf(part.target)) {
      if (part.value.kind === 'function') functions.set(name, part.value);
      assign(name, part.value, owner);
    }
  });
  if (!hasLocals)
    walk(root, (part, around) => {
      if (part.kind !== 'call') return;
      for (const [name, value] of boundBy(part, functions)) assign(name, value, around.find(isFunction));
    });
  return {
    valuesOf(name, at) {
      const known = values.get(name);
      if (known === undefined) return none;
      if (at === undefined || known.isShared || !hasLocals) return known.all;
      for (const [{ from, to }, local] of known.local) if (from <= at && at < to) return local;
      return known.all;
    },
    givenTo(name, at) {
      const own = parameters.findLast((one) => one.name === name && one.from <= at && at < one.to);
      if (own === undefined) return none;
      return (calls.get(own.of) ?? []).flatMap(({ arguments: given }) => {
        const value = given.find((one) => one.name === name) ?? given[own.index];
        return value === undefined || (value.name !== undefined && value.name !== name) ? [] : [value.value];
      });
    },
    functionNamed: (name) => functions.get(name),
    known: new Map(),
    names: () => [...values].flatMap(([name, { all }]) => (all.length === 0 ? [] : [name])),
  };
}

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}

/** `headers()`, `this.headers()`: a function of the file, not a method of something else. */
function isOwnName(callee: Expression): boolean {
  return (
    callee.kind === 'name' || (callee.kind === 'member' && /^(?:this|self|cls)$/.test(pathOf(callee.of)))
  );
}

function nameGiven(around: Expression | undefined): string {
  return around?.kind === 'assign' ? lastName(around.target) : '';
}

function localIn({ local }: Named, home: FunctionExpression): Expression[] {
  const known = local.get(home) ?? [];
  local.set(home, known);
  return known;
}

function isFunction(part: Expression): part is FunctionExpression {
  return part.kind === 'function';
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
function boundBy(
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
  /^(?:let|also|map|flatMap|foreach|forEach|ifPresent|ifPresentOrElse|and_then|then|tap|run|fold|collect|inspect|each|with|some|any|every|exists|anyMatch|find|Any|any\?)$/;

const none: readonly Expression[] = [];
