// One sub-command in the form in which the risk rules and the proof rules ask about it.
import type { ShellKind } from '../../checklist/model.ts';
import { argumentsOf, baseName, programOf, type SubCommand } from '../../shell/model.ts';
import { readScript } from '../../shell/read.ts';

export interface Invocation {
  readonly command: SubCommand;
  readonly shell: ShellKind;
  /** Lower case in the shells of Windows, where case says nothing. */
  readonly program: string;
  readonly args: readonly string[];
  /** Arguments that are no options; the values of options are among them. */
  readonly operands: readonly string[];
  /** The command whose output it reads through a pipe. */
  readonly source: Invocation | undefined;
  /** Whether another command reads its output through a pipe. */
  readonly isPiped: boolean;
}

/** Every sub-command of a script. */
export function invocationsOf(text: string, shell: ShellKind): readonly Invocation[] {
  const invocations: Invocation[] = [];
  let before: Invocation | undefined;
  const commands = readScript(text, shell);
  const piped = pipedIn(commands);
  for (const command of commands) {
    const args = argumentsOf(command);
    const program = shell === 'posix' ? programOf(command) : programOf(command).toLowerCase();
    const operands = args.filter((arg) => !arg.startsWith('-'));
    const source = command.join === '|' ? before : undefined;
    const isPiped = piped.has(command);
    const invocation = { command, shell, program, args, operands, source, isPiped };
    invocations.push(invocation);
    if (!command.substituted) before = invocation;
  }
  return invocations;
}

function pipedIn(commands: readonly SubCommand[]): ReadonlySet<SubCommand> {
  const outer = commands.filter(({ substituted }) => !substituted);
  return new Set(outer.filter((_, at) => outer[at + 1]?.join === '|'));
}

/** Whether one of the options is given: `-x` alone or in a cluster (`-rf`), `--name` alone or with a value. */
export function has({ args }: Invocation, ...options: readonly string[]): boolean {
  return options.some((option) =>
    args.some((arg) => {
      if (option.startsWith('--')) return arg === option || arg.startsWith(`${option}=`);
      return arg === option || (/^-[A-Za-z0-9]+$/.test(arg) && arg.slice(1).includes(option.slice(1)));
    }),
  );
}

/** The value of an option: of `--name=value`, `--name value` or `-n value`; the last one when it is repeated. */
export function valueOf({ args }: Invocation, ...options: readonly string[]): string | undefined {
  for (let at = args.length - 1; at >= 0; at--) {
    for (const option of options) {
      if (args[at] === option) return args[at + 1];
      if (option.startsWith('--') && args[at]?.startsWith(`${option}=`))
        return args[at]?.slice(option.length + 1);
    }
  }
  return undefined;
}

/** All values of an option, as of `psql -c a -c b`. */
export function valuesOf({ args }: Invocation, ...options: readonly string[]): readonly string[] {
  return args.flatMap((arg, at) => {
    const option = options.find(
      (name) => arg === name || (name.startsWith('--') && arg.startsWith(`${name}=`)),
    );
    if (option === undefined) return [];
    return arg === option ? (args[at + 1] ?? []) : [arg.slice(option.length + 1)];
  });
}

/** Where its standard input comes from. */
export function inputOf({ command }: Invocation): 'terminal' | 'pipe' | 'file' | 'text' {
  const redirection = command.redirections.findLast(({ operator, fd }) => operator.startsWith('<') && !fd);
  if (redirection === undefined) return command.join === '|' ? 'pipe' : 'terminal';
  return redirection.operator === '<<' || redirection.operator === '<<<' ? 'text' : 'file';
}

/** The text it reads on its standard input, where the script says it: here-documents, here-strings and `echo … |`. */
export function inputText(invocation: Invocation): string | undefined {
  const input = invocation.command.redirections.findLast(
    ({ operator }) => operator === '<<' || operator === '<<<',
  );
  if (input !== undefined) return input.body?.text ?? input.target;
  const { source } = invocation;
  return source && /^(?:echo|printf)$/.test(source.program) ? source.args.join(' ') : undefined;
}

/** Whether a wrapper of this name is around it, as `timeout` or `watch`. */
export function isInside({ command }: Invocation, wrapper: string): boolean {
  return command.via.some(([program = '']) => baseName(program) === wrapper);
}
