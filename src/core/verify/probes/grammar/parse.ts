// Reads a probe from YAML. Never fails: what is wrong is said at its place.
import { isMap, type Node } from 'yaml';
import type { Span } from '../../../checklist/model.ts';
import { entriesOf } from '../../../config/yaml/entries.ts';
import { type Reader, readYaml } from '../../../config/yaml/read.ts';
import { type Probe, probeKinds } from '../registry.ts';
import { readRows } from './fields.ts';
import { rowsOfKind } from './rows.ts';

/** Something that is wrong with a probe, and where. */
export interface ProbeProblem extends Span {
  readonly message: string;
}

export interface ParsedProbe {
  /** Only when nothing is wrong: half a probe would give a verdict on something that nobody asked for. */
  readonly probe?: Probe;
  readonly problems: readonly ProbeProblem[];
}

/** Characters of the largest probe; nobody writes one of this size. */
const largest = 64 * 1024;

/** @param offset of the text in its file, added to the places of problems */
export function parseProbe(text: string, offset = 0): ParsedProbe {
  const { value: probe, problems } = readYaml(text.slice(0, largest), { schema: {}, read: readProbe });
  const found = problems.map(({ from, to, message }) => ({ from, to, message }));
  if (text.length > largest)
    found.push({ from: largest, to: text.length, message: `Only ${largest} characters of a probe are read` });
  const better = found.map((problem) => unquoted(text, problem.from) ?? problem);
  const placed = better
    .filter(({ from }, index) => better.findIndex((one) => one.from === from) === index)
    .map(({ from, to, message }) => ({
      from: offset + Math.min(from, Math.max(text.length - 1, 0)),
      to: offset + Math.min(Math.max(to, wordEnd(text, from)), text.length),
      message,
    }));
  return placed.length > 0 || probe === undefined ? { problems: placed } : { probe, problems: placed };
}

/** Some problems of YAML itself only have the place of a first character. */
function wordEnd(text: string, from: number): number {
  return from + Math.max(/^[\w-]*/.exec(text.slice(from, from + 100))?.[0].length ?? 0, 1);
}

/** A predicate on the line of an offset that YAML takes for syntax of its own: `duration: > 5s`, `status: != 500`. */
function unquoted(text: string, offset: number): ProbeProblem | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  const [, before, predicate] = /^(.*?:\s+)((?:>=?|!=)\s*[^\s,}]+)/.exec(line) ?? [];
  if (before === undefined || predicate === undefined) return undefined;
  const from = start + before.length;
  const message = `YAML gives ${predicate.charAt(0)} a meaning of its own: write "${predicate}" in quotes`;
  return { from, to: from + predicate.length, message };
}

function readProbe(node: Node, reader: Reader): Probe | undefined {
  const found = entriesOf(node, reader).flatMap(({ name, key }) => {
    const kind = probeKinds.find((candidate) => candidate.kind === name);
    return kind ? [{ kind, key }] : [];
  });
  const [first, second] = found;
  if (!isMap(node) || first === undefined) {
    const names = probeKinds.map(({ kind }) => kind).join(', ');
    reader.problem(node, `Say what to probe with one of ${names}`);
    return undefined;
  }
  if (second !== undefined) {
    reader.problem(second.key, `A probe is of one kind, and this one is of “${first.kind.kind}” already`);
    return undefined;
  }
  return { kind: first.kind.kind, ...readRows(rowsOfKind(first.kind), node, reader) } as Probe;
}
