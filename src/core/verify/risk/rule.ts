// What a risk rule is, and the helper for programs whose sub-commands decide.
import { knownProgram } from '../../shell/programs.ts';
import type { RiskClass } from '../risk.ts';
import type { Invocation } from './invocation.ts';

/** What a rule thinks of a sub-command. */
export interface RiskVerdict {
  readonly class: RiskClass;
  /** One phrase for people, in the third person: `deletes files`. */
  readonly because: string;
  /** Whether it looks whether something is in order, and says so by its exit status. */
  readonly checks?: true;
  /** Whether it makes something of the project's own files. */
  readonly builds?: true;
}

/** Looks at one sub-command; `undefined` when it knows nothing of it. Of several rules' verdicts the worst holds. */
export interface RiskRule {
  /** Lower case, words joined by hyphens; unique. */
  readonly name: string;
  readonly judge: (invocation: Invocation) => RiskVerdict | undefined;
}

/**
 * A class, its phrase, and the sub-commands it is for: `rollout undo, delete`. `checks` is `safe` for what checks,
 * `builds` is `changes` for what builds.
 */
export type SubCommandRow = readonly [RiskClass | 'checks' | 'builds', string, string];

/**
 * A judge for programs that do what their sub-command says. Rows are tried in order, so the more exact comes first;
 * what is in none of them has the class and phrase of `otherwise`.
 */
export function bySubCommand(
  programs: string,
  rows: readonly SubCommandRow[],
  otherwise: RiskVerdict,
): (invocation: Invocation) => RiskVerdict | undefined {
  const names = new Set(programs.split(' '));
  const paths = rows.flatMap(([risk, because, list]) =>
    list.split(', ').map((path) => ({ verdict: verdictOf(risk, because), path: path.split(' ') })),
  );
  return (invocation) => {
    if (!names.has(invocation.program)) return undefined;
    if (asksForHelp(invocation)) return { class: 'safe', because: 'prints its version or help' };
    return paths.find(({ path }) => isAt(path, invocation))?.verdict ?? otherwise;
  };
}

function verdictOf(risk: SubCommandRow[0], because: string): RiskVerdict {
  if (risk === 'builds') return { class: 'changes', because, builds: true };
  return risk === 'checks' ? { class: 'safe', because, checks: true } : { class: risk, because };
}

/** `--version`, `--help` and the like as the only argument. */
export function asksForHelp({ args }: Invocation): boolean {
  return /^(?:--?version|--?help|-[vVh])$/.test(args[0] ?? '') && args.length === 1;
}

/** Arguments between the words of a sub-command's path: options and their values. */
const gap = 6;

/** Whether the arguments have the words of a path, in order, from the program's first sub-command on. */
function isAt(path: readonly string[], { program, args }: Invocation): boolean {
  const known = knownProgram(program);
  const first = args.findIndex((arg) =>
    known?.kind === 'tool'
      ? known.subCommands.has(arg.split(':', 1)[0] ?? '') || known.subCommands.has(arg)
      : !arg.startsWith('-'),
  );
  if (first < 0) return false;
  let at = first;
  for (const [n, word] of path.entries()) {
    const found =
      n === 0 ? at : args.findIndex((arg, index) => index >= at && index < at + gap && arg === word);
    if (found < 0 || args[found] !== word) return false;
    at = found + 1;
  }
  return true;
}
