// What the grammar of Java calls the parts of expressions.
import { callOf, field, namedChildren, spanOf, type Converter, type Converters } from './convert.ts';
import * as make from './makers.ts';

const annotation: Converter = (node, tree) => {
  const name = field(node, 'name');
  if (name === undefined) return undefined;
  const call = callOf(node, tree.of(name), field(node, 'arguments'), tree);
  return call.kind === 'call' ? { ...call, isAnnotation: true } : call;
};

const arrayCreation: Converter = (node, tree) => {
  const value = field(node, 'value');
  return value && tree.of(value);
};

/** `CorsRule::anyHost` */
const methodReference: Converter = (node, tree) => {
  const [of, name] = namedChildren(node);
  if (of === undefined || name === undefined) return undefined;
  return { kind: 'member', of: tree.of(of), name: tree.textOf(name), ...spanOf(node) };
};

export const java: Converters = {
  class_declaration: make.type,
  identifier: make.name,
  this: make.name,
  string_literal: make.text,
  true: make.truth,
  false: make.truth,
  null_literal: make.nothing,
  field_access: make.member('object', 'field'),
  scoped_identifier: make.member('scope', 'name'),
  method_reference: methodReference,
  array_access: make.index,
  method_invocation: make.methodCall('object', 'name', 'arguments'),
  object_creation_expression: make.create('type', 'arguments'),
  array_creation_expression: arrayCreation,
  array_initializer: make.list,
  element_value_array_initializer: make.list,
  variable_declarator: make.assign('name', 'value'),
  assignment_expression: make.assign('left', 'right'),
  method_declaration: make.func('parameters', 'body'),
  constructor_declaration: make.func('parameters', 'body'),
  lambda_expression: make.func('parameters', 'body'),
  if_statement: make.choice,
  ternary_expression: make.choice,
  switch_expression: make.select,
  binary_expression: make.binary,
  unary_expression: make.binary,
  return_statement: make.returns,
  cast_expression: (node, tree) => {
    const inner = namedChildren(node).at(-1);
    return inner && tree.of(inner);
  },
  annotation,
  marker_annotation: annotation,
  class_literal: (node, tree) => {
    const [type] = namedChildren(node);
    return (
      type && {
        kind: 'member',
        of: { kind: 'name', name: tree.textOf(type), ...spanOf(type) },
        name: 'class',
        ...spanOf(node),
      }
    );
  },
};
