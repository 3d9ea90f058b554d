// The commands of the command line, in the order the help shows them.
import type { CliCommand } from '../command.ts';
import { list } from './list.ts';
import { scan } from './scan.ts';
import { verify } from './verify.ts';

export const commands: readonly CliCommand[] = [list, verify, scan];
