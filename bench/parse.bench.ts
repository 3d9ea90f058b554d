// How long whole checklists take to be parsed, model included, beside markdown-it's full parse of the same text:
//   node out/bench/parse.bench.js
import MarkdownIt from 'markdown-it';
import { parse } from '../src/core/checklist/parse.ts';
import type { Section } from '../src/core/checklist/model.ts';
import { realChecklists } from './checklists.ts';
import { compare, heapOf } from './measure.ts';

const { name, text } = realChecklists();
const other = new MarkdownIt();

const { ours, theirs, skeleton } = compare(15, {
  ours: () => read(text),
  theirs: () => other.parse(text, {}),
  skeleton: () => parse(text),
});

const { items, commands } = read(text);
console.log(`${name}: ${(text.length / 1e6).toFixed(2)} MB, ${items} items, ${commands} commands`);
console.log(`shipcheck, every item, section and command read: ${ours.toFixed(0)} ms`);
console.log(`shipcheck, items left for later: ${skeleton.toFixed(0)} ms`);
console.log(`markdown-it, full parse: ${theirs.toFixed(0)} ms`);
console.log(`ratio: ${(ours / theirs).toFixed(2)} (aim: at most 3)`);
const [own, its] = [
  heapOf(() => [parse(text)].map((all) => [all, all.items])),
  heapOf(() => other.parse(text, {})),
];
console.log(`heap: ${megabytes(own)}, markdown-it ${megabytes(its)}`);

/** Parses, and asks for all that is only read when asked for. */
function read(text: string): { readonly items: number; readonly commands: number } {
  const { root, items } = parse(text);
  const own = items.reduce((sum, item) => sum + item.commands.length, 0);
  return { items: items.length, commands: own + looseCommands(root) };
}

function looseCommands(section: Section): number {
  const below = section.sections.reduce((sum, each) => sum + looseCommands(each), 0);
  return section.progress.total < 0 ? 0 : section.commands.length + below;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
