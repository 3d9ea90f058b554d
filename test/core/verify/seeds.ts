// The commands of the five real checklists, found without the Markdown parser.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ShellKind } from '../../../src/core/checklist/model.ts';
import { isCommandLine } from '../../../src/core/shell/commandLine.ts';
import { looksLikeShell } from '../../../src/core/shell/fence.ts';

const folder = '../shared/seeds';

export const seedsAreHere: boolean = existsSync(folder);

export interface SeedCommand {
  /** The three digits at the start of the file's name. */
  readonly file: string;
  /** 1-based line of the fence or of the inline code. */
  readonly line: number;
  readonly text: string;
  readonly shell: ShellKind;
}

/** Every fence that holds commands and every inline command, in order. */
export function commandsOfSeeds(): readonly SeedCommand[] {
  return readdirSync(folder).flatMap((name) => {
    const found: SeedCommand[] = [];
    const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
    const file = name.slice(0, 3);
    for (let at = 0; at < lines.length; at++) {
      const fence = /^(\s*)```(\S*)/.exec(lines[at] ?? '');
      if (!fence) {
        const spans = [...(lines[at] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
        found.push(
          ...spans
            .filter(isCommandLine)
            .map((text) => ({ file, line: at + 1, text, shell: 'posix' as const })),
        );
        continue;
      }
      const end = lines.findIndex((line, n) => n > at && /^\s*```\s*$/.test(line));
      const indentation = fence[1] ?? '';
      const text = lines
        .slice(at + 1, end)
        .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
        .join('\n');
      const shell = looksLikeShell(fence[2], text);
      if (shell !== undefined) found.push({ file, line: at + 1, text, shell });
      at = end;
    }
    return found;
  });
}
