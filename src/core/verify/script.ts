// Turns the text of a command into a script that stops at the first failure, and into the one line that runs it.
import type { ShellKind } from '../checklist/model.ts';
import { batch } from './batch.ts';
import { blindNote, pipeNote } from './pipes.ts';
import { quote, quotePowerShell, type Quoting } from './quote.ts';

/** A script file, still without a place on disk. */
export interface Script {
  readonly content: string;
  /** The file's name has to end with this. */
  readonly extension: '.sh' | '.ps1' | '.cmd';
  /** The program that runs the script at `path`, and its arguments. */
  readonly argv: (path: string) => readonly [program: string, ...args: string[]];
  /** The same as a single line to type into a terminal; `terminal` is the shell that reads the line. */
  readonly commandLine: (path: string, terminal?: Quoting) => string;
}

/** Where and with what a script runs. */
export interface ScriptOptions {
  /** Absolute path of the folder the script starts in. */
  readonly cwd: string;
  /** The shell's executable; its usual name when left out. */
  readonly program?: string;
  /** Whether standard error keeps its own way out, where the script decides that. */
  readonly apart?: boolean;
}

/**
 * The script for a command's text. `cd` and variables hold to its end; the first command that fails ends it with that
 * command's status, and so does a failure inside a pipe.
 */
export function scriptFor(shell: ShellKind, text: string, options: ScriptOptions): Script {
  const { cwd, program, apart = false } = options;
  const { content, extension, runs } = shells[shell];
  const [usual, ...switches] = runs;
  const argv: Script['argv'] = (path) => [program ?? usual, ...switches, path];
  return {
    content: content(text, cwd, apart),
    extension,
    argv,
    commandLine: (path, terminal = shell) => {
      const line = argv(path)
        .map((word) => quote(terminal, word))
        .join(' ');
      return terminal === 'powershell' ? `& ${line}` : line;
    },
  };
}

interface Shell {
  readonly content: (text: string, cwd: string, apart: boolean) => string;
  readonly extension: Script['extension'];
  /** The usual name of the program, and the options in front of the script's path. */
  readonly runs: readonly [program: string, ...options: string[]];
}

const shells: Readonly<Record<ShellKind, Shell>> = {
  posix: { content: posix, extension: '.sh', runs: ['bash'] },
  powershell: {
    content: powershell,
    extension: '.ps1',
    runs: ['pwsh', '-NoLogo', '-NoProfile', '-ExecutionPolicy', 'Bypass', '-File'],
  },
  cmd: { content: batch, extension: '.cmd', runs: ['cmd.exe', '/d', '/c'] },
};

/**
 * The set-up shares its line with the first line of the text, so that the line numbers in the shell's messages are
 * those of the author's text.
 */
function posix(text: string, cwd: string, apart: boolean): string {
  const setup = [
    ...(apart ? [] : ['exec 2>&1']),
    switchesErrexit.test(text) ? plainFailFast(text) : failFast(text),
    `cd -- ${quote('posix', cwd)}`,
  ];
  return `${setup.join('; ')}; ${text}\n`;
}

const switchesErrexit = /\bset\s+\+(?:[a-z]*e|o\s+errexit)/;

function plainFailFast(text: string): string {
  const blind = text.includes('|') ? `; else echo '${blindNote}' >&2` : '';
  return `set -e; if (set -o pipefail) 2>/dev/null; then set -o pipefail${blind}; fi`;
}

/**
 * What `set -e` and pipefail do, but for two things. It says which command inside a pipe failed, because the status of
 * the last one hides it: a search ends with 1 whether the server behind it is clean or down. And a command that was
 * stopped because its reader (`head`, `grep -q`) had seen enough has not failed: 141 is that signal, and curl, which
 * ignores the signal, then ends with 23. A text that itself turns errexit off is given the plain form, and so is a
 * shell other than bash.
 */
function failFast(text: string): string {
  const enough = /\bcurl\b/.test(text) ? '141|23' : '141';
  return [
    'if [ -n "$BASH_VERSION" ]',
    'then set -E -o pipefail',
    `shipcheck_failed() { local status part=0 parts=\${#shipcheck_pipe[@]}`,
    'for status in "${shipcheck_pipe[@]}"',
    'do part=$((part + 1))',
    `case $status in 0) continue;; 141) shipcheck_forgiven=$status; continue;; ${enough}) [ $part -eq $parts ] || { shipcheck_forgiven=$status; continue; };; esac`,
    `[ $part -eq $parts ] || echo "${pipeNote('$part', '$parts', '$status')}" >&2`,
    'exit $status',
    'done; }',
    `trap 'shipcheck_forgiven= shipcheck_pipe=("\${PIPESTATUS[@]}"); shipcheck_failed' ERR`,
    // Where the author's own `set -e` ended the script, what follows did not run.
    `trap 'shipcheck_status=$?; case $- in *e*) ;; *) [ "$shipcheck_status" != "\${shipcheck_forgiven-}" ] || exit 0;; esac' EXIT`,
    `else ${plainFailFast(text)}`,
    'fi',
  ].join('; ');
}

/**
 * PowerShell's own parser takes the text apart, because a program's exit status does not stop a script there: it has to
 * be looked at after every statement. The byte order mark tells Windows PowerShell that the file is UTF-8.
 */
function powershell(text: string, cwd: string): string {
  return `\uFEFF$ErrorActionPreference = 'Stop'
try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }
Set-Location -LiteralPath ${quotePowerShell(cwd)}
$shipcheckTokens = $null
$shipcheckErrors = $null
$shipcheckText = ${quotePowerShell(text)}
$shipcheckSyntax = [System.Management.Automation.Language.Parser]::ParseInput($shipcheckText, [ref]$shipcheckTokens, [ref]$shipcheckErrors)
if ($shipcheckErrors) { $shipcheckErrors | ForEach-Object { Write-Host $_.Message }; exit 1 }
foreach ($shipcheckStatement in $shipcheckSyntax.EndBlock.Statements) {
  $global:LASTEXITCODE = 0
  . ([scriptblock]::Create($shipcheckStatement.Extent.Text))
  if ($LASTEXITCODE) { exit $LASTEXITCODE }
}
`;
}
