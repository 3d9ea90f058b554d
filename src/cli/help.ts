// What --help prints.
import type { CliCommand, CliOption } from './command.ts';

/** The help of the whole program. */
export function programHelp(commands: readonly CliCommand[]): string {
  return `Shipcheck makes the Markdown checklists in your repository run.

Usage: shipcheck COMMAND [PATH…] [OPTIONS]

Commands:
${table(commands.map(({ name, summary }) => [name, summary]))}

Options:
${table([
  ['-h, --help', 'Show this help; after a command, the help of the command'],
  ['-V, --version', 'Show the version'],
])}

Examples:
${table(commands.flatMap(({ examples }) => examples.slice(0, 2)).map(example))}
`;
}

/** The help of one command. */
export function commandHelp(command: CliCommand): string {
  const { name, description, paths = checklistPaths, options, examples, exits } = command;
  return `${description}

Usage: shipcheck ${name} [PATH…] [OPTIONS]

${paths}

Options:
${table([...Object.entries(options).map(optionRow), ['-h, --help', 'Show this help']])}

Examples:
${table(examples.map(example))}

Exit status:
${table(exits.map((meaning, status) => [String(status), meaning]))}
`;
}

const checklistPaths =
  'PATH is a Markdown file, a folder to search, or a glob; the current folder when left out.';

function optionRow([name, { short, placeholder, help }]: readonly [string, CliOption]): Row {
  return [`${short ? `-${short}, ` : ''}--${name}${placeholder ? ` ${placeholder}` : ''}`, help];
}

function example([line, what]: Row): Row {
  return [`shipcheck ${line}`, what];
}

type Row = readonly [string, string];

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}
