// The command line as a function: what was typed in, the exit status out.
import { readArguments } from './arguments.ts';
import { isUsageError, UsageError, type CliCommand, type Io } from './command.ts';
import { commands } from './commands/registry.ts';
import { commandHelp, programHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { version } from './version.ts';

/** Runs one command line. Exit statuses: as each command says; 2 for what cannot be meant. */
export async function run(typed: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(typed, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.err(`shipcheck: ${error.message}\n`);
    return 2;
  }
}

async function dispatch([first, ...rest]: readonly string[], io: Io): Promise<number> {
  if (first === undefined) {
    io.err(programHelp(commands));
    return 2;
  }
  if (first === '--version' || first === '-V') {
    io.out(`${version()}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    io.out(rest[0] === undefined ? programHelp(commands) : commandHelp(named(rest[0])));
    return 0;
  }
  const command = named(first);
  const args = readArguments(rest, command.options);
  if (args.has('help')) {
    io.out(commandHelp(command));
    return 0;
  }
  return command.run(args, io);
}

function named(name: string): CliCommand {
  const command = commands.find((command) => command.name === name);
  if (command) return command;
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  const hint = meant ? `Did you mean "${meant}"?` : 'See shipcheck --help.';
  throw new UsageError(`There is no ${name.startsWith('-') ? 'option' : 'command'} "${name}". ${hint}`);
}
