// What the grammar of Python calls the parts of expressions.
import type { Entry } from '../expression.ts';
import { field, namedChildren, spanOf, type Converter, type Converters } from './convert.ts';
import * as make from './makers.ts';

const dictionary: Converter = (node, tree) => ({
  kind: 'record',
  entries: namedChildren(node).flatMap((child): Entry[] => {
    const key = field(child, 'key');
    const value = field(child, 'value');
    if (key !== undefined && value !== undefined) return [{ key: tree.of(key), value: tree.of(value) }];
    const [spread] = namedChildren(child);
    return spread === undefined ? [] : [{ key: undefined, value: tree.of(spread) }];
  }),
  ...spanOf(node),
});

/** `a if test else b`: the condition stands in the middle. */
const conditional: Converter = (node, tree) => {
  const [yes, test, no] = namedChildren(node).map((child) => tree.of(child));
  if (yes === undefined || test === undefined || no === undefined) return undefined;
  return { kind: 'choice', condition: test, branches: [yes, no], ...spanOf(node) };
};

const decorator: Converter = (node, tree) => {
  const [inner] = namedChildren(node);
  if (inner === undefined) return undefined;
  const called = tree.of(inner);
  if (called.kind === 'call') return { ...called, isAnnotation: true };
  return { kind: 'call', callee: called, arguments: [], isAnnotation: true, ...spanOf(node) };
};

/** `[f(o) for o in origins if o]` is `origins.map((o) => f(o))`: what it holds comes from there. */
const comprehension: Converter = (node, tree) => {
  const [body, clause, ...others] = namedChildren(node);
  const source = clause && field(clause, 'right');
  const target = clause && field(clause, 'left');
  if (body === undefined || source === undefined || target === undefined) return undefined;
  return {
    kind: 'call',
    callee: { kind: 'member', of: tree.of(source), name: 'map', ...spanOf(source) },
    arguments: [
      {
        value: {
          kind: 'function',
          name: undefined,
          parameters: [tree.textOf(target)],
          body: { kind: 'group', children: [body, ...others].map((part) => tree.of(part)), ...spanOf(node) },
          ...spanOf(node),
        },
      },
    ],
    ...spanOf(node),
  };
};

/** `any(fine(a) for a in list)`: what is gone through stands where the arguments do. */
const call: Converter = (node, tree) => {
  const callee = field(node, 'function');
  const given = field(node, 'arguments');
  if (callee === undefined || given?.type !== 'generator_expression')
    return make.call('function', 'arguments')(node, tree);
  return { kind: 'call', callee: tree.of(callee), arguments: [{ value: tree.of(given) }], ...spanOf(node) };
};

/** A string that stands alone as a statement is documentation. */
const statement: Converter = (node, tree) => {
  const [only, ...others] = namedChildren(node);
  if (only === undefined || others.length > 0) return undefined;
  return only.type === 'string' ? { kind: 'group', children: [], ...spanOf(node) } : tree.of(only);
};

export const python: Converters = {
  class_definition: make.type,
  identifier: make.name,
  string: make.text,
  concatenated_string: (node, tree) => ({
    kind: 'joined',
    parts: namedChildren(node).map((child) => tree.of(child)),
    ...spanOf(node),
  }),
  true: make.truth,
  false: make.truth,
  none: make.nothing,
  attribute: make.member('object', 'attribute'),
  subscript: make.index,
  call,
  list: make.list,
  tuple: make.list,
  set: make.list,
  list_comprehension: comprehension,
  set_comprehension: comprehension,
  generator_expression: comprehension,
  dictionary,
  assignment: make.assign('left', 'right'),
  default_parameter: make.assign('name', 'value'),
  typed_default_parameter: make.assign('name', 'value'),
  function_definition: make.func('parameters', 'body'),
  lambda: make.func('parameters', 'body'),
  if_statement: make.choice,
  elif_clause: make.choice,
  conditional_expression: conditional,
  boolean_operator: make.binary,
  binary_operator: make.binary,
  comparison_operator: make.binary,
  not_operator: make.binary,
  expression_list: make.list,
  return_statement: (node, tree) => {
    const [value] = namedChildren(node);
    return { kind: 'return', value: value && tree.of(value), ...spanOf(node) };
  },
  expression_statement: statement,
  decorator,
};
