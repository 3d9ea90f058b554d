// Decides whether a piece of text is a complete command line, as opposed to a name, a value, a path or prose.
import { baseName, type SubCommand, type Word } from './model.ts';
import { readPosix } from './posix.ts';
import { complete, knownProgram } from './programs.ts';
import { promptOf } from './prompts.ts';
import { unwrap } from './unwrap.ts';

/** Longer than any command that people put into a sentence or on a line. */
const longest = 4000;

/** Whether a shell could run the text as it stands, its placeholders filled in. A prompt in front of it is fine. */
export function isCommandLine(text: string): boolean {
  const line = text.slice(promptOf(text).length).trim();
  if (line === '' || line.length > longest) return false;
  if (isPowerShell(line)) return true;
  if (/^(?:for|while|until|if|case|select)\s/.test(line) && !/\s(?:done|fi|esac)(?:\s|$)/.test(line))
    return false;
  if (/[\w\]]\(/.test(line.replace(/'[^']*'|"[^"]*"/g, '""'))) return false;
  const [first, second] = readPosix(line).filter(
    (command) => !command.substituted && command.words.length > 0,
  );
  if (first === undefined) return false;
  return isPlausible(first) || (isBareNoun(first) && second?.join === '|' && isPlausible(second));
}

/** Whether the words of one command look like a program with its arguments. */
export function isPlausible(command: SubCommand): boolean {
  const [program, ...args] = command.words;
  if (program === undefined || program.quoted || isProse(program.text, args)) return false;
  const name = program.text;
  if (/[\\/]/.test(name)) return isProgramPath(name, args);
  if (isWrapper(name) && args.length > 0) {
    const inner = unwrap(command);
    const words = inner && ('words' in inner ? inner.words : 'script' in inner ? inner.script : []);
    if (words && isPlausible({ ...command, words })) return true;
  }
  const known = knownProgram(name);
  if (known?.kind === 'tool') return hasSubCommand(known.subCommands, args);
  if (known?.kind === 'noun') return args.some(isArgument) || hasTarget(name, args);
  if (known) return complete.has(name) || (args.length > 0 && (name === 'sleep' || !args.every(isNumber)));
  return args.length > 0 && (scriptFile.test(name) || (/^[a-z][\w.-]*$/.test(name) && args.some(isOption)));
}

const scriptFile = /\.(?:sh|bash|zsh|py|rb|pl|php|ps1|bat|cmd|exe)$/i;
const stopWords =
  /^(?:the|an|is|are|was|be|to|of|and|or|your|our|with|must|should|that|this|these|sure|when|which|by|and\/or)$/i;
const nounWrappers: ReadonlySet<string> = new Set([
  'time',
  'env',
  'watch',
  'command',
  'exec',
  'nice',
  'timeout',
  'eval',
]);
const targets =
  /^(?:all|build|check|ci|clean|deploy|dev|down|fmt|format|help|install|lint|logs|migrate|publish|release|run|setup|start|stop|test|up)(?:[:-]\w+)*$/;
/** Sub-commands that only name a group of them. */
const groups =
  /^(?:builder|cluster|compose|config|container|context|image|issue|kv|manifest|mod|network|node|pack|plugin|pr|release|repo|rollout|secret|service|stack|swarm|system|trust|volume|workflow)$/;

/** `Get-Service nginx`, `.\\deploy.ps1`: PowerShell's own way of naming commands. */
function isPowerShell(line: string): boolean {
  if (/^\.\\[\w\\.-]+\.(?:ps1|bat|cmd|exe)(?:\s|$)/i.test(line)) return true;
  const verb = /^([A-Z][a-z]+)-[A-Z][A-Za-z]{2,}(?=\s|$)(?!:)/.exec(line)?.[1];
  return verb !== undefined && !line.startsWith('Set-Cookie') && verbs.has(verb);
}

const verbs: ReadonlySet<string> = new Set(
  (
    'Add Clear Close Compare Complete Compress Connect Convert ConvertFrom ConvertTo Copy Debug Disable Disconnect Dismount ' +
    'Enable Enter Exit Expand Export Find Format Get Grant Import Initialize Install Invoke Join Limit Lock Measure Merge ' +
    'Mount Move New Open Out Ping Pop Protect Publish Push Read Receive Redo Register Remove Rename Repair Request Reset ' +
    'Resize Resolve Restart Restore Resume Revoke Save Search Select Send Set Show Split Start Stop Submit Suspend Switch ' +
    'Sync Test Trace Unblock Undo Uninstall Unlock Unprotect Unpublish Unregister Update Use Wait Watch Write'
  ).split(' '),
);

function isWrapper(name: string): boolean {
  return nounWrappers.has(name) || /^(?:sudo|doas|nohup|npx|bunx|pnpx|uvx|xargs|time)$/.test(name);
}

/** `./scripts/deploy.sh`, `bin/rails db:migrate`, but not a bare path to a file or a folder. */
function isProgramPath(name: string, args: readonly Word[]): boolean {
  if (name.includes('://') || name.endsWith('/')) return false;
  const base = baseName(name);
  if (/(?:^|\/)\.?bin\//.test(name))
    return args.length > 0 || /^\.?\//.test(name) || name.includes('node_modules/.bin/');
  const runnable = scriptFile.test(base) || /^(?:gradlew|mvnw|configure|manage\.py)$/.test(base);
  if (/^\.\.?\//.test(name)) return runnable || (args.length > 0 && !base.includes('.'));
  return runnable && args.length > 0;
}

function hasSubCommand(subCommands: ReadonlySet<string>, args: readonly Word[]): boolean {
  const [first] = args;
  if (first === undefined) return false;
  if (isOption(first)) return args.every(isOption) || args.some(({ text }) => subCommands.has(text));
  const [name = '', detail] = first.text.split(':', 2);
  if (!subCommands.has(first.text) && !(subCommands.has(name) && detail)) return false;
  return args.length > 1 || !groups.test(first.text);
}

/** `env | grep NAME`: the pipe says that the first word is a program. */
function isBareNoun(command: SubCommand): boolean {
  return command.words.length === 1 && knownProgram(command.words[0]?.text ?? '')?.kind === 'noun';
}

/** `make build`, `just test`, `which node`. */
function hasTarget(name: string, args: readonly Word[]): boolean {
  if (name === 'make')
    return args.length > 0 && args.length < 4 && args.every(({ text }) => /^[a-z][\w.:-]*$/.test(text));
  if (name === 'which') return args.length === 1 && knownProgram(args[0]?.text ?? '') !== undefined;
  return (
    /^(?:just|task|rush|ant|gulp|grunt|invoke|rake)$/.test(name) &&
    args.length === 1 &&
    targets.test(args[0]?.text ?? '')
  );
}

function isOption(word: Word): boolean {
  return /^--?[A-Za-z]/.test(word.text);
}

/** A word that stands behind a program but not in a sentence. */
export function isArgument(word: Word): boolean {
  return (
    word.quoted ||
    isOption(word) ||
    /^[.~+]|[/=*$@{}]/.test(word.text) ||
    /[\w]\.[A-Za-z]\w{0,5}$/.test(word.text)
  );
}

function isNumber(word: Word): boolean {
  return /^v?[\d.]+%?$/.test(word.text);
}

/** Words of a sentence, which only `echo` takes unquoted. */
export function isProse(name: string, args: readonly Word[]): boolean {
  return name !== 'echo' && args.some((word) => !word.quoted && stopWords.test(word.text));
}
