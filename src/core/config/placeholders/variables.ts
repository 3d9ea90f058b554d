// Variables that a script uses and nobody has set.
import type { SubCommand } from '../../shell/model.ts';
import { argumentsOf, programOf } from '../../shell/model.ts';
import type { VariableUse } from './quoting.ts';
import type { Reading } from './reading.ts';

/** Uses of variables that neither the script nor the shell nor the environment sets. */
export function unsetVariables(reading: Reading, isSet: (name: string) => boolean): readonly VariableUse[] {
  const assigned = new Set(reading.commands.flatMap(assignedBy));
  for (const [, name = ''] of reading.script.matchAll(header)) assigned.add(name);
  const tested = reading.commands.filter(isTest);
  return reading.uses.filter(
    ({ name, hasDefault, from, to }) =>
      !hasDefault &&
      !shellsOwn.test(name) &&
      !assigned.has(name) &&
      !isSet(name) &&
      !tested.some((test) => test.from <= from && to <= test.to),
  );
}

/** `for NAME in`, `select NAME in`; `${NAME:=…}`, `((NAME=…))`. */
const header =
  /(?:\b(?:for|select)\s+|\$\{|\(\()\s*([A-Za-z_]\w*)(?:\s+in\b|:?=|\s*[-+]?=|\s*;|\+\+|\s*$|\s+do\b)/gm;

/** The same for `$env:NAME` and `%NAME%`. */
export function unsetVariablesOfWindows(
  script: string,
  shell: 'powershell' | 'cmd',
  isSet: (name: string) => boolean,
): readonly VariableUse[] {
  const { use, assignment } = windows[shell];
  const assigned = new Set([...script.matchAll(assignment)].map(([, name = '']) => name.toUpperCase()));
  return [...script.matchAll(use)].flatMap(({ index, 0: text, 1: name = '' }) =>
    assigned.has(name.toUpperCase()) || isSet(name)
      ? []
      : [{ name, from: index, to: index + text.length, hasDefault: false }],
  );
}

const windows = {
  powershell: { use: /\$\{?env:(\w+)\}?(?!\s*=[^=])/gi, assignment: /\$env:(\w+)\s*=/gi },
  cmd: { use: /%([A-Za-z_]\w*)%/g, assignment: /\bset\s+(?:\/[ap]\s+)?"?(\w+)=/gi },
} as const;

function assignedBy(command: SubCommand): readonly string[] {
  const names = command.assignments.map(variableIn);
  const args = argumentsOf(command);
  switch (programOf(command)) {
    case 'export':
    case 'declare':
    case 'typeset':
    case 'local':
    case 'readonly':
      return [...names, ...args.filter((arg) => arg.includes('=')).map(variableIn)];
    case 'read':
    case 'mapfile':
    case 'readarray':
      return [...names, ...args.filter((arg) => /^[A-Za-z_]\w*$/.test(arg))];
    case 'getopts':
      return [...names, args[1] ?? ''];
    case 'printf':
      return [...names, args[0] === '-v' ? (args[1] ?? '') : ''];
    default:
      return names;
  }
}

function variableIn(assignment: string): string {
  return /^\w*/.exec(assignment)?.[0] ?? '';
}

/** `[ -z "$NAME" ]` asks whether it is set: to have it set would be an answer of our own. */
function isTest(command: SubCommand): boolean {
  const program = programOf(command);
  return (
    (program === '[' || program === 'test' || program === '[[') &&
    argumentsOf(command).some((arg) => /^-[nzv]$/.test(arg))
  );
}

const shellsOwn =
  /^(?:_|HOME|PATH|PWD|OLDPWD|IFS|RANDOM|SECONDS|LINENO|REPLY|SHLVL|PPID|E?UID|GROUPS|HOSTNAME|HOSTTYPE|OSTYPE|MACHTYPE|SHELLOPTS|OPT(?:ARG|IND|ERR)|PS[0-4]|PIPESTATUS|FUNCNAME|DIRSTACK|COLUMNS|LINES|EPOCH\w+|BASH\w*|COPROC|MAPFILE|TERM)$/;
