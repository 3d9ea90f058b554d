// The texts that parsing is measured with.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real checklists, 20 times over: those beside the checkout where they are, else the project's own templates. */
export function realChecklists(): { readonly name: string; readonly text: string } {
  const folder = existsSync('../shared/seeds') ? '../shared/seeds' : 'checklists';
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return { name: `${texts.length} files of ${folder} × 20`, text: `${texts.join('\n\n')}\n\n`.repeat(20) };
}

/** A checklist of 500 sections with 20 items and a command each. */
export function sectioned(): string {
  const section = (index: number): string =>
    `## Section ${index}\n\n${items(index * 20, 20)}\n\`\`\`bash\ngit status # Expected: clean\n\`\`\`\n\n`;
  return `# Deploy\n\n${Array.from({ length: 500 }, (_, index) => section(index)).join('')}`;
}

/** A checklist of 10,000 items in one list. */
export function flat(): string {
  return `# Deploy\n\n${items(0, 10_000)}`;
}

function items(from: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `- [${index % 3 === 0 ? 'x' : ' '}] Check **thing** ${from + index} of \`service\` before release\n`,
  ).join('');
}
