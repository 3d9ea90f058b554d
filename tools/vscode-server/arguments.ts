// The part of VS Code's command line that the embedded host understands.
import { posix as path } from 'node:path';
import type { WindowContent } from './address.ts';

export interface HostArguments extends WindowContent {
  readonly workspaceTrust: boolean;
  readonly userDataDir?: string;
}

/** Reads VS Code's own arguments; options that mean nothing here are passed over, as VS Code does. */
export function parseArguments(args: readonly string[], cwd: string): HostArguments {
  const values = (name: string): string[] =>
    args
      .filter((arg) => arg.startsWith(`--${name}=`))
      .map((arg) => path.resolve(cwd, arg.slice(name.length + 3)));
  const open = args.find((arg) => !arg.startsWith('-'));
  const [tests] = values('extensionTestsPath');
  const [userDataDir] = values('user-data-dir');
  return {
    extensions: values('extensionDevelopmentPath'),
    workspaceTrust: !args.includes('--disable-workspace-trust'),
    ...(open !== undefined && { open: path.resolve(cwd, open) }),
    ...(tests !== undefined && { tests }),
    ...(userDataDir !== undefined && { userDataDir }),
  };
}
