// Lays out the page of the documentation that lists all rules.
import type { RuleInfo } from '../src/core/scan/finding.ts';
import { availableKinds } from '../src/core/scan/finding.ts';
import { rulesOf } from '../src/core/scan/rules/analysers.ts';
import { table } from './table.ts';

/** Where the table is. */
export const ruleTableFile = 'docs/rules.md';

/** The whole page, laid out as Prettier does it. */
export function ruleTablePage(): string {
  const rules = rulesOf(availableKinds);
  const categories = [...new Set(rules.map(({ category }) => category))].toSorted();
  const sections = categories.map((category) =>
    section(
      category,
      rules.filter((rule) => rule.category === category),
    ),
  );
  return `${introduction(rules.length)}\n\n${sections.join('\n\n')}\n`;
}

function introduction(count: number): string {
  return `# Rules

<!-- Written by "node out/tools/write-docs.js"; a test compares it with the code. -->

\`shipcheck scan\` and the editor know ${count} rules. The name of a rule can be switched off, given another severity or
ignored for some paths or values in \`.shipcheck.yaml\`; \`shipcheck:ignore\` in a comment silences a line. The link says
how to revoke or rotate a secret, or what a setting does.`;
}

function section(category: string, rules: readonly RuleInfo[]): string {
  const rows = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, severity, link }) => [`\`${id}\``, `[${title}](${link})`, severity]);
  return `## ${category.charAt(0).toUpperCase()}${category.slice(1)}\n\n${table([['Rule', 'Finds', 'Severity'], ...rows])}`;
}
