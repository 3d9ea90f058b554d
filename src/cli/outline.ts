// A checklist as a tree for people to read.
import type { Checklist, Item, Section } from '../core/checklist/model.ts';
import { percentage, type Progress } from '../core/checklist/progress.ts';
import { oneLine } from '../core/report/oneLine.ts';
import type { Style } from './style.ts';

/** Deeper items stay at this depth: nobody could read them further to the right. */
const deepest = 20;

/** The whole tree, ending with a line end: the file, its sections with items, the items with their commands. */
export function outline(name: string, checklist: Checklist, style: Style): string {
  const { root, title, items } = checklist;
  const heading = title === undefined || title === '' ? '' : `  ${oneLine(title)}`;
  const lines = [
    `${style.bold(oneLine(name))}${heading}  ${amount(root.progress, style)} ${percentage(root.progress)} %`,
  ];
  const margin = String(items.at(-1)?.line ?? 0).length + 2;
  addSection(root, 1, { lines, style, margin, title });
  return lines.join('\n') + '\n';
}

interface Page {
  readonly lines: string[];
  readonly style: Style;
  /** Width of the column of line numbers. */
  readonly margin: number;
  /** Stands in the first line already. */
  readonly title: string | undefined;
}

function addSection(section: Section, depth: number, page: Page): void {
  if (section.progress.total === 0 && !hasItems(section)) return;
  const isShown = section.level > 1 || (section.level === 1 && section.title !== page.title);
  if (isShown) {
    const { style } = page;
    add(page, undefined, depth, `${style.cyan(oneLine(section.title))}  ${amount(section.progress, style)}`);
  }
  const below = isShown ? depth + 1 : depth;
  for (const item of section.items) addItem(item, below, page);
  for (const inner of section.sections) addSection(inner, below, page);
}

function addItem(item: Item, depth: number, page: Page): void {
  const { style } = page;
  const text = item.excluded ? style.strikethrough(style.dim(oneLine(item.text))) : oneLine(item.text);
  add(page, item.line, depth, `${item.checked ? style.green('[x]') : '[ ]'} ${text}`);
  for (const command of item.commands) {
    add(page, undefined, depth + 2, `${style.dim('$')} ${shortened(command.text, style)}`);
  }
  for (const child of item.children) addItem(child, depth + 1, page);
}

/** Its first line that does something, and how much more there is. */
function shortened(command: string, style: Style): string {
  const lines = command.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const first = style.yellow(oneLine(lines[0] ?? ''));
  const more = lines.length - 1;
  return more > 0 ? `${first} ${style.dim(`… ${more} more ${more > 1 ? 'lines' : 'line'}`)}` : first;
}

function add({ lines, style, margin }: Page, line: number | undefined, depth: number, text: string): void {
  const number = style.dim(String(line ?? '').padStart(margin));
  lines.push(`${number} ${'  '.repeat(Math.min(depth, deepest))}${text}`);
}

function amount({ done, total }: Progress, style: Style): string {
  const text = `${done}/${total}`;
  return done === total ? style.green(text) : text;
}

function hasItems(section: Section): boolean {
  return section.items.length > 0 || section.sections.some(hasItems);
}
