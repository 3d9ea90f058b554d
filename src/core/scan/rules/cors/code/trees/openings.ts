// Leaves out of a large file the statements that have nothing to do with CORS, so that it is read while people type.
import type { SyntaxNode } from '../../../../../host/syntax.ts';
import { walk, type Expression } from '../expression.ts';

/**
 * Converts a tree with only those statements in it that hold a word of CORS, or declare a name that such a statement
 * uses. Small files are converted whole.
 */
export function openedFor(
  text: string,
  convertWith: (isClosed: (node: SyntaxNode) => boolean) => Expression,
): Expression {
  if (text.length < smallest) return convertWith(() => false);
  const offsets = [...text.matchAll(words)].map(({ index }) => index);
  let names: ReadonlySet<string> = new Set();
  let closed: SyntaxNode[] = [];
  const convertAgain = () => {
    closed = [];
    return convertWith((node) => {
      if (!closable.test(node.type) || holdsOne(offsets, node) || declares(node, text, names)) return false;
      closed.push(node);
      return true;
    });
  };
  let result = convertAgain();
  for (let round = 0; round < rounds; round++) {
    names = namesIn(result);
    if (!closed.some((node) => declares(node, text, names))) break;
    result = convertAgain();
  }
  return result;
}

/** Characters. */
const smallest = 20_000;
/** How far names are followed: a constant that is another constant. */
const rounds = 2;
const words = /cors|origin|credentials|access.?control|any_?host/gi;
const closable =
  /statement|declaration|definition|_item$|^method|^function|^assignment$|^call$|^pair$|^field|^property|clause$|^if$|^decorated/;
const declaring = /declaration|definition|_item$|^method|^function|^assignment$|^field|^property|^decorated/;

/** Whether a statement gives one of the names its meaning. */
function declares(node: SyntaxNode, text: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const start = text.slice(node.from, Math.min(node.to, node.from + longestStart));
  if (!declaring.test(node.type) && !/^[\w.$@]+\s*[:+]?=[^=>]/.test(start)) return false;
  return (
    start
      .match(/[A-Za-z_]\w*/g)
      ?.slice(0, 8)
      .some((word) => names.has(word)) === true
  );
}

/** Characters in which a declaration says its name. */
const longestStart = 160;

/** Whether one of the sorted offsets is inside. */
function holdsOne(offsets: readonly number[], { from, to }: SyntaxNode): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Infinity) < to;
}

function namesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  walk(expression, (part) => {
    if (part.kind === 'name' || part.kind === 'member') names.add(part.name);
  });
  return names;
}
