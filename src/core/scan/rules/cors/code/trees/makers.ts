// Converters for the shapes that all languages share; a language says which of its nodes and fields have them.
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import type { Expression } from '../expression.ts';
import {
  bareName,
  callOf,
  field,
  keyText,
  namedChildren,
  parameterNames,
  spanOf,
  type Converter,
  type Tree,
} from './convert.ts';

export const name: Converter = (node, tree) => ({
  kind: 'name',
  name: bareName(tree.textOf(node)),
  ...spanOf(node),
});

export const truth: Converter = (node, tree) => ({
  kind: 'truth',
  value: tree.textOf(node).toLowerCase() === 'true',
  ...spanOf(node),
});

export const nothing: Converter = (node) => ({ kind: 'nothing', ...spanOf(node) });

/** Literal pieces and what is put between them. */
export const text: Converter = (node, tree) => {
  const inner = namedChildren(node).filter(({ type }) => !quotes.test(type));
  const pieces = inner.map((child) => (literal.test(child.type) ? piece(child, tree) : tree.of(child)));
  if (pieces.every((part) => part.kind === 'text'))
    return { kind: 'text', value: pieces.map(({ value }) => value).join(''), ...spanOf(node) };
  return { kind: 'joined', parts: pieces, ...spanOf(node) };
};

const quotes = /^(?:string_start|string_end|interpolation_start|heredoc_start|heredoc_end)$/;
const literal =
  /(?:fragment|content|escape_sequence|_text|nowdoc_string)$|^(?:string_value|escape_interpolation)$/;

function piece(node: SyntaxNode, tree: Tree): Expression & { kind: 'text' } {
  const written = tree.textOf(node);
  const value = /escape/.test(node.type) ? unescaped(written) : written;
  return { kind: 'text', value, ...spanOf(node) };
}

