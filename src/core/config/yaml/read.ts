// Reads YAML, of which JSON is a part, into a shape; whatever does not fit is a problem at its place and nothing more.
import { Composer, isAlias, isScalar, type Document, type Node, type Pair, Parser } from 'yaml';
import type { Problem, Span } from '../../checklist/model.ts';
import { lineOf, lineStarts } from '../../shell/lines.ts';
import { anchorsOf } from './anchors.ts';
import type { Shape } from './shape.ts';
import { firstTooDeep } from './depth.ts';

/** A problem with its exact place. */
export interface YamlProblem extends Problem {
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** What shapes read with. */
export interface Reader {
  /** What the key of a pair says. */
  keyOf(pair: Pair): string;
  /**
   * Hands what a node stands for to `read`: the node itself, or what its alias is about. `undefined` without a call
   * where an alias leads nowhere, into itself, or to far too much.
   */
  follow<T>(node: Node, read: (target: Node) => T | undefined): T | undefined;
  problem(node: Node, message: string): void;
}

/** Aliases that are followed in one text. A file written by hand has a few; a bomb has a billion. */
const mostAliases = 1000;
/** Nesting that nobody needs; the parser's own recursion ends the process long after that. */
const deepest = 100;
/** Beyond it, problems tell nothing new. */
const mostProblems = 100;

/**
 * Reads the part of a text at `place`, the whole by default; an empty one is an empty mapping. Never throws.
 * @returns `value` is `undefined` only when the text is no YAML at all or not of the shape's kind.
 */
export function readYaml<T>(
  text: string,
  shape: Shape<T>,
  place: Span = { from: 0, to: text.length },
): { readonly value: T | undefined; readonly problems: readonly YamlProblem[] } {
  const problems = problemsIn(text, place.from);
  const document = composed(text.slice(place.from, place.to), problems.add);
  if (document === undefined) return { value: undefined, problems: problems.all() };
  const contents = document.contents ?? document.createNode({});
  const value = shape.read(contents, readerOf(document, problems.add));
  return { value, problems: problems.all() };
}

type AddProblem = (from: number, to: number, message: string) => void;

/** Goes through the parser's tokens before anything recursive does, so that nesting can be refused. */
function composed(source: string, problem: AddProblem): Document.Parsed | undefined {
  const tokens = [...new Parser().parse(source)];
  const tooDeep = tokens.map((token) => firstTooDeep(token, deepest)).find((offset) => offset !== undefined);
  if (tooDeep !== undefined) {
    problem(tooDeep, tooDeep + 1, `This is nested more than ${deepest} levels deep`);
    return undefined;
  }
  const documents = [...new Composer().compose(tokens, true, source.length)];
  const [document, second] = documents;
  if (second !== undefined) problem(second.range[0], second.range[0] + 3, 'Only the first document is read');
  for (const { message, pos } of [...(document?.errors ?? []), ...(document?.warnings ?? [])])
    problem(pos[0], pos[1], message);
  return document;
}

function readerOf(document: Document.Parsed, problem: AddProblem): Reader {
  const targets = anchorsOf(document);
  const following = new Set<Node>();
  let aliases = 0;
  const problemAt: Reader['problem'] = (node, message) =>
    problem(node.range?.[0] ?? 0, node.range?.[1] ?? 0, message);
  return {
    problem: problemAt,
    keyOf: ({ key }) => (isScalar(key) ? (key.source ?? String(key.value)) : String(key)),
    follow: (node, read) => {
      if (!isAlias(node)) return read(node);
      const target = targets.get(node);
      aliases++;
      if (target === undefined) problemAt(node, `There is no anchor &${node.source} before this alias`);
      else if (following.has(target)) problemAt(node, `*${node.source} stands inside of what it stands for`);
      else if (aliases > mostAliases)
        problem(0, 1, `Aliases make this more than ${mostAliases} times larger`);
      else {
        following.add(target);
        const value = read(target);
        following.delete(target);
        return value;
      }
      return undefined;
    },
  };
}

/** Collects problems, each once, in the order of the text. */
function problemsIn(text: string, base: number): { readonly add: AddProblem; all(): readonly YamlProblem[] } {
  const starts = lineStarts(text);
  const found = new Map<string, YamlProblem>();
  return {
    add: (start, end, message) => {
      const from = base + start;
      const line = lineOf(starts, from);
      const column = from - (starts[line] ?? 0) + 1;
      if (found.size < mostProblems)
        found.set(`${from} ${message}`, { from, to: base + end, line: line + 1, column, message });
    },
    all: () => [...found.values()].sort((a, b) => a.from - b.from),
  };
}
