// What the grammar of PHP calls the parts of expressions.
import type { Entry, Expression } from '../expression.ts';
import { callOf, entryOf, field, namedChildren, spanOf, type Converter, type Converters } from './convert.ts';
import * as make from './makers.ts';

/** `['a', 'b']` is a list, `['a' => 'b']` a record; with both it counts as a record of those that have a key. */
const array: Converter = (node, tree) => {
  const elements = namedChildren(node).map(namedChildren);
  const entries = elements.flatMap(([key, value]): Entry[] =>
    key === undefined || value === undefined ? [] : [entryOf(key, value, tree)],
  );
  if (entries.length > 0) return { kind: 'record', entries, ...spanOf(node) };
  return {
    kind: 'list',
    items: elements.flatMap(([item]) => (item ? [tree.of(item)] : [])),
    ...spanOf(node),
  };
};

/** `A::B`, of which the grammar names neither side. */
const constantOf: Converter = (node, tree) => {
  const [scope, name] = namedChildren(node);
  if (scope === undefined || name === undefined) return undefined;
  return { kind: 'member', of: tree.of(scope), name: tree.textOf(name), ...spanOf(node) };
};

const constant: Converter = (node, tree) => {
  const [target, value] = namedChildren(node);
  if (target === undefined || value === undefined) return undefined;
  return { kind: 'assign', target: tree.of(target), value: tree.of(value), ...spanOf(node) };
};

/** `define('X', …)` is how constants were made once, and `sprintf` puts text together. */
const functionCall: Converter = (node, tree) => {
  const call = make.call('function', 'arguments')(node, tree);
  if (call?.kind !== 'call' || call.callee.kind !== 'name') return call;
  const given = call.arguments.map(({ value }) => value);
  const [target, value] = given;
  if (call.callee.name === 'sprintf' && target?.kind === 'text') {
    const start: Expression = { ...target, value: target.value.replace(/%.*$/s, '') };
    return { kind: 'joined', parts: [start, ...given.slice(1)], ...spanOf(node) };
  }
  if (call.callee.name !== 'define') return call;
  if (target?.kind !== 'text' || value === undefined) return call;
  const { from, to } = target;
  return { kind: 'assign', target: { kind: 'name', name: target.value, from, to }, value, ...spanOf(node) };
};

const attribute: Converter = (node, tree) => {
  const [name] = namedChildren(node);
  if (name === undefined) return undefined;
  const call = callOf(node, tree.of(name), field(node, 'parameters'), tree);
  return call.kind === 'call' ? { ...call, isAnnotation: true } : call;
};

/** Without a middle, what is asked is what it may be: `$origin ?: '*'`. */
const conditional: Converter = (node, tree) => {
  const made = make.choice(node, tree);
  return made?.kind === 'choice' && made.condition !== undefined && made.branches.length === 1
    ? { ...made, condition: undefined, branches: [made.condition, ...made.branches] }
    : made;
};

export const php: Converters = {
  class_declaration: make.type,
  name: make.name,
  qualified_name: (node, tree) => ({
    kind: 'name',
    name: tree.textOf(node).replace(/^.*\\/s, ''),
    ...spanOf(node),
  }),
  variable_name: make.name,
  string: make.text,
  encapsed_string: make.text,
  heredoc: make.text,
  heredoc_body: make.text,
  nowdoc: make.text,
  boolean: make.truth,
  null: make.nothing,
  member_access_expression: make.member('object', 'name'),
  nullsafe_member_access_expression: make.member('object', 'name'),
  scoped_property_access_expression: make.member('scope', 'name'),
  class_constant_access_expression: constantOf,
  subscript_expression: make.index,
  function_call_expression: functionCall,
  member_call_expression: make.methodCall('object', 'name', 'arguments'),
  nullsafe_member_call_expression: make.methodCall('object', 'name', 'arguments'),
  scoped_call_expression: make.methodCall('scope', 'name', 'arguments'),
  object_creation_expression: make.create('type', 'arguments'),
  array_creation_expression: array,
  const_element: constant,
  property_element: make.assign('name', 'default_value'),
  simple_parameter: make.assign('name', 'default_value'),
  assignment_expression: make.assign('left', 'right'),
  augmented_assignment_expression: make.assign('left', 'right'),
  function_definition: make.func('parameters', 'body'),
  method_declaration: make.func('parameters', 'body'),
  anonymous_function: make.func('parameters', 'body'),
  anonymous_function_creation_expression: make.func('parameters', 'body'),
  arrow_function: make.func('parameters', 'body'),
  if_statement: make.choice,
  else_if_clause: make.choice,
  conditional_expression: conditional,
  switch_statement: make.select,
  match_expression: make.select,
  binary_expression: make.binary,
  unary_op_expression: make.binary,
  return_statement: make.returns,
  attribute,
};
