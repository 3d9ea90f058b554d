// Reads inline Markdown: its plain text, its inline code, and whether all of it is struck through.
import type { SyntaxNode } from '@lezer/common';
import { decodeEntity, isHtmlTag } from './html.ts';

/** What a paragraph, heading or task says once its markup is gone. */
export interface InlineContent {
  /** White space folded to single spaces, trimmed. */
  readonly text: string;
  /** Offsets are into the text that was parsed. */
  readonly code: readonly InlineCode[];
  readonly struck: boolean;
}

/** One piece of `inline code`. */
export interface InlineCode {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The end of the plain text before it, for telling a command from a setting's value. */
  readonly before: string;
}

/** Characters of text before inline code that can be its label. */
const longestLabel = 100;

/** Normalised labels of the document's link reference definitions: only these make `[text]` a link. */
export type LinkLabels = ReadonlySet<string>;

/** A link label as CommonMark compares it: case folded, white space collapsed. */
export function linkLabel(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Reads the inline content of `node` from offset `start` on, so that a heading's or a task's own mark can be left out. */
export function inlineContent(
  source: string,
  node: SyntaxNode,
  start: number,
  links: LinkLabels,
): InlineContent {
  const reader = new InlineReader(source, links);
  reader.read(node, start, node.to);
  return {
    text: fold(reader.text),
    code: reader.code,
    struck: isStruck(source, node, start),
  };
}

class InlineReader {
  text = '';
  readonly code: InlineCode[] = [];
  private readonly source: string;
  private readonly links: LinkLabels;

  constructor(source: string, links: LinkLabels) {
    this.source = source;
    this.links = links;
  }

  read(parent: SyntaxNode, from: number, to: number): void {
    let at = from;
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.to <= from) continue;
      if (child.from >= to) break;
      this.text += this.source.slice(at, child.from);
      this.node(child);
      at = child.to;
    }
    if (at < to) this.text += this.source.slice(at, to);
  }

  private node(node: SyntaxNode): void {
    const raw = this.source.slice(node.from, node.to);
    switch (node.name) {
      case 'HeaderMark':
      case 'QuoteMark':
      case 'TaskMarker':
      case 'EmphasisMark':
      case 'StrikethroughMark':
      case 'Comment':
      case 'ProcessingInstruction':
        return;
      case 'Escape':
        this.text += raw.slice(1);
        return;
      case 'Entity':
        this.text += decodeEntity(raw);
        return;
      case 'HardBreak':
        this.text += ' ';
        return;
      case 'HTMLTag':
        if (!isHtmlTag(raw)) this.text += raw;
        else if (/^<br\b/i.test(raw)) this.text += ' ';
        return;
      case 'Autolink':
        this.text += raw.slice(1, -1);
        return;
      case 'InlineCode':
        this.inlineCode(node);
        return;
      case 'Link':
      case 'Image':
        this.link(node);
        return;
      default:
        this.read(node, node.from, node.to);
    }
  }

  private inlineCode(node: SyntaxNode): void {
    const [open, close] = node.getChildren('CodeMark');
    if (!open || !close) return;
    const inner = this.without('QuoteMark', node, open.to, close.from).replace(/\s+/g, ' ');
    const text = /^ .*\S.* $/.test(inner) ? inner.slice(1, -1) : inner;
    this.code.push({ text, from: node.from, to: node.to, before: fold(this.text.slice(-longestLabel)) });
    this.text += text;
  }

  /** The source of a range without the children of one kind. */
  private without(kind: string, node: SyntaxNode, from: number, to: number): string {
    let text = '';
    let at = from;
    for (const child of node.getChildren(kind)) {
      text += this.source.slice(at, child.from);
      at = child.to;
    }
    return text + this.source.slice(at, to);
  }

  private link(node: SyntaxNode): void {
    const marks = node.getChildren('LinkMark');
    const [open, close] = marks;
    if (!open || !close) return this.read(node, node.from, node.to);
    const inline = marks.length > 2;
    const label = node.getChild('LinkLabel');
    const name =
      label && label.to - label.from > 2
        ? { from: label.from + 1, to: label.to - 1 }
        : { from: open.to, to: close.from };
    if (inline || this.links.has(linkLabel(this.source.slice(name.from, name.to)))) {
      this.read(node, open.to, close.from);
      return;
    }
    this.text += this.source.slice(open.from, open.to);
    this.read(node, open.to, close.from);
    this.text += this.source.slice(close.from, node.to);
  }
}

function fold(text: string): string {
  return text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
}

function isStruck(source: string, node: SyntaxNode, start: number): boolean {
  const content = source.slice(start, node.to);
  const from = start + (content.length - content.trimStart().length);
  const to = start + content.trimEnd().length;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'Strikethrough') return child.from === from && child.to === to;
  }
  return false;
}
