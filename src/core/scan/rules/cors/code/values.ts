// What an expression can be in the end: constants, variables, fallbacks and wrappers are followed within the file.
import { wordsIn } from '../../../lists.ts';
import { branchesOf } from './branches.ts';
import { lastName, pathOf, type Call, type Choice, type Expression, type Span } from './expression.ts';
import { plain } from './names.ts';
import { outcomesIn } from './outcomes.ts';
import { isRequestOrigin } from './request.ts';
import type { Scope } from './scope.ts';

/** One thing that a setting may be set to. */
export interface Value {
  /** A text, a pattern, a function …, or what could not be followed. */
  readonly expression: Expression;
  /** It comes through a name, a fallback or the environment. */
  readonly isIndirect: boolean;
  /** It stands in a list. */
  readonly isListed: boolean;
  /** It is only taken where the code tells that it is not in production. */
  readonly isForDevelopment: boolean;
}

/** All that `expression` may be. */
export function valuesOf(expression: Expression, scope: Scope): readonly Value[] {
  return follow(expression, scope, direct, 0);
}

type Road = Omit<Value, 'expression'>;

const direct: Road = { isIndirect: false, isListed: false, isForDevelopment: false };
const deepest = 8;

/** Values of one name that are followed: fewer the farther the way, so that the ways stay few. */
function widthAt(depth: number): number {
  return depth === 0 ? 64 : Math.max(1, 16 >> depth);
}

function follow(expression: Expression, scope: Scope, road: Road, depth: number): readonly Value[] {
  const end = [{ expression, ...road }];
  if (depth > deepest) return end;
  const on = (next: Expression, change: Partial<Road> = {}) =>
    follow(next, scope, { ...road, ...change }, depth + 1);
  const through = (targets: readonly Expression[]) =>
    targets.length === 0
      ? end
      : targets.slice(0, widthAt(depth)).flatMap((target) => on(target, { isIndirect: true }));
  switch (expression.kind) {
    case 'list':
      if (expression.items.length === 0) return end;
      return expression.items.flatMap((item) => on(item, { isListed: true }));
    case 'choice':
      if (isFirstOf(expression)) return end;
      return branchesOf(expression).flatMap(({ branch, isForDevelopment }) =>
        on(branch, {
          isIndirect: road.isIndirect || expression.condition === undefined,
          isForDevelopment: road.isForDevelopment || isForDevelopment,
        }),
      );
    case 'assign':
      return on(expression.value);
    case 'record': {
      const fallback = expression.entries.find(({ key }) => key?.kind === 'text' && key.value === 'default');
      return fallback === undefined ? end : on(fallback.value, { isIndirect: true });
    }
    case 'test':
      return isTrueByDefault(expression.operator, expression.sides, (side) => on(side))
        ? [{ ...road, isIndirect: true, expression: { kind: 'truth', value: true, ...spanOf(expression) } }]
        : end;
    case 'group': {
      const last = expression.children.at(-1);
      return last === undefined ? end : on(last);
    }
    case 'return':
      return expression.value === undefined ? end : on(expression.value);
    case 'joined': {
      const text = joinedText(expression.parts, scope, depth + 1);
      return text === undefined
        ? end
        : [{ ...road, expression: { kind: 'text', value: text, from: expression.from, to: expression.to } }];
    }
    case 'name': {
      const values = named(expression.name, scope, expression.from);
      // What has nothing in it at first gets something elsewhere, as parameters do.
      const rest = values.every(({ kind }) => kind === 'nothing') ? end : [];
      return values.length === 0 ? end : [...rest, ...through(values)];
    }
    case 'member': {
      const held = heldBy(expression.of, expression.name, scope, depth);
      if (held !== undefined) return on(held, { isIndirect: true });
      if (isWrapper(expression.name)) return on(expression.of);
      if (/^(?:this|self|static|[A-Z]\w*)?$/.test(pathOf(expression.of)))
        return through(named(expression.name, scope));
      return expression.of.kind === 'name' ? through(methodNamed(expression.name, scope)) : end;
    }
    case 'index': {
      const held =
        expression.key.kind === 'text'
          ? heldBy(expression.of, expression.key.value, scope, depth)
          : undefined;
      return held === undefined ? end : on(held, { isIndirect: true });
    }
    case 'call':
      return ofCall(expression, scope, end, on);
    default:
      return end;
  }
}

