// Lays out the page of the documentation that lists all probes with their keys.
import { rowsOf, type Row } from '../src/core/verify/probes/grammar/fields.ts';
import { rowsOfKind } from '../src/core/verify/probes/grammar/rows.ts';
import { predicateDocs } from '../src/core/verify/probes/grammar/subject.ts';
import { commonFields } from '../src/core/verify/probes/kind.ts';
import type { JsonObject } from '../src/core/verify/probes/predicates/json.ts';
import { type AnyKind, probeKinds } from '../src/core/verify/probes/registry.ts';
import { table } from './table.ts';

/** Where the page is. */
export const probeTableFile = 'docs/probes.md';

/** The whole page, laid out as Prettier does it. */
export function probeTablePage(): string {
  const sections = [introduction, ...probeKinds.map(kindSection), commonSection(), predicateSection()];
  return `${sections.join('\n\n')}\n`;
}

const introduction = `# Probes

<!-- Written by "node out/tools/write-docs.js"; a test compares it with the code. -->

A probe is written into a checklist item: in a fence whose info string says \`probe\`, or in a comment
\`<!-- probe: { … } -->\` behind the item's text. An item with probes is decided by them, and no longer by its commands.
\`$NAME\` and \`\${NAME}\` in a probe stand for variables of the environment that it runs in; \`$$\` stands for \`$\`. The same
in a form for programs is the JSON Schema in [schemas/probe.schema.json](../schemas/probe.schema.json).`;

function kindSection(kind: AnyKind): string {
  const common = new Set(Object.keys(commonFields));
  const rows = rowsOfKind(kind).filter(({ property }) => !common.has(property));
  const nested = rows.flatMap(({ key, shape }) =>
    shape.rows ? [`Keys of \`${key}\`:\n\n${keyTable(shape.rows)}`] : [],
  );
  const parts = [
    `## \`${kind.kind}\``,
    kind.doc,
    `\`\`\`yaml probe\n${kind.example}\`\`\``,
    keyTable(rows),
    ...nested,
  ];
  return parts.join('\n\n');
}

function commonSection(): string {
  const rows = rowsOf(commonFields);
  return `## Keys of every probe\n\n${keyTable(rows)}`;
}

function predicateSection(): string {
  const rows = Object.entries(predicateDocs).map(([name, doc]) => [`\`${name}\``, cell(doc)]);
  return `## Predicates

A value alone has to be equal, or to be contained where an output, a body or a list is looked at. Several predicates in one
mapping have to hold together. Numbers, times and sizes are compared in short, too: \`duration: < 200ms\`. In YAML, what
starts with \`>\` or \`!\` needs quotes: \`days-left: ">= 14"\`.

${table([['Predicate', 'Holds when the value'], ...rows])}`;
}

function keyTable(rows: readonly Row[]): string {
  const cells = rows.map(({ key, shape, doc }) => [`\`${key}\``, valueOf(shape.schema), cell(doc)]);
  return table([['Key', 'Value', 'Meaning'], ...cells]);
}

/** What may stand behind a key, in words. */
function valueOf(schema: JsonObject): string {
  const { $ref: reference, anyOf, enum: words, type } = schema as Readonly<Record<string, unknown>>;
  if (typeof reference === 'string' || isPredicate(anyOf)) return '[predicate](#predicates)';
  if (Array.isArray(words)) return (words as readonly string[]).map((word) => `\`${word}\``).join(', ');
  if (Array.isArray(anyOf)) return 'text or list';
  if (type === 'object') return schema['properties'] === undefined ? recordOf(schema) : 'mapping';
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'integer') return `${Number(schema['minimum'])} to ${Number(schema['maximum'])}`;
  if (Array.isArray(type) && type.includes('integer')) return '`true`, `false`, number';
  return type === undefined ? 'any' : 'text';
}

function recordOf({ additionalProperties: of }: JsonObject): string {
  return JSON.stringify(of).includes('Predicate"')
    ? 'names with a [predicate](#predicates) each'
    : 'names with a text each';
}

function isPredicate(anyOf: unknown): boolean {
  return Array.isArray(anyOf) && JSON.stringify(anyOf).includes('Predicate"');
}

function cell(doc: string): string {
  return doc.replaceAll('|', '\\|');
}
