// Looks into `sudo`, `ssh host '…'`, `docker exec db …` and the like for the commands that really run.
import { argumentsOf, programOf, type SubCommand, type Word } from './model.ts';
import { afterOptions, wrapperOf } from './wrappers.ts';

/** What a wrapper runs: the words of one command, or a script; `outer` are the wrapper's own words. */
export type Unwrapped =
  | { readonly outer: readonly string[]; readonly words: readonly Word[]; readonly keeps: boolean }
  | { readonly outer: readonly string[]; readonly script: readonly Word[] }
  | { readonly outer: readonly string[]; readonly standardInput: true };

const shells: ReadonlySet<string> = new Set(['bash', 'sh', 'zsh', 'dash', 'ash', 'ksh', 'fish']);
const assignment = /^[A-Za-z_]\w*=/;

/** `undefined` for a command that is no wrapper, or has nothing to run. */
export function unwrap(command: SubCommand): Unwrapped | undefined {
  const program = programOf(command);
  if (program === 'find') return unwrapFind(command);
  const args = argumentsOf(command);
  const found = wrapperOf(program, args);
  if (found === undefined || (program === 'command' && /^-[vV]$/.test(args[0] ?? ''))) return undefined;
  const { wrapper } = found;
  const inner = wrapper.inner === 'words' || wrapper.inner === 'script' ? undefined : wrapper.inner;
  if (inner !== undefined) {
    const option = args.findIndex((arg) => arg === inner || (inner === '-c' && /^-[a-z]{1,8}c$/.test(arg)));
    if (option < 0) return shells.has(program) ? fromStandardInput(command, args) : undefined;
    // Behind the name of a script, the option is the script's own.
    const isOwn = inner === '-m' || shells.has(program);
    if (isOwn && afterOptions(wrapper, args.slice(0, option), 0) < option) return undefined;
    if (inner === '--' || inner === '-m') return rest(command, option + 1);
    const value = command.words[option + 2];
    return value && { outer: texts(command, option + 2), script: [value] };
  }
  let at = afterOptions(wrapper, args, found.at);
  if (wrapper.operands > 0) at = afterOptions(wrapper, args, at + wrapper.operands);
  if (wrapper.inner === 'words') {
    while (assignment.test(args[at] ?? '')) at++;
    return rest(command, at);
  }
  const script = command.words.slice(at + 1);
  if (script.length > 0) return { outer: texts(command, at + 1), script };
  return program === 'ssh' ? fromStandardInput(command, []) : undefined;
}

/** `bash <<EOF` and `ssh host <<EOF` run what they read; `bash file.sh` does not. */
function fromStandardInput(command: SubCommand, args: readonly string[]): Unwrapped | undefined {
  const reads = args.every((arg) => arg.startsWith('-')) && command.redirections.some(({ body }) => body);
  return reads ? { outer: texts(command, command.words.length), standardInput: true } : undefined;
}

function unwrapFind(command: SubCommand): Unwrapped | undefined {
  const option = command.words.findIndex((word) => /^-(?:exec|ok)(?:dir)?$/.test(word.text));
  if (option < 0) return undefined;
  const after = command.words.slice(option + 1);
  const end = after.findIndex((word) => word.text === ';' || word.text === '+');
  const words = end < 0 ? after : after.slice(0, end);
  return words.length > 0 ? { outer: texts(command, option + 1), words, keeps: true } : undefined;
}

function rest(command: SubCommand, args: number): Unwrapped | undefined {
  const words = command.words.slice(args + 1);
  return words.length > 0 ? { outer: texts(command, args + 1), words, keeps: false } : undefined;
}

function texts(command: SubCommand, count: number): readonly string[] {
  return command.words.slice(0, count).map((word) => word.text);
}