/** `allowed[0] ?? "*"`: what is taken of an empty list is taken by nobody who allows an origin. */
function isFirstOf({ condition, branches: [first] }: Choice): boolean {
  return condition === undefined && first?.kind === 'index' && first.key.kind === 'group';
}

/** `getenv("ALLOW_ALL", "true") == "true"` is true where nobody says otherwise. */
function isTrueByDefault(
  operator: string,
  [left, right]: readonly Expression[],
  valuesOf: (side: Expression) => readonly Value[],
): boolean {
  if (!/^(?:===?|in)$/.test(operator) || left?.kind !== 'call' || right === undefined) return false;
  const texts = (side: Expression) =>
    valuesOf(side).flatMap(({ expression }) =>
      expression.kind === 'text' ? [expression.value.toLowerCase()] : [],
    );
  const wanted = texts(right);
  return wanted.includes('true') && texts(left).some((text) => wanted.includes(text));
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

/** What a name stands for: values, with what is given where it is a parameter, or else a function. */
function named(name: string, scope: Scope, at?: number): readonly Expression[] {
  const assigned = scope.valuesOf(name, at);
  // The origin of the request is followed where what is checked on its way is seen too.
  const given =
    at === undefined ? [] : scope.givenTo(name, at).filter((value) => !isRequestOrigin(value, scope));
  if (assigned.length + given.length > 0) return [...assigned, ...given];
  const known = scope.functionNamed(name);
  return known === undefined ? [] : [known];
}

/** The method of a value whose type is not known: one of the file that is the only thing of that name. */
function methodNamed(name: string, scope: Scope): readonly Expression[] {
  const method = scope.valuesOf(name).length === 0 ? scope.functionNamed(name) : undefined;
  return method === undefined || method.parameters.length === 0 ? [] : [method];
}

function ofCall(
  call: Call,
  scope: Scope,
  end: readonly Value[],
  on: (next: Expression, change?: Partial<Road>) => readonly Value[],
): readonly Value[] {
  const name = lastName(call);
  const given = call.arguments.map(({ value }) => value);
  const helper = scope.functionNamed(name);
  if (helper !== undefined && !isWrapper(name)) {
    // Of a helper that reads a setting, what it is given to fall back on counts too.
    const results = [...outcomesIn(helper.body), ...(isFallback(name) ? given.slice(1) : [])];
    return results.length === 0 ? end : results.flatMap((result) => on(result, { isIndirect: true }));
  }
  const receiver = call.callee.kind === 'member' ? [call.callee.of] : [];
  // `aws.StringSlice([]string{"*"})` and `pulumi.String("*")` read nothing.
  const isConversion = given.length === 1 && /^string(?:slice|array|ptr)?$/i.test(name);
  if (isFallback(name) && !isConversion && (call.callee.kind === 'member' || !isWrapper(name))) {
    const values = given.length > 1 ? given.slice(1) : /or|default/i.test(name) ? given : [];
    const found = [...receiver.filter(({ kind }) => kind === 'call'), ...values].flatMap(made);
    return [...end, ...found.flatMap((value) => on(value, { isIndirect: true }))];
  }
  if (!isWrapper(name)) return end;
  const receivers = receiver.filter(
    ({ kind, ...rest }) => kind !== 'name' || scope.valuesOf(nameIn(rest)).length > 0,
  );
  // What is done to each of them says nothing about where they come from.
  const isEach = (value: Expression) => value.kind === 'function' && value.parameters.length > 0;
  const wrapped = [
    ...receivers,
    ...(/^(?:split|replace)/.test(name) ? [] : given.filter((value) => !isEach(value))),
  ];
  const isListed =
    /^(?:of|aslist|listof|setof|list|set|seq|array|singleton|singletonlist|split|arrayof|vec|hashset)$/.test(
      plain(name),
    );
  if (wrapped.length === 0) return end;
  const values = wrapped.flatMap(made).flatMap((value) => on(value, isListed ? { isListed } : {}));
  return isPatternMaker.test(plain(name)) ? values.map(asPattern) : values;
}

/** `new RegExp(…)`, `re.compile(…)`, `Regexp.new` under its own name, `"…".toRegex()`. */
const isPatternMaker = /^(?:regexp?|compile|mustcompile|toregex|topattern)$/;

function asPattern(value: Value): Value {
  const { expression } = value;
  const source = sourceOf(expression);
  return source === undefined
    ? value
    : { ...value, expression: { kind: 'pattern', source, ...spanOf(expression) } };
}

/** The regular expression that a text is; of what is put in, it is only known that it is a part of a host. */
export function sourceOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'pattern':
      return expression.source;
    case 'text':
      return expression.value;
    case 'joined':
      return expression.parts.map((part) => sourceOf(part) ?? someHost).join('');
    default:
      return undefined;
  }
}

