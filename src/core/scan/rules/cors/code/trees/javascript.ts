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
  const target = field(node, 'name');
  const value = field(node, 'value');
  if (target === undefined || value === undefined) return undefined;
  if (target.type !== 'object_pattern') {
    const made = make.assign('name', 'value')(node, tree);
    return made?.kind === 'assign' ? { ...made, value: typed(made.value, field(node, 'type'), tree) } : made;
  }
  const of = tree.of(value);
  const children = namedChildren(target).flatMap((child): Expression[] => {
    const key = field(child, 'key', 'left') ?? child;
    const own = field(child, 'value') ?? key;
    const fallback = field(child, 'right');
    const taken: Expression = { kind: 'member', of, name: keyText(key, tree), ...spanOf(node) };
    const branches = fallback === undefined ? [taken] : [taken, tree.of(fallback)];
    return [
      {
        kind: 'assign',
        target: { kind: 'name', name: keyText(own, tree), ...spanOf(own) },
        value:
          fallback === undefined
            ? taken
            : { kind: 'choice', condition: undefined, branches, ...spanOf(node) },
        ...spanOf(child),
      },
    ];
  });
  return { kind: 'group', children: [of, ...children], ...spanOf(node) };
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
  as_expression: asserted,
  satisfies_expression: asserted,
  non_null_expression: asserted,
  array: make.list,
  object,
  variable_declarator: declarator,
  assignment_expression: make.assign('left', 'right'),
  augmented_assignment_expression: make.assign('left', 'right'),
  assignment_pattern: make.assign('left', 'right'),
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
