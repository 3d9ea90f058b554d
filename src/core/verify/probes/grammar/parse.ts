// Reads a probe from YAML. Never fails: what is wrong is said at its place.
import { isMap, isScalar, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Span } from '../../../checklist/model.ts';
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
  const problems: ProbeProblem[] = [];
  const at = (from: number, to: number, message: string): void => {
    const end = Math.min(Math.max(to, from + 1), text.length);
    problems.push({ from: offset + Math.min(from, Math.max(end - 1, 0)), to: offset + end, message });
  };
  if (text.length > largest) {
    at(0, 1, `This probe is too long: ${largest} characters are read.`);
    return { problems };
  }
  const document = documentOf(text);
  if (document === undefined) {
    at(0, text.length, 'This is nested too deep.');
    return { problems };
  }
  for (const problem of syntaxProblems(text, document)) at(problem.from, problem.to, problem.message);
  const report = (node: Node, message: string): void => {
    const [from, to] = node.range ?? [0, text.length];
    at(from, to, message);
  };
  if (problems.length === 0) refuseReferences(document, report);
  if (problems.length > 0) return { problems };
  const probe = readProbe(document.contents, report, () => at(0, text.length, missingKind));
  return problems.length > 0 || probe === undefined ? { problems } : { probe, problems };
}

/** YAML 1.2 without tags of its own; `undefined` when it is nested deeper than the stack allows. */
function documentOf(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      prettyErrors: false,
      customTags: [],
      resolveKnownTags: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** More than these would only repeat what the first ones say. */
const mostSyntaxProblems = 3;

function syntaxProblems(text: string, document: Document.Parsed): readonly ProbeProblem[] {
  const problems = [...document.errors, ...document.warnings].slice(0, mostSyntaxProblems);
  const explained = problems.map(({ code, pos: [from, to], message }) => {
    const [line = ''] = text.slice(from, Math.max(to, from + 200)).split('\n', 1);
    const word = /^[^\s:]+/.exec(line)?.[0] ?? '';
    const end = from + Math.max(Math.min(to - from, line.length), word.length);
    return unquoted(text, from) ?? { from, to: end, message: sentenceFor(code, message) };
  });
  return explained.filter(({ from }, index) => explained.findIndex((one) => one.from === from) === index);
}

function sentenceFor(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'A probe ends here: write a second one into a block of its own.';
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** A predicate on the line of an offset that YAML takes for syntax of its own: `duration: > 5s`, `status: != 500`. */
function unquoted(text: string, offset: number): ProbeProblem | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  const [, before, predicate] = /^(.*?:\s+)((?:>=?|!=)\s*[^\s,}]+)/.exec(line) ?? [];
  if (before === undefined || predicate === undefined) return undefined;
  const from = start + before.length;
  const message = `YAML gives ${predicate.charAt(0)} a meaning of its own: write "${predicate}" in quotes.`;
  return { from, to: from + predicate.length, message };
}

/** A few references to references can stand for millions of values; a probe needs none. */
function refuseReferences(document: Document.Parsed, report: (node: Node, message: string) => void): void {
  visit(document, {
    Alias: (_, node) => report(node, 'References to other values are not understood here.'),
    Node: (_, node) => {
      if ('tag' in node && node.tag?.startsWith('!')) report(node, 'Tags are not understood here.');
    },
  });
}

const names = probeKinds.map(({ kind }) => kind);
const missingKind = `Say what to probe with one of ${names.join(', ')}.`;

function readProbe(
  node: Node | null,
  report: (node: Node, message: string) => void,
  missing: () => void,
): Probe | undefined {
  if (!isMap(node)) {
    missing();
    return undefined;
  }
  const keys = node.items.map(({ key }) => key as Node);
  const found = keys.flatMap((key) => {
    const kind = isScalar(key) ? probeKinds.find((candidate) => candidate.kind === key.value) : undefined;
    return kind ? [{ kind, key }] : [];
  });
  const [first, second] = found;
  if (first === undefined) {
    missing();
    return undefined;
  }
  if (second !== undefined) {
    report(second.key, `A probe is of one kind: this one is already “${first.kind.kind}”.`);
    return undefined;
  }
  const properties = readRows(rowsOfKind(first.kind), node, report);
  return { kind: first.kind.kind, ...properties } as Probe;
}