const someHost = String.raw`example\.com`;

/** What a function without parameters makes, such as `default_factory=lambda: ["*"]`; anything else is what it is. */
function made(value: Expression): readonly Expression[] {
  return value.kind === 'function' && value.parameters.length === 0 ? outcomesIn(value.body) : [value];
}

function nameIn(rest: object): string {
  return 'name' in rest && typeof rest.name === 'string' ? rest.name : '';
}

/** What gives back what it is given, as a list, a set, or another kind of text. */
function isWrapper(name: string): boolean {
  return wrappers.has(plain(name));
}

const wrappers = wordsIn(
  'of aslist ofentries listof setof arrayof singleton singletonlist mutablelistof list set seq vector array',
  'arraylist hashset some just ok from fromstatic fromstr frombytes string strings stringslice stringarray',
  'stringptr byte bytes into tostring toowned str parse unwrap expect clone cloned split freeze dup trim',
  'strip map filter tuple frozenset tolist toarray toset iter collect asref headervalue optional',
  'nonemptylist compact concat merge vec boxed box object assign stringvalues copyof unmodifiablelist',
  'asscala asjava toseq tovector lines flatten regex compile regexp mustcompile re exact htmlspecialchars',
  'explode lower tolower tolowercase csv stream field immutablelist immutableset createlist',
  'withallowedorigins alloworigin origins arraylistof mutablesetof hashsetof linkedsetof',
);

/** What reads a setting, and is given what to take where there is none: `os.getenv("ORIGIN", "*")`. */
function isFallback(name: string): boolean {
  return /^(?:getenv|env|envor|getenvor|getenvwithdefault|getenvordefault|envvar|fetch|config|get|getor|getordefault|getorelse|getproperty|getvalue|getstring|unwrapor|unwraporelse|orelse|or|orelseget|default|defaultvalue|ornull|value|setting|option|coalesce|ifempty|getenvdefault|lookup|param|property|list|str|envlist|stringslice|getenvslice|bool|string|envbool|getenvbool|getbool|boolenv|envflag)$/.test(
    plain(name),
  );
}

/** The value that an object holds under a name, where the object is written in the file. */
function heldBy(of: Expression, name: string, scope: Scope, depth: number): Expression | undefined {
  if (depth > deepest) return undefined;
  const holders = of.kind === 'name' ? scope.valuesOf(of.name, of.from) : inner(of, scope, depth);
  for (const holder of holders) {
    if (holder.kind !== 'record') continue;
    const entry = holder.entries.findLast(({ key }) => key?.kind === 'text' && key.value === name);
    if (entry !== undefined) return entry.value;
  }
  return undefined;
}

function inner(of: Expression, scope: Scope, depth: number): readonly Expression[] {
  if (of.kind === 'record') return [of];
  if (of.kind !== 'member') return [];
  const held = heldBy(of.of, of.name, scope, depth + 1);
  if (held !== undefined) return [held];
  return /^(?:this|self)$/.test(pathOf(of.of)) ? scope.valuesOf(of.name) : [];
}

function joinedText(parts: readonly Expression[], scope: Scope, depth: number): string | undefined {
  let text = '';
  for (const part of parts) {
    const values = follow(part, scope, direct, depth);
    const [value] = values;
    if (values.length !== 1 || value?.expression.kind !== 'text') return undefined;
    text += value.expression.value;
  }
  return text;
}
