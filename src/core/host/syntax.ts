// How core has program text parsed: grammars are large, so a host loads one when the first file needs it.

/** Programming languages that there are grammars for. */
export type Grammar =
  'javascript' | 'typescript' | 'tsx' | 'python' | 'java' | 'go' | 'c-sharp' | 'php' | 'ruby' | 'rust';

/** Parses program text. */
export interface Syntax {
  /** Whether {@link parse} can be called: the grammar is loaded. */
  has(grammar: Grammar): boolean;
  /**
   * Resolves when the grammar is loaded, or cannot be.
   * @returns a sentence for people without its full stop where it cannot
   */
  load(grammar: Grammar): Promise<string | undefined>;
  /**
   * The root of the syntax tree, valid until the next call; text with errors gives a tree too. Much faster where the
   * text is that of the last call with a small change.
   * @returns `undefined` when the clock ran out
   */
  parse(grammar: Grammar, text: string, isOver: () => boolean): SyntaxNode | undefined;
}

/** A node of a syntax tree, as the grammar names it. */
export interface SyntaxNode {
  readonly type: string;
  /** What the grammar calls this child of its parent: `left`, `arguments`. */
  readonly field: string | undefined;
  /** Whether it is more than punctuation or a keyword. */
  readonly isNamed: boolean;
  /** Offsets in UTF-16 units, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Made when first asked for. */
  readonly children: readonly SyntaxNode[];
}
