// What the grammar of Rust calls the parts of expressions.
import { hasPart, type Entry, type Expression } from '../expression.ts';
import {
  entryOf,
  field,
  namedChildren,
  spanOf,
  type Converter,
  type Converters,
  type Tree,
} from './convert.ts';
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import * as make from './makers.ts';

const structure: Converter = (node, tree) => {
  const type = field(node, 'name');
  const body = field(node, 'body');
  if (type === undefined || body === undefined) return undefined;
  const entries = namedChildren(body).flatMap((child): Entry[] => {
    const key = field(child, 'field');
    const value = field(child, 'value');
    if (key !== undefined && value !== undefined) return [entryOf(key, value, tree)];
    const [only] = namedChildren(child);
    if (only === undefined) return [];
    return [
      child.type === 'base_field_initializer'
        ? { key: undefined, value: tree.of(only) }
        : entryOf(only, only, tree),
    ];
  });
  return { kind: 'record', type: tree.textOf(type), entries, ...spanOf(node) };
};

/** A macro's arguments are mere tokens: `vec![…]` is taken for a list, any other for a call. */
const macro: Converter = (node, tree) => {
  const name = field(node, 'macro');
  const tokens = node.children.find(({ type }) => type === 'token_tree');
  if (name === undefined || tokens === undefined) return undefined;
  const items = namedChildren(tokens).map((child) => tree.of(child));
  if (tree.textOf(name) === 'vec') return { kind: 'list', items, ...spanOf(node) };
  return {
    kind: 'call',
    callee: tree.of(name),
    arguments: items.map((value) => ({ value })),
    ...spanOf(node),
  };
};

/** Arms name what is matched: `Some(origin) => …`. Only texts in the arms compare it. */
const match: Converter = (node, tree) => {
  const subject = field(node, 'value');
  const body = field(node, 'body');
  if (subject === undefined || body === undefined) return undefined;
  const condition = tree.of(subject);
  const arms = namedChildren(body).flatMap((arm) => {
    const matched = field(arm, 'pattern');
    const [pattern] = matched === undefined ? [] : namedChildren(matched);
    if (matched === undefined) return [];
    return [{ arm, pattern: tree.of(pattern ?? matched), guard: field(matched, 'condition') }];
  });
  const branches = arms.map(({ arm, pattern, guard }): Expression => {
    const written = field(arm, 'value');
    const value = written && guarded(tree.of(written), guard && tree.of(guard));
    const bound: Expression = { kind: 'assign', target: pattern, value: condition, ...spanOf(arm) };
    return {
      kind: 'group',
      children: value === undefined ? [bound] : [bound, value],
      ...spanOf(arm),
    };
  });
  const isSwitch = arms.some(({ pattern }) => hasPart(pattern, ({ kind }) => kind === 'text'));
  return { kind: 'choice', condition, branches, isSwitch, ...spanOf(node) };
};

/** `Some(origin) if fine(origin) => …` */
function guarded(value: Expression, condition: Expression | undefined): Expression {
  if (condition === undefined) return value;
  return { kind: 'choice', condition, branches: [value], from: condition.from, to: value.to };
}

/** `#[arg(default_value = "*")] origins: String`: what the field is where nobody sets it. */
const fields: Converter = (node, tree) => {
  const children: Expression[] = [];
  let attributes: SyntaxNode[] = [];
  for (const child of namedChildren(node)) {
    const name = field(child, 'name');
    if (child.type === 'attribute_item') {
      attributes.push(child);
      continue;
    }
    if (name !== undefined)
      children.push(...attributes.flatMap((attribute) => defaultIn(attribute, name, tree)));
    attributes = [];
  }
  return { kind: 'group', children, ...spanOf(node) };
};

function defaultIn(attribute: SyntaxNode, name: SyntaxNode, tree: Tree): readonly Expression[] {
  const written = tree.textOf(attribute);
  const [, start = '', text] =
    /^(.*?\bdefault_values?(?:_t)?\s*=\s*(?:(?:vec!)?\[)?\s*")([^"]*)"/s.exec(written) ?? [];
  const [, maker] = /\bserde\b.*\bdefault\s*=\s*"(?:\w+::)*(\w+)"/s.exec(written) ?? [];
  const from = attribute.from + start.length;
  const value: Expression | undefined =
    text !== undefined
      ? { kind: 'text', value: text, from, to: from + text.length }
      : maker === undefined
        ? undefined
        : {
            kind: 'call',
            callee: { kind: 'name', name: maker, ...spanOf(attribute) },
            arguments: [],
            ...spanOf(attribute),
          };
  if (value === undefined) return [];
  const names = [
    tree.textOf(name),
    ...[...written.matchAll(/\b(?:env|long)\s*=\s*"([\w-]+)"/g)].map(([, other = '']) => other),
  ];
  return names.map((target) => ({
    kind: 'assign',
    target: { kind: 'name', name: target, ...spanOf(name) },
    value,
    ...spanOf(attribute),
  }));
}

const wrapped: Converter = (node, tree) => {
  const inner = field(node, 'value', 'function') ?? namedChildren(node).at(-1);
  return inner && tree.of(inner);
};

export const rust: Converters = {
  impl_item: make.type,
  identifier: make.name,
  field_identifier: make.name,
  type_identifier: make.name,
  self: make.name,
  string_literal: make.text,
  raw_string_literal: make.text,
  boolean_literal: make.truth,
  field_expression: make.member('value', 'field'),
  scoped_identifier: make.member('path', 'name'),
  index_expression: (node, tree) => {
    const [of, key] = namedChildren(node);
    return of !== undefined && key?.type === 'range_expression' ? tree.of(of) : make.index(node, tree);
  },
  generic_function: wrapped,
  try_expression: wrapped,
  await_expression: wrapped,
  reference_expression: wrapped,
  call_expression: make.call('function', 'arguments'),
  macro_invocation: macro,
  array_expression: make.list,
  tuple_expression: make.list,
  struct_expression: structure,
  let_declaration: make.assign('pattern', 'value'),
  let_condition: make.assign('pattern', 'value'),
  const_item: make.assign('name', 'value'),
  static_item: make.assign('name', 'value'),
  assignment_expression: make.assign('left', 'right'),
  function_item: make.func('parameters', 'body'),
  closure_expression: make.func('parameters', 'body'),
  if_expression: make.choice,
  match_expression: match,
  binary_expression: make.binary,
  unary_expression: make.binary,
  return_expression: make.returns,
  field_declaration_list: fields,
  attribute_item: (node) => ({ kind: 'group', children: [], ...spanOf(node) }),
};
