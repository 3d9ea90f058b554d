// Commands that follow something live: logs, figures, events.
import { has, type Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const follows: RiskVerdict = { class: 'endless', because: 'follows a log for ever' };
const live: RiskVerdict = { class: 'endless', because: 'shows live figures for ever' };

export const streams: RiskRule = { name: 'streams', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, args, operands, shell } = invocation;
  switch (program) {
    case 'tail':
      return has(invocation, '-f', '-F', '--follow', '--retry') ? follows : undefined;
    case 'get-content':
      return args.some((arg) => /^-wait$/i.test(arg)) ? follows : undefined;
    case 'journalctl':
    case 'dmesg':
      return has(invocation, '-f', '--follow', '-w') ? follows : undefined;
    case 'less':
      return args.includes('+F') ? follows : undefined;
    case 'stern':
    case 'tcpdump':
    case 'inotifywait':
    case 'iftop':
      return has(invocation, '-c', '--no-follow') ? { class: 'safe', because: 'only reads' } : live;
    case 'ping':
    case 'ping6':
      return shell === 'posix'
        ? has(invocation, '-c', '-w')
          ? undefined
          : live
        : has(invocation, '-t')
          ? live
          : undefined;
    case 'top':
    case 'htop':
    case 'btop':
    case 'atop':
    case 'nvtop':
    case 'ctop':
    case 'k9s':
    case 'glances':
      return program === 'top' && has(invocation, '-b', '-l') && has(invocation, '-n', '-l')
        ? { class: 'safe', because: 'only reads' }
        : live;
    case 'vmstat':
    case 'iostat':
    case 'mpstat':
    case 'sar':
      return operands.filter((operand) => /^\d+$/.test(operand)).length === 1 ? live : undefined;
    case 'nc':
    case 'ncat':
    case 'netcat':
      return has(invocation, '-l', '--listen')
        ? { class: 'endless', because: 'waits for connections' }
        : has(invocation, '-z')
          ? { class: 'safe', because: 'only tries a port' }
          : undefined;
    case 'sleep':
      return operands[0] === 'infinity' ? { class: 'endless', because: 'sleeps for ever' } : undefined;
    case 'yes':
      return invocation.isPiped ? { class: 'safe', because: 'repeats itself for its reader' } : live;
    case 'mtr':
      return has(invocation, '-r', '--report', '-c') ? undefined : live;
    default:
      return logs(invocation);
  }
}

/** `x logs`: of whom it is known that it follows by itself, and of all others with `-f`, `--follow` or `--tail`. */
function logs(invocation: Invocation): RiskVerdict | undefined {
  const { program, args, operands } = invocation;
  if (!operands.slice(0, 4).some((operand) => /^(?:logs?|functions:log|log:tail)$/.test(operand)))
    return undefined;
  if (program === 'git') return undefined;
  if (program === 'railway')
    return has(invocation, '-n', '--lines', '--since', '--until') ? undefined : follows;
  if (/^(?:fly|flyctl)$/.test(program)) return has(invocation, '-n', '--no-tail') ? undefined : follows;
  if (program === 'pm2') return has(invocation, '--nostream') ? undefined : follows;
  const bareTail = args.some((arg, n) => arg === '--tail' && !/^(?:\d+|all)$/.test(args[n + 1] ?? ''));
  const short = program === 'heroku' ? has(invocation, '-t') : has(invocation, '-f');
  const composeFile = program.startsWith('docker') && operands[0] !== 'logs' && !followsAfterLogs(args);
  return has(invocation, '--follow') || bareTail || (short && !composeFile) ? follows : undefined;
}

/** `-f` before `logs` is Compose's file, behind it means to follow. */
function followsAfterLogs(args: readonly string[]): boolean {
  return args.slice(args.indexOf('logs') + 1).some((arg) => /^-\w*f/.test(arg));
}
