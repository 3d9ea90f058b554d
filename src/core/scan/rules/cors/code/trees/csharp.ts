// What the grammar of C# calls the parts of expressions.
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import type { Entry, Expression } from '../expression.ts';
import {
  callOf,
  entryOf,
  field,
  namedChildren,
  spanOf,
  type Converter,
  type Converters,
  type Tree,
} from './convert.ts';
import * as make from './makers.ts';

/** `{ A = b, ["c"] = d, {"e", "f"} }` is a record, `{ "a", "b" }` a list. */
const initializer: Converter = (node, tree) => {
  const children = namedChildren(node);
  const entries = children.flatMap((child) => entryIn(child, tree) ?? []);
  if (entries.length > 0 && entries.length === children.length)
    return { kind: 'record', entries, ...spanOf(node) };
  return make.list(node, tree);
};

function entryIn(child: SyntaxNode, tree: Tree): Entry | undefined {
  const inner = namedChildren(child);
  const [first, second] = inner;
  if (first === undefined || second === undefined) return undefined;
  if (child.type === 'assignment_expression') return entryOf(namedKey(first), second, tree);
  return child.type === 'initializer_expression' && inner.length === 2
    ? entryOf(first, second, tree)
    : undefined;
}

/** The text in `["a"]`. */
function namedKey(node: SyntaxNode): SyntaxNode {
  const [inner] = node.type === 'element_binding_expression' ? namedChildren(node) : [];
  return inner === undefined ? node : (namedChildren(inner)[0] ?? node);
}

const creation: Converter = (node, tree) => {
  const list = field(node, 'initializer');
  const call = make.create('type', 'arguments')(node, tree);
  const type = field(node, 'type');
  if (list === undefined) return call;
  const filled = tree.of(list);
  if (filled.kind === 'record' && type !== undefined && call?.kind === 'call' && call.arguments.length === 0)
    return { ...filled, ...spanOf(node), type: tree.textOf(type) };
  return call?.kind === 'call' ? { ...call, arguments: [...call.arguments, { value: filled }] } : filled;
};

const declarator: Converter = (node, tree) => {
  const target = field(node, 'name');
  const value = namedChildren(node).at(-1);
  if (target === undefined || value === undefined || value === target) return undefined;
  return { kind: 'assign', target: tree.of(target), value: tree.of(value), ...spanOf(node) };
};

const attribute: Converter = (node, tree) => {
  const name = field(node, 'name');
  if (name === undefined) return undefined;
  const list = node.children.find(({ type }) => type === 'attribute_argument_list');
  const call = callOf(node, tree.of(name), list, tree);
  return call.kind === 'call' ? { ...call, isAnnotation: true } : call;
};

/** `delegate { … }`, whose block has no name in the grammar. */
const anonymousMethod: Converter = (node, tree) => {
  const block = namedChildren(node).at(-1);
  return (
    block && {
      kind: 'function',
      name: undefined,
      parameters: [],
      body: make.bodyOf(block, tree),
      ...spanOf(node),
    }
  );
};

const last: Converter = (node, tree): Expression | undefined => {
  const inner = namedChildren(node).at(-1);
  return inner && tree.of(inner);
};

export const csharp: Converters = {
  class_declaration: make.type,
  identifier: make.name,
  this: make.name,
  generic_name: (node, tree) => ({
    kind: 'name',
    name: tree.textOf(node).replace(/<[\s\S]*$/, ''),
    ...spanOf(node),
  }),
  string_literal: make.text,
  verbatim_string_literal: make.quoted,
  raw_string_literal: make.quoted,
  interpolated_string_expression: make.text,
  interpolation: (node, tree) => {
    const inner = namedChildren(node).find(({ type }) => type !== 'interpolation_brace');
    return inner && tree.of(inner);
  },
  boolean_literal: make.truth,
  null_literal: make.nothing,
  member_access_expression: make.member('expression', 'name'),
  qualified_name: make.member('qualifier', 'name'),
  element_access_expression: make.index,
  bracketed_argument_list: last,
  argument: last,
  invocation_expression: make.call('function', 'arguments'),
  object_creation_expression: creation,
  implicit_object_creation_expression: creation,
  initializer_expression: initializer,
  element_binding_expression: make.list,
  collection_expression: make.list,
  implicit_array_creation_expression: last,
  array_creation_expression: last,
  variable_declarator: declarator,
  property_declaration: make.assign('name', 'value'),
  assignment_expression: make.assign('left', 'right'),
  method_declaration: make.func('parameters', 'body'),
  local_function_statement: make.func('parameters', 'body'),
  constructor_declaration: make.func('parameters', 'body'),
  lambda_expression: make.func('parameters', 'body'),
  anonymous_method_expression: anonymousMethod,
  if_statement: make.choice,
  conditional_expression: make.choice,
  switch_statement: make.select,
  binary_expression: make.binary,
  prefix_unary_expression: make.binary,
  return_statement: make.returns,
  attribute,
};
