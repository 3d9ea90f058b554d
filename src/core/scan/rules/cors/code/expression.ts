// Program text as the rules see it, whatever the language: a small tree of what is called, named, listed and tested.

/** Offsets in the file, the end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Expression = Span &
  (
    | { readonly kind: 'text'; readonly value: string }
    /** Text put together: interpolation, concatenation. */
    | { readonly kind: 'joined'; readonly parts: readonly Expression[] }
    /** A regular expression that is written as one. */
    | { readonly kind: 'pattern'; readonly source: string }
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
    | Call
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | RecordExpression
    | FunctionExpression
    /** Declarations, fields and default values too. */
    | { readonly kind: 'assign'; readonly target: Expression; readonly value: Expression }
    /** `if`, `switch`, `?:`, and `a || b`, which has no condition. */
    | Choice
    /** A comparison: `==`, `in`, `=~`, `!`. */
    | { readonly kind: 'test'; readonly operator: string; readonly sides: readonly Expression[] }
    | { readonly kind: 'return'; readonly value: Expression | undefined }
    /** Anything else, by its parts; a class has a name. */
    | { readonly kind: 'group'; readonly name?: string; readonly children: readonly Expression[] }
  );

export type Call = Span & {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** `@CrossOrigin`, `[EnableCors]`, `#[get]`. */
  readonly isAnnotation?: boolean;
};

export type RecordExpression = Span & {
  readonly kind: 'record';
  /** Of a structure that has a name: `cors.Config`. */
  readonly type?: string;
  readonly entries: readonly Entry[];
};

export type FunctionExpression = Span & {
  readonly kind: 'function';
  readonly name: string | undefined;
  readonly parameters: readonly string[];
  /** Annotations and default values. */
  readonly leading?: readonly Expression[];
  readonly body: Expression;
};

export type Choice = Span & {
  readonly kind: 'choice';
  readonly condition: Expression | undefined;
  readonly branches: readonly Expression[];
  /** `switch`, `match`, `case`: the condition is compared with each branch. */
  readonly isSwitch?: boolean;
};

export interface Argument {
  /** Of a keyword argument. */
  readonly name?: string;
  readonly value: Expression;
}

/** Of an object, a dictionary or a structure; without a key, another object spread into it. */
export interface Entry {
  readonly key: Expression | undefined;
  readonly value: Expression;
}

/** What an expression is made of, in the order of the text. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'text':
    case 'pattern':
    case 'truth':
    case 'nothing':
    case 'name':
      return [];
    case 'joined':
      return expression.parts;
    case 'member':
      return [expression.of];
    case 'index':
      return [expression.of, expression.key];
    case 'call':
      return [expression.callee, ...expression.arguments.map(({ value }) => value)];
    case 'list':
      return expression.items;
    case 'record':
      return expression.entries.flatMap(({ key, value }) => (key === undefined ? [value] : [key, value]));
    case 'function':
      return expression.leading === undefined ? [expression.body] : [...expression.leading, expression.body];
    case 'assign':
      return [expression.target, expression.value];
    case 'choice':
      return expression.condition === undefined
        ? expression.branches
        : [expression.condition, ...expression.branches];
    case 'test':
      return expression.sides;
    case 'return':
      return expression.value === undefined ? [] : [expression.value];
    case 'group':
      return expression.children;
  }
}

/** Calls `visit` with every part of an expression, itself first; `around` holds what it is in, the outermost first. */
export function walk(
  expression: Expression,
  visit: (part: Expression, around: readonly Expression[]) => void,
  around: Expression[] = [],
): void {
  visit(expression, around);
  around.push(expression);
  for (const part of partsOf(expression)) walk(part, visit, around);
  around.pop();
}

/** Whether `accepts` holds for a part of an expression, or for itself. */
export function hasPart(expression: Expression, accepts: (part: Expression) => boolean): boolean {
  return accepts(expression) || partsOf(expression).some((part) => hasPart(part, accepts));
}

/** Names joined by dots, with `()` for a call in between: `w.Header().Set`; unnamed parts are empty. */
export function pathOf(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return `${pathOf(expression.of)}.${expression.name}`;
    case 'call':
      return `${pathOf(expression.callee)}()`;
    case 'index':
      return `${pathOf(expression.of)}[]`;
    default:
      return '';
  }
}

/** The last name in the path of an expression: `Set` in `w.Header().Set`. */
export function lastName(expression: Expression): string {
  if (expression.kind === 'name' || expression.kind === 'member') return expression.name;
  return expression.kind === 'call' ? lastName(expression.callee) : '';
}
