// What the grammar of Ruby calls the parts of expressions.
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import type { Argument, Entry, Expression } from '../expression.ts';
import {
  bareName,
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

/** Without arguments and block, `a.b` reads as a member: whether it is a method makes no difference here. */
const call: Converter = (node, tree) => {
  const list = field(node, 'arguments');
  const block = field(node, 'block');
  const callee = make.member('receiver', 'method')(node, tree);
  const method = field(node, 'method');
  if (callee === undefined || method === undefined) return undefined;
  if (list === undefined && block === undefined) return callee;
  const passed: readonly Argument[] = block === undefined ? [] : [{ value: blockOf(block, tree) }];
  return callOf(node, { ...callee, to: method.to }, list, tree, passed);
};

function blockOf(node: SyntaxNode, tree: Tree): Expression {
  const parameters = field(node, 'parameters');
  const body = field(node, 'body');
  return {
    kind: 'function',
    name: undefined,
    parameters:
      parameters === undefined ? [] : namedChildren(parameters).map((child) => bareName(tree.textOf(child))),
    body: {
      kind: 'group',
      children: body === undefined ? [] : namedChildren(body).map((child) => tree.of(child)),
      ...spanOf(body ?? node),
    },
    ...spanOf(node),
  };
}

/** `->(origin) { … }`: the block is inside, the parameters are not. */
const lambda: Converter = (node, tree) => {
  const body = field(node, 'body');
  const parameters = field(node, 'parameters');
  if (body === undefined) return undefined;
  const inner = blockOf(body, tree);
  if (inner.kind !== 'function') return inner;
  const names =
    parameters === undefined ? [] : namedChildren(parameters).map((child) => bareName(tree.textOf(child)));
  return { ...inner, parameters: names, ...spanOf(node) };
};

const hash: Converter = (node, tree) => ({
  kind: 'record',
  entries: namedChildren(node).flatMap((child): Entry[] => {
    const key = field(child, 'key');
    const value = field(child, 'value');
    if (key !== undefined && value !== undefined) return [entryOf(key, value, tree)];
    const [spread] = namedChildren(child);
    return spread === undefined ? [] : [{ key: undefined, value: tree.of(spread) }];
  }),
  ...spanOf(node),
});

const regex: Converter = (node, tree) => ({
  kind: 'pattern',
  source: tree.textOf(node).replaceAll(/^(?:\/|%r.)|[^\w\s]?[a-z]*$/g, ''),
  ...spanOf(node),
});

/** The same as `if` with the opposite condition. */
const unless: Converter = (node, tree) => {
  const made = make.choice(node, tree);
  if (made?.kind !== 'choice' || made.condition === undefined) return made;
  const { from, to } = made.condition;
  return { ...made, condition: { kind: 'test', operator: '!', sides: [made.condition], from, to } };
};

export const ruby: Converters = {
  class: make.type,
  module: make.type,
  identifier: make.name,
  constant: make.name,
  instance_variable: make.name,
  class_variable: make.name,
  global_variable: make.name,
  string: make.text,
  bare_string: make.text,
  simple_symbol: (node, tree) => ({ kind: 'text', value: tree.textOf(node).slice(1), ...spanOf(node) }),
  hash_key_symbol: (node, tree) => ({ kind: 'text', value: tree.textOf(node), ...spanOf(node) }),
  true: make.truth,
  false: make.truth,
  nil: make.nothing,
  regex,
  scope_resolution: make.member('scope', 'name'),
  element_reference: make.index,
  call,
  array: make.list,
  string_array: make.list,
  hash,
  assignment: make.assign('left', 'right'),
  operator_assignment: make.assign('left', 'right'),
  optional_parameter: make.assign('name', 'value'),
  method: make.func('parameters', 'body'),
  singleton_method: make.func('parameters', 'body'),
  lambda,
  if: make.choice,
  unless,
  elsif: make.choice,
  if_modifier: make.choice,
  unless_modifier: unless,
  conditional: make.choice,
  case: make.select,
  binary: make.binary,
  unary: make.binary,
  return: make.returns,
};
