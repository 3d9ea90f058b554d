// What the grammars of JavaScript, TypeScript and TSX call the parts of expressions.
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import type { Entry, Expression } from '../expression.ts';
import {
  entryOf,
  field,
  keyText,
  namedChildren,
  spanOf,
  type Converter,
  type Converters,
  type Tree,
} from './convert.ts';
import * as make from './makers.ts';

/** `const { origin } = request.headers` declares `origin` as a member of what is on the right. */
const declarator: Converter = (node, tree) => {
  const target = field(node, 'name', 'left');
  const value = field(node, 'value', 'right');
  if (target === undefined || value === undefined) return undefined;
  if (target.type === 'object_pattern') return taken(target, tree.of(value), tree);
  const made = make.assign(target.field ?? '', value.field ?? '')(node, tree);
  return made?.kind === 'assign' ? { ...made, value: typed(made.value, field(node, 'type'), tree) } : made;
};

/** What a pattern takes out of a value, however deep, with what it takes where there is none. */
function taken(pattern: SyntaxNode, of: Expression, tree: Tree): Expression {
  const children = namedChildren(pattern).map((child): Expression => {
    const key = field(child, 'key', 'left') ?? child;
    const own = field(child, 'value') ?? key;
    const fallback = field(child, 'right') ?? field(own, 'right');
    const target = field(own, 'left') ?? own;
    const member: Expression = { kind: 'member', of, name: keyText(key, tree), ...spanOf(child) };
    if (target.type === 'object_pattern') return taken(target, member, tree);
    return {
      kind: 'assign',
      target: { kind: 'name', name: keyText(target, tree), ...spanOf(target) },
      value:
        fallback === undefined
          ? member
          : { kind: 'choice', condition: undefined, branches: [member, tree.of(fallback)], ...spanOf(child) },
      ...spanOf(child),
    };
  });
  return { kind: 'group', children: [of, ...children], ...spanOf(pattern) };
}

/** `{ origins = ['*'] }` among parameters takes members of something that has no name. */
const parameterPattern: Converter = (node, tree) =>
  taken(node, { kind: 'group', children: [], ...spanOf(node) }, tree);

/** An import is a `require` whose names are assigned: `import { cors as any } from 'hono/cors'`. */
const imported: Converter = (node, tree) => {
  const source = field(node, 'source');
  const clause = node.children.find(({ type }) => type === 'import_clause');
  if (source === undefined || clause === undefined) return undefined;
  const required: Expression = {
    kind: 'call',
    callee: { kind: 'name', name: 'require', ...spanOf(source) },
    arguments: [{ value: tree.of(source) }],
    ...spanOf(source),
  };
  const assigned = (name: SyntaxNode, value: Expression): Expression => ({
    kind: 'assign',
    target: tree.of(name),
    value,
    ...spanOf(name),
  });
  const children = namedChildren(clause).flatMap((child): readonly Expression[] => {
    if (child.type === 'identifier') return [assigned(child, required)];
    if (child.type === 'namespace_import')
      return namedChildren(child).map((name) => assigned(name, required));
    return namedChildren(child).flatMap((specifier) => {
      const name = field(specifier, 'name');
      if (name === undefined) return [];
      const member: Expression = { kind: 'member', of: required, name: tree.textOf(name), ...spanOf(name) };
      return [assigned(field(specifier, 'alias') ?? name, member)];
    });
  });
  return { kind: 'group', children, ...spanOf(node) };
};

/** `const options: CorsOptions = { … }`: the type says what the object is. */
function typed(value: Expression, type: SyntaxNode | undefined, tree: Tree): Expression {
  return value.kind === 'record' && type !== undefined ? { ...value, type: tree.textOf(type) } : value;
}

/** `x as T`, `x satisfies T`, `x!` */
const asserted: Converter = (node, tree) => {
  const [value, type] = namedChildren(node);
  return value && typed(tree.of(value), type, tree);
};

const object: Converter = (node, tree) => ({
  kind: 'record',
  entries: namedChildren(node).flatMap((child) => entriesOf(child, tree)),
  ...spanOf(node),
});

function entriesOf(child: SyntaxNode, tree: Tree): readonly Entry[] {
  const key = field(child, 'key', 'name');
  const value = field(child, 'value');
  if (child.type === 'spread_element') {
    const [spread] = namedChildren(child);
    return spread === undefined ? [] : [{ key: undefined, value: tree.of(spread) }];
  }
  if (child.type === 'shorthand_property_identifier') return [entryOf(child, child, tree)];
  if (child.type === 'method_definition' && key !== undefined)
    return [{ ...entryOf(key, key, tree), value: tree.of(child) }];
  return key === undefined || value === undefined ? [] : [entryOf(key, value, tree)];
}

const decorator: Converter = (node, tree) => {
  const [inner] = namedChildren(node);
  const called = inner && tree.of(inner);
  return called?.kind === 'call' ? { ...called, isAnnotation: true } : called;
};

export const javascript: Converters = {
  class_declaration: make.type,
  class: make.type,
  import: make.name,
  import_statement: imported,
  identifier: make.name,
  property_identifier: make.name,
  private_property_identifier: make.name,
  shorthand_property_identifier: make.name,
  shorthand_property_identifier_pattern: make.name,
  this: make.name,
  string: make.text,
  template_string: make.text,
  true: make.truth,
  false: make.truth,
  null: make.nothing,
  undefined: make.nothing,
  regex: (node, tree) => {
    const pattern = field(node, 'pattern');
    return pattern && { kind: 'pattern', source: tree.textOf(pattern), ...spanOf(node) };
  },
  member_expression: make.member('object', 'property'),
  subscript_expression: make.index,
  call_expression: make.call('function', 'arguments'),
  new_expression: make.call('constructor', 'arguments'),
  // `(0, cors_1.default)()` is what compilers make of a call.
  sequence_expression: (node, tree) => {
    const last = namedChildren(node).at(-1);
    return last && tree.of(last);
  },
  as_expression: asserted,
  satisfies_expression: asserted,
  non_null_expression: asserted,
  array: make.list,
  object,
  variable_declarator: declarator,
  assignment_expression: declarator,
  object_pattern: parameterPattern,
  augmented_assignment_expression: make.assign('left', 'right'),
  assignment_pattern: declarator,
  field_definition: make.assign('property', 'value'),
  public_field_definition: make.assign('name', 'value'),
  required_parameter: make.assign('pattern', 'value'),
  function_declaration: make.func('parameters', 'body'),
  function_expression: make.func('parameters', 'body'),
  generator_function_declaration: make.func('parameters', 'body'),
  generator_function: make.func('parameters', 'body'),
  method_definition: make.func('parameters', 'body'),
  arrow_function: (node, tree) =>
    make.func(field(node, 'parameter') === undefined ? 'parameters' : 'parameter', 'body')(node, tree),
  if_statement: make.choice,
  ternary_expression: make.choice,
  switch_statement: make.select,
  binary_expression: make.binary,
  unary_expression: make.binary,
  return_statement: make.returns,
  decorator,
};
