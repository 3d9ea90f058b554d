// What the grammar of Go calls the parts of expressions.
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import type { Entry, Expression } from '../expression.ts';
import {
  entryOf,
  field,
  namedChildren,
  spanOf,
  type Converter,
  type Converters,
  type Tree,
} from './convert.ts';
import * as make from './makers.ts';

/** `[]string{…}` is a list, `cors.Config{…}` and `map[string]string{…}` are records. */
const composite: Converter = (node, tree) => {
  const body = field(node, 'body');
  const type = field(node, 'type');
  return body && literal(body, tree, node, type && tree.textOf(type));
};

function literal(body: SyntaxNode, tree: Tree, whole: SyntaxNode, type: string | undefined): Expression {
  const children = namedChildren(body);
  if (type?.startsWith('[') === true || !children.every((child) => child.type === 'keyed_element'))
    return { kind: 'list', items: children.map((child) => tree.of(child)), ...spanOf(whole) };
  const entries = children.flatMap((child): Entry[] => {
    const [key, value] = namedChildren(child);
    return key === undefined || value === undefined ? [] : [entryOf(key, value, tree)];
  });
  return { kind: 'record', entries, ...spanOf(whole), ...(type === undefined ? {} : { type }) };
}

/** `a, b := c, d`: as many assignments as there are values; one value may fill several names. */
function assignMany(left: string, right: string): Converter {
  return (node, tree) => {
    const targets = listed(node, left);
    const values = listed(node, right);
    if (targets.length === 0 || values.length === 0) return undefined;
    const children = targets.flatMap((target, at): Expression[] => {
      const value = values[at] ?? (at > 0 && values.length === 1 ? undefined : values[0]);
      return value === undefined
        ? []
        : [{ kind: 'assign', target: tree.of(target), value: tree.of(value), ...spanOf(node) }];
    });
    const [only] = children;
    return children.length === 1 ? only : { kind: 'group', children, ...spanOf(node) };
  };
}

function listed(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  return node.children
    .filter((child) => child.field === name && child.isNamed)
    .flatMap((child) => (child.type === 'expression_list' ? namedChildren(child) : [child]));
}

/** `Origins string \`env:"CORS_ORIGINS" envDefault:"*"\``: what the field is where nobody sets it. */
const tagged: Converter = (node, tree) => {
  const tag = field(node, 'tag');
  const name = field(node, 'name');
  if (tag === undefined || name === undefined) return undefined;
  const written = tree.textOf(tag);
  const [, fallback] = /\b(?:env-?)?default:"([^"]*)"/i.exec(written) ?? [];
  if (fallback === undefined) return undefined;
  const from = tag.from + written.indexOf(`"${fallback}"`, written.search(/default:/i)) + 1;
  const value: Expression = { kind: 'text', value: fallback, from, to: from + fallback.length };
  const names = [
    tree.textOf(name),
    ...[...written.matchAll(/\w+:"([\w.-]+)/g)].map((match) => match[1] ?? ''),
  ];
  const children = names.map((target): Expression => {
    return {
      kind: 'assign',
      target: { kind: 'name', name: target, ...spanOf(name) },
      value,
      ...spanOf(node),
    };
  });
  return { kind: 'group', children, ...spanOf(node) };
};

/** `if a := b; c { … }`: what comes first is no branch. */
const choice: Converter = (node, tree) => {
  const first = field(node, 'initializer');
  const made = make.choice(node, tree);
  if (first === undefined || made?.kind !== 'choice') return made;
  const [start, ...branches] = made.branches;
  return start && { kind: 'group', children: [start, { ...made, branches }], ...spanOf(node) };
};

export const go: Converters = {
  field_declaration: tagged,
  identifier: make.name,
  field_identifier: make.name,
  package_identifier: make.name,
  type_identifier: make.name,
  interpreted_string_literal: make.text,
  raw_string_literal: make.text,
  true: make.truth,
  false: make.truth,
  nil: make.nothing,
  selector_expression: make.member('operand', 'field'),
  index_expression: make.index,
  call_expression: make.call('function', 'arguments'),
  // `[]byte("*")`
  type_conversion_expression: (node, tree) => {
    const operand = field(node, 'operand');
    return operand && tree.of(operand);
  },
  composite_literal: composite,
  literal_value: (node, tree) => literal(node, tree, node, undefined),
  const_spec: assignMany('name', 'value'),
  var_spec: assignMany('name', 'value'),
  short_var_declaration: assignMany('left', 'right'),
  assignment_statement: assignMany('left', 'right'),
  function_declaration: make.func('parameters', 'body'),
  method_declaration: make.func('parameters', 'body'),
  func_literal: make.func('parameters', 'body'),
  if_statement: choice,
  expression_switch_statement: make.select,
  binary_expression: make.binary,
  unary_expression: (node, tree) => {
    const operand = field(node, 'operand');
    const sign = node.children[0];
    if (operand !== undefined && sign !== undefined && /^[&*]$/.test(tree.textOf(sign)))
      return tree.of(operand);
    return make.binary(node, tree);
  },
  return_statement: make.returns,
};
