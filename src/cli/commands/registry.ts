// The commands of the command line, in the order the help shows them.
import type { CliCommand } from '../command.ts';
import { list } from './list.ts';
import { scan } from './scan.ts';

export const commands: readonly CliCommand[] = [list, scan];
