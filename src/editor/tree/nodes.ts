// The nodes of the tree: what stands below what, and the way up again.
import type { Item, Problem, Section, Span } from '../../core/checklist/model.ts';
import { checksOf, loosePlaces, placesOf, type CheckPlace } from '../../core/checklist/places.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';

interface Below {
  readonly file: ChecklistFile;
  readonly parent: Node;
}

export interface FileNode {
  readonly kind: 'file';
  readonly file: ChecklistFile;
  readonly parent: undefined;
}

export interface SectionNode extends Below {
  readonly kind: 'section';
  readonly section: Section;
}

export interface ItemNode extends Below {
  readonly kind: 'item';
  readonly item: Item;
}

export interface CheckNode extends Below {
  readonly kind: 'check';
  readonly place: CheckPlace;
}

export interface ProblemNode extends Below {
  readonly kind: 'problem';
  readonly problem: Problem;
}

export type Node = FileNode | SectionNode | ItemNode | CheckNode | ProblemNode;

/** What is directly below a node, in the order of the file. */
export function childrenOf(node: Node): readonly Node[] {
  const { file } = node;
  switch (node.kind) {
    case 'file':
      return file.checklist ? [...problems(node), ...contents(top(file.checklist.root), node)] : [];
    case 'section':
      return contents(node.section, node);
    case 'item':
      return inOrder([
        ...itemChecks(node),
        ...node.item.children.map((item): Node => ({ kind: 'item', file, parent: node, item })),
      ]);
    case 'check':
    case 'problem':
      return [];
  }
}

/** An identity of the node among all nodes of the tree, kept while the file is edited elsewhere. */
export function idOf(node: Node): string {
  const file = node.file.uri.toString();
  switch (node.kind) {
    case 'file':
      return file;
    case 'section':
      return `${file}#s${node.section.id}`;
    case 'item':
      return `${file}#i${node.item.id}`;
    case 'check':
      return `${file}#c${node.place.check.id}`;
    case 'problem':
      return `${file}#p${node.problem.line}`;
  }
}

/** What to call a node in a sentence or a list; for a check, whose it is. */
export function titleOf(node: Node): string {
  switch (node.kind) {
    case 'file':
      return node.file.checklist?.title ?? node.file.path;
    case 'section':
      return node.section.title;
    case 'item':
      return node.item.text;
    case 'check':
      return node.place.title || node.file.path;
    case 'problem':
      return node.problem.message;
  }
}

/** 1-based line of the node in its file. */
export function lineOf(node: Node): number {
  switch (node.kind) {
    case 'file':
      return 1;
    case 'section':
      return node.section.line;
    case 'item':
      return node.item.line;
    case 'check':
      return node.place.check.line;
    case 'problem':
      return node.problem.line;
  }
}

/** The innermost node that has a part in a line of its file; for inline code, the item it stands in. */
export function nodeAt(file: FileNode, line: Span): Node {
  let found: Node = file;
  for (let next: Node | undefined = file; next;) {
    found = next;
    next = childrenOf(next).findLast((child) => spansOf(child).some((span) => touches(span, line)));
  }
  return found;
}

function spansOf(node: Node): readonly Span[] {
  switch (node.kind) {
    case 'section':
      return [node.section];
    case 'item':
      // A code block may stand behind the item it belongs to.
      return [node.item, ...checksOf(node.item)];
    case 'check':
      return isInText(node.place) ? [] : [node.place.check];
    case 'file':
    case 'problem':
      return [];
  }
}

/** Inline code, and a comment behind the text of an item. */
function isInText({ check, item }: CheckPlace): boolean {
  return check.kind === 'inline' || (check.kind === 'probe' && check.line === item?.line);
}

function touches({ from, to }: Span, line: Span): boolean {
  return from <= line.to && line.from < to;
}

/** The section a node is in, or the file when it is in none. */
export function sectionAround(node: Node): SectionNode | FileNode {
  return node.kind === 'section' || node.kind === 'file' ? node : sectionAround(node.parent);
}

/** A title that heads everything is the file's own name in the tree and not a level of it. */
function top(root: Section): Section {
  const [only, ...others] = root.sections;
  return only && others.length === 0 && root.items.length === 0 && loosePlaces(root).length === 0
    ? only
    : root;
}

function contents(section: Section, parent: FileNode | SectionNode): readonly Node[] {
  const { file } = parent;
  const items = section.items.map((item): ItemNode => ({ kind: 'item', file, parent, item }));
  const loose = loosePlaces(section).map((place): CheckNode => ({ kind: 'check', file, parent, place }));
  const sections = section.sections
    .filter((below) => hasContents(below))
    .map((below): SectionNode => ({ kind: 'section', file, parent, section: below }));
  return [...inOrder([...items, ...loose]), ...sections];
}

function inOrder(nodes: Node[]): readonly Node[] {
  return nodes.sort((a, b) => lineOf(a) - lineOf(b));
}

function hasContents(section: Section): boolean {
  // Progress is known before the items of a section are read.
  if (section.progress.total > 0) return true;
  return section.items.length > 0 || loosePlaces(section).length > 0 || section.sections.some(hasContents);
}

function itemChecks(node: ItemNode): readonly Node[] {
  const { file, item } = node;
  return placesOf(item).map((place): Node => ({ kind: 'check', file, parent: node, place }));
}

function problems(node: FileNode): readonly Node[] {
  const { file } = node;
  return (file.checklist?.problems ?? []).map((problem): Node => ({
    kind: 'problem',
    file,
    parent: node,
    problem,
  }));
}