/** Only what matters in origins and patterns: `\.` in a string that is no raw one stays as it is. */
function unescaped(written: string): string {
  return /^\\["'\\/]$/.test(written) ? written.slice(1) : written;
}

/** A string that the grammar gives whole: what is between its quotes. */
export const quoted: Converter = (node, tree) => ({
  kind: 'text',
  value: tree.textOf(node).replaceAll(/^[a-zA-Z@$#]*["'`]+|["'`]+#*$/g, ''),
  ...spanOf(node),
});

export function member(of: string, named: string): Converter {
  return (node, tree) => {
    const object = field(node, of);
    const property = field(node, named);
    if (property === undefined) return undefined;
    const last = bareName(tree.textOf(property).replace(/<[\s\S]*$/, ''));
    if (object === undefined) return { kind: 'name', name: last, ...spanOf(node) };
    return { kind: 'member', of: tree.of(object), name: last, ...spanOf(node) };
  };
}

export function call(callee: string, list: string): Converter {
  return (node, tree) => {
    const called = field(node, callee);
    return called && callOf(node, tree.of(called), field(node, list), tree);
  };
}

/** A call of a method, where the grammar keeps the object and the name apart. */
export function methodCall(object: string, method: string, list: string): Converter {
  return (node, tree) => {
    const callee = member(object, method)(node, tree);
    const named = field(node, method);
    if (callee === undefined || named === undefined) return undefined;
    return callOf(node, { ...callee, to: named.to }, field(node, list), tree);
  };
}

/** A class, or what a language has instead: its parts under its name. */
export const type: Converter = (node, tree) => {
  const named = field(node, 'name', 'type');
  return {
    kind: 'group',
    ...(named && { name: tree.textOf(named) }),
    children: namedChildren(node).map((child) => tree.of(child)),
    ...spanOf(node),
  };
};

/** `a[b]`, the object first and the key last. */
export const index: Converter = (node, tree) => {
  const [object, ...rest] = namedChildren(node);
  const key = rest.at(-1);
  if (object === undefined || key === undefined) return undefined;
  return { kind: 'index', of: tree.of(object), key: tree.of(key), ...spanOf(node) };
};

export const list: Converter = (node, tree) => ({
  kind: 'list',
  items: namedChildren(node).map((child) => tree.of(child)),
  ...spanOf(node),
});

export function assign(left: string, right: string): Converter {
  return (node, tree) => {
    const target = field(node, left);
    const value = field(node, right);
    if (target === undefined || value === undefined) return undefined;
    return { kind: 'assign', target: tree.of(target), value: tree.of(value), ...spanOf(node) };
  };
}

export function func(parameters: string, body: string): Converter {
  return (node, tree) => {
    const inside = field(node, body);
    if (inside === undefined) return undefined;
    const named = field(node, 'name');
    const list = field(node, parameters);
    const leading = node.children
      .filter(
        (child) => child === list || /^(?:modifiers|attribute_list|attributes|decorator)$/.test(child.type),
      )
      .flatMap((child) => (namedChildren(child).length > 0 ? [tree.of(child)] : []));
    return {
      kind: 'function',
      name: named && keyText(named, tree),
      parameters: parameterNames(list, tree),
      leading,
      body: bodyOf(inside, tree),
      ...spanOf(node),
    };
  };
}

/** A block of one statement stays a block: what it holds is not the value of the function. */
export function bodyOf(node: SyntaxNode, tree: Tree): Expression {
  if (!/block|body|compound/.test(node.type)) return tree.of(node);
  return { kind: 'group', children: namedChildren(node).map((child) => tree.of(child)), ...spanOf(node) };
}

/** An `if` of any form: the field `condition`, and branches that are all its other children. */
export const choice: Converter = (node, tree) => {
  const condition = field(node, 'condition', 'value', 'subject');
  return {
    kind: 'choice',
    condition: condition && tree.of(condition),
    branches: namedChildren(node)
      .filter((child) => child !== condition)
      .map((child) => tree.of(child)),
    ...spanOf(node),
  };
};

/** A `switch`, whatever it is called. */
export const select: Converter = (node, tree) => {
  const made = choice(node, tree);
  return made?.kind === 'choice' ? { ...made, isSwitch: true } : made;
};

/** An operator between two sides: either of them, text put together, or a comparison. */
export const binary: Converter = (node, tree) => {
  const sides = namedChildren(node).map((child) => tree.of(child));
  const operator = node.children.find(({ field, isNamed }) => /^operators?$/.test(field ?? '') || !isNamed);
  const sign = operator === undefined ? '' : tree.textOf(operator);
  if (/^(?:\|\||\?\?|\?:|or)$/.test(sign))
    return { kind: 'choice', condition: undefined, branches: sides, ...spanOf(node) };
  if (/^(?:\+|\.|<<)$/.test(sign)) return { kind: 'joined', parts: sides, ...spanOf(node) };
  return { kind: 'test', operator: sign, sides, ...spanOf(node) };
};

export const returns: Converter = (node, tree) => {
  const [first] = namedChildren(node);
  // Go returns several: what is asked for comes first.
  const value = first?.type === 'expression_list' ? namedChildren(first)[0] : first;
  return { kind: 'return', value: value && tree.of(value), ...spanOf(node) };
};

/** `new X(…)`: a call of what it makes. */
export function create(type: string, list: string): Converter {
  return (node, tree) => {
    const made = field(node, type) ?? namedChildren(node).find(({ type }) => /name|identifier/.test(type));
    const given = field(node, list) ?? namedChildren(node).find(({ type }) => type.startsWith('argument'));
    if (made === undefined) return undefined;
    const typeName = tree.textOf(made).replace(/<[\s\S]*$/, '');
    const body = node.children.find(({ type }) => type === 'class_body' || type === 'declaration_list');
    const more = body === undefined ? [] : [{ value: tree.of(body) }];
    return callOf(node, { kind: 'name', name: typeName, ...spanOf(made) }, given, tree, more);
  };
}
