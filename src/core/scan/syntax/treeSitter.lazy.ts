// Parses program text with the tree-sitter grammars that ship beside the bundles.
import { Language, Parser, type Node, type Tree, type TreeCursor } from '@vscode/tree-sitter-wasm';
import type { Grammar, SyntaxNode } from '../../host/syntax.ts';
import { changeBetween } from './textChange.ts';

/** The bytes of one of the files that ship beside the bundles, by its name. */
export type ReadBytes = (file: string) => Promise<Uint8Array>;

/** A parser with the grammars that were loaded into it. */
export interface TreeSitter {
  readonly grammars: ReadonlySet<Grammar>;
  /** Rejects where the file is missing or broken. */
  load(grammar: Grammar): Promise<void>;
  parse(grammar: Grammar, text: string, isOver: () => boolean): SyntaxNode | undefined;
}

export async function createTreeSitter(read: ReadBytes): Promise<TreeSitter> {
  // Where the file is does not matter to a parser that has its bytes, but without an answer it looks for it.
  const own = { wasmBinary: await read('tree-sitter.wasm'), locateFile: (file: string) => file };
  await Parser.init(own);
  const parser = new Parser();
  const languages = new Map<Grammar, Language>();
  const grammars = new Set<Grammar>();
  let last: { readonly grammar: Grammar; readonly text: string; readonly tree: Tree } | undefined;

  return {
    grammars,
    async load(grammar) {
      languages.set(grammar, await Language.load(await read(`tree-sitter-${grammar}.wasm`)));
      grammars.add(grammar);
    },
    parse(grammar, text, isOver) {
      const language = languages.get(grammar);
      if (language === undefined) return undefined;
      parser.setLanguage(language);
      const change = last?.grammar === grammar ? changeBetween(last.text, text) : undefined;
      if (change !== undefined) last?.tree.edit(change);
      const old = change === undefined ? null : (last?.tree ?? null);
      // It is typed as returning nothing, but what it returns stops the parser.
      const tree = parser.parse(text, old, { progressCallback: isOver });
      last?.tree.delete();
      last = tree === null ? undefined : { grammar, text, tree };
      if (tree === null) parser.reset();
      return tree === null ? undefined : nodeOf(tree.rootNode, undefined);
    },
  };
}

/** Characters. What is below a node of no more than these is fetched at once when it is asked for, which is faster. */
const shortest = 1000;

function nodeOf(node: Node, field: string | undefined): SyntaxNode {
  const { startIndex: from, endIndex: to } = node;
  let children: readonly SyntaxNode[] | undefined;
  return {
    type: node.type,
    field,
    isNamed: node.isNamed,
    from,
    to,
    get children() {
      if (children === undefined) {
        const cursor = node.walk();
        children = childrenAt(cursor, to - from <= shortest ? wholeNode : laterNode);
        cursor.delete();
      }
      return children;
    },
  };
}

type NodeAt = (cursor: TreeCursor, field: string | undefined) => SyntaxNode;

function childrenAt(cursor: TreeCursor, nodeAt: NodeAt): readonly SyntaxNode[] {
  if (!cursor.gotoFirstChild()) return none;
  const children: SyntaxNode[] = [];
  do children.push(nodeAt(cursor, cursor.currentFieldName ?? undefined));
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return children;
}

const none: readonly SyntaxNode[] = [];

function laterNode(cursor: TreeCursor, field: string | undefined): SyntaxNode {
  return nodeOf(cursor.currentNode, field);
}

function wholeNode(cursor: TreeCursor, field: string | undefined): SyntaxNode {
  return {
    type: cursor.nodeType,
    field,
    isNamed: cursor.nodeIsNamed,
    from: cursor.startIndex,
    to: cursor.endIndex,
    children: childrenAt(cursor, wholeNode),
  };
}
