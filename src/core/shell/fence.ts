// Decides whether a code fence holds shell commands, and for which shell.
import type { ShellKind } from '../checklist/model.ts';
import { isArgument, isCommandLine, isPlausible, isProse } from './commandLine.ts';
import type { SubCommand } from './model.ts';
import { readPosix } from './posix.ts';
import { knownProgram } from './programs.ts';
import { promptOf } from './prompts.ts';

/**
 * The shell that a fence is for, from its language label and its text; `undefined` when it is not to be run. A label
 * is a hint only: a `python` label over a `grep` line is shell, a `bash` label over a bare URL, over paths, prose,
 * `NAME=value` lines, SQL or comments alone is not.
 * @param language first word of the fence's info string, as written
 * @param text the fence's content, prompts allowed
 */
export function looksLikeShell(language: string | undefined, text: string): ShellKind | undefined {
  const label = (language ?? '').toLowerCase();
  const script = transcript(text);
  const shell = shells.get(label);
  if (shell !== undefined) return holdsCommands(script, isLoosely[shell]) ? shell : undefined;
  if (label === '' || plain.has(label))
    return holdsCommands(script, isPlausible) ? shellOf(script) : undefined;
  return !templates.has(label) && isAllCommands(script) ? shellOf(script) : undefined;
}

const shells: ReadonlyMap<string, ShellKind> = new Map([
  ...'bash sh shell zsh ksh dash fish console shell-session shellsession sh-session bash-session terminal shellscript'
    .split(' ')
    .map((label) => [label, 'posix'] as const),
  ...'powershell ps1 pwsh posh ps'.split(' ').map((label) => [label, 'powershell'] as const),
  ...'cmd bat batch dos'.split(' ').map((label) => [label, 'cmd'] as const),
]);
const plain: ReadonlySet<string> = new Set(['text', 'txt', 'plaintext', 'plain', 'none', 'output']);
/** Documents about documents: a command line in one is not to be run. */
const templates: ReadonlySet<string> = new Set(['markdown', 'md', 'mdx', 'rst']);

/** Under a shell's own label, programs that nobody has heard of are commands too. */
const isLoosely: Readonly<Record<ShellKind, (command: SubCommand) => boolean>> = {
  posix: isLooseCommand,
  powershell: (command) => /^(?:[$[&(]|[A-Z][a-z]+-[A-Z])/.test(command.text) || isLooseCommand(command),
  cmd: (command) => isLooseCommand(command) || /^@?[A-Z]{2,8}(?:\s|$)/i.test(command.text),
};

function isLooseCommand(command: SubCommand): boolean {
  const [program, ...args] = command.words;
  if (program === undefined || program.quoted || isProse(program.text, args)) return false;
  if (isPlausible(command)) return true;
  const name = program.text;
  if (knownProgram(name)?.kind === 'noun' || !/^[a-z_][\w.+-]*$/.test(name))
    return /^[.~/]\S+$/.test(name) && args.length > 0;
  if (args.length === 0) return knownProgram(name) !== undefined || /^[a-z]\w*[-_]\w+$/.test(name);
  return args.length < 3 || args.some(isArgument);
}

/** Where there are prompts, the lines without one are output. */
function transcript(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => promptOf(line) !== '')) return text;
  let continues = false;
  return lines
    .flatMap((line) => {
      const prompt = promptOf(line);
      const kept = prompt !== '' || continues;
      continues = kept && /[\\`]\s?$/.test(line);
      return kept ? [line.slice(prompt.length)] : [];
    })
    .join('\n');
}

function shellOf(script: string): ShellKind {
  return /^[ \t]*(?:[A-Z][a-z]+-[A-Z]\w+\b|\$\w+[ \t]*=|\$env:)/m.test(script) ? 'powershell' : 'posix';
}

/** One command at least, and no more prose than commands. */
function holdsCommands(script: string, accepts: (command: SubCommand) => boolean): boolean {
  let commands = 0;
  let prose = 0;
  for (const { first, substitutes } of statements(script)) {
    if (isNeutral(first)) commands += substitutes ? 1 : 0;
    else if (accepts(first) || isCommandLine(first.text)) commands++;
    else prose++;
  }
  return commands > prose;
}

function isAllCommands(script: string): boolean {
  const found = statements(script);
  return found.length > 0 && found.every(({ first }) => isPlausible(first) || isCommandLine(first.text));
}

/** The first command of each line, and whether another stands in a substitution on it. */
function statements(
  script: string,
): readonly { readonly first: SubCommand; readonly substitutes: boolean }[] {
  const byLine = new Map<number, { first: SubCommand; substitutes: boolean }>();
  for (const command of readPosix(script)) {
    const found = byLine.get(command.line);
    const first = found === undefined || command.from < found.first.from ? command : found.first;
    byLine.set(command.line, { first, substitutes: command.substituted || (found?.substitutes ?? false) });
  }
  return [...byLine.values()];
}

/** Settings, addresses, paths and SQL say nothing for a fence and nothing against it. */
function isNeutral({ words, text }: SubCommand): boolean {
  const program = words[0]?.text;
  if (program === undefined || /^[\w+.-]+:\/\//.test(program) || sql.test(text)) return true;
  const isPath = /[\\/]|\.\w{1,5}$/.test(program);
  return words.length === 1 && isPath && !isCommandLine(program);
}

const sql =
  /^(?:(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|TRUNCATE|ANALYZE|VACUUM|EXPLAIN|GRANT|REVOKE|BEGIN|COMMIT|ROLLBACK|WITH|SHOW|SET|USE|FROM|WHERE|ORDER|GROUP|LIMIT|JOIN|LEFT|AND|VALUES)\b|select\s.{0,200}\sfrom\s)/;
