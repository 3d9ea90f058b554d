// From a grammar's syntax tree to expressions: what most grammars call alike is here, the rest in their own files.
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import type { Argument, Entry, Expression } from '../expression.ts';

/** Makes an expression of a node of one type; `undefined` where there is nothing in it. */
export type Converter = (node: SyntaxNode, tree: Tree) => Expression | undefined;

export type Converters = Readonly<Record<string, Converter>>;

/** What converters work with. */
export interface Tree {
  readonly text: string;
  /** The expression of a node. */
  of(node: SyntaxNode): Expression;
  textOf(node: SyntaxNode): string;
}

/** The expression of a whole syntax tree. `isClosed` tells which nodes need not be looked into. */
export function convert(
  root: SyntaxNode,
  text: string,
  converters: Converters,
  isClosed: (node: SyntaxNode) => boolean,
): Expression {
  const tree: Tree = {
    text,
    textOf: (node) => text.slice(node.from, node.to),
    of(node) {
      if (isClosed(node)) return { kind: 'group', children: [], from: node.from, to: node.to };
      return converters[node.type]?.(node, tree) ?? groupOf(node, tree);
    },
  };
  return tree.of(root);
}

/** The named children of a node that are no comments. */
export function namedChildren(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter(({ isNamed, type }) => isNamed && !type.endsWith('comment'));
}

/** The first child that the grammar gives one of these names. */
export function field(node: SyntaxNode, ...names: readonly string[]): SyntaxNode | undefined {
  return node.children.find(({ field }) => field !== undefined && names.includes(field));
}

export function groupOf(node: SyntaxNode, tree: Tree): Expression {
  const children = namedChildren(node).map((child) => tree.of(child));
  const [only] = children;
  // What is only wrapped is as good as what it wraps: parentheses, expression statements, literal elements.
  if (children.length === 1 && only !== undefined && !keepsSpan.has(node.type)) return only;
  return { kind: 'group', children, from: node.from, to: node.to };
}

/** Bodies stay what they are, so that a function's last statement is told from its only expression. */
const keepsSpan: ReadonlySet<string> = new Set(['program', 'module', 'source_file', 'compilation_unit']);

export function spanOf({ from, to }: SyntaxNode): { from: number; to: number } {
  return { from, to };
}

/** A call, given what is called and its list of arguments. */
export function callOf(
  node: SyntaxNode,
  callee: Expression,
  list: SyntaxNode | undefined,
  tree: Tree,
  more: readonly Argument[] = [],
): Expression {
  const given = list === undefined ? [] : namedChildren(list).flatMap((child) => argumentOf(child, tree));
  return { kind: 'call', callee, arguments: [...given, ...more], ...spanOf(node) };
}

/** What stands between the parentheses of a call: plain, named, or a pair as in Ruby. */
export function argumentOf(node: SyntaxNode, tree: Tree): readonly Argument[] {
  switch (node.type) {
    case 'keyword_argument':
    case 'element_value_pair':
    case 'assignment_expression':
    case 'pair': {
      const key = field(node, 'name', 'key', 'left');
      const value = field(node, 'value', 'right');
      if (key === undefined || value === undefined) return [];
      return [{ name: keyText(key, tree), value: tree.of(value) }];
    }
    case 'argument':
    case 'attribute_argument': {
      const children = namedChildren(node);
      const value = children.at(-1);
      if (value === undefined) return [];
      const [first] = children;
      const name = children.length > 1 && first !== undefined ? tree.textOf(first) : undefined;
      return [name === undefined ? { value: tree.of(value) } : { name, value: tree.of(value) }];
    }
    default:
      return [{ value: tree.of(node) }];
  }
}

/** The name that a key gives: without quotes, colons and brackets. */
export function keyText(node: SyntaxNode, tree: Tree): string {
  return tree.textOf(node).replaceAll(/^[\s'"`:@$[]+|[\s'"`:\]]+$/g, '');
}

export function entryOf(key: SyntaxNode, value: SyntaxNode, tree: Tree): Entry {
  const expression = tree.of(key);
  // A bare key is a name in some languages and a text in others: it is always meant as text, unless it is computed.
  if (expression.kind === 'text' || expression.kind === 'member' || key.type.startsWith('computed'))
    return { key: expression, value: tree.of(value) };
  return { key: { kind: 'text', value: keyText(key, tree), ...spanOf(key) }, value: tree.of(value) };
}

/** Names of the parameters below a list of them. */
export function parameterNames(list: SyntaxNode | undefined, tree: Tree): readonly string[] {
  if (list === undefined) return [];
  if (list.children.length === 0 || list.type === 'variable_name') return [bareName(tree.textOf(list))];
  return namedChildren(list).flatMap((node) => {
    const name = field(node, 'name', 'pattern', 'left') ?? node;
    if (/identifier|variable_name|^name$/.test(name.type) || name === node)
      return [bareName(tree.textOf(name))];
    return parameterNames(name, tree);
  });
}

/** `$a`, `@a` and `:a` are the name `a`. */
export function bareName(text: string): string {
  return text.replace(/^[$@:&]+/, '');
}
