// Programs that talk to a person: editors, shells, sessions and questions.
import { has, inputOf, type Invocation } from '../invocation.ts';
import { asksForHelp, type RiskRule, type RiskVerdict } from '../rule.ts';

const editor: RiskVerdict = { class: 'interactive', because: 'opens an editor' };
const session: RiskVerdict = { class: 'interactive', because: 'opens a session' };
const password: RiskVerdict = { class: 'interactive', because: 'asks for a password' };
const waits: RiskVerdict = { class: 'interactive', because: 'waits for input' };

export const terminals: RiskRule = { name: 'terminals', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, args, operands, command } = invocation;
  if (asksForHelp(invocation)) return { class: 'safe', because: 'prints its version or help' };
  const atTerminal = inputOf(invocation) === 'terminal';
  switch (program) {
    case 'vi':
    case 'vim':
    case 'nvim':
    case 'nano':
    case 'emacs':
    case 'pico':
    case 'visudo':
    case 'vipw':
    case 'notepad':
      return editor;
    case 'less':
    case 'more':
    case 'man':
    case 'most':
      return command.join === '|' || program !== 'more'
        ? { class: 'interactive', because: 'pages through text' }
        : undefined;
    case 'screen':
    case 'tmux':
    case 'telnet':
    case 'ftp':
    case 'sftp':
    case 'mutt':
    case 'fdisk':
    case 'irb':
    case 'pry':
    case 'ipython':
    case 'bpython':
    case 'ghci':
      return atTerminal && !has(invocation, '-b', '-d', '-c') ? session : undefined;
    case 'ssh':
      if (has(invocation, '-N')) return { class: 'endless', because: 'keeps a tunnel open' };
      if (operands[0]?.startsWith('git@')) return { class: 'safe', because: 'only tries a key' };
      return atTerminal && !has(invocation, '-V', '-Q', '-G', '-O') ? session : undefined;
    case 'su':
    case 'login':
      return session;
    case 'sudo':
    case 'doas':
      if (has(invocation, '-i', '-s')) return session;
      return has(invocation, '-l', '-v', '-k')
        ? { class: 'changes', because: 'runs as administrator' }
        : undefined;
    case 'passwd':
    case 'htpasswd':
    case 'certutil':
      return atTerminal && !has(invocation, '-b', '-i', '--stdin', '-l', '-d', '-e', '-S')
        ? password
        : undefined;
    case 'read':
      // `while read line` has its input from what stands around the loop.
      return atTerminal && command.status !== 'tested' ? waits : { class: 'safe', because: 'only reads' };
    case 'read-host':
    case 'get-credential':
    case 'enter-pssession':
    case 'pause':
    case 'choice':
      return waits;
    case 'crontab':
      return has(invocation, '-e') ? editor : undefined;
    case 'ssh-keygen':
      return has(invocation, '-l', '-y', '-F', '-H')
        ? { class: 'safe', because: 'only reads' }
        : has(invocation, '-N', '-R')
          ? { class: 'changes', because: 'writes keys' }
          : waits;
    case 'ssh-copy-id':
      return password;
    case 'openssl':
      return operands[0] === 's_client' && atTerminal ? waits : undefined;
    case 'nslookup':
    case 'bc':
    case 'cat':
    case 'nc':
    case 'ncat':
      return args.length === 0 && atTerminal ? waits : undefined;
    case 'certbot':
      return has(invocation, '--non-interactive', '-n', '--agree-tos') ||
        /^(?:renew|certificates)$/.test(operands[0] ?? '')
        ? undefined
        : waits;
    case 'rails':
    case 'flask':
    case 'mix':
      return /^(?:c|console|dbconsole|db|shell|iex)$/.test(operands[0] ?? '') && operands.length === 1
        ? session
        : undefined;
    case 'heroku':
    case 'az':
      return operands[0] === 'run' && /^(?:bash|sh|console)$/.test(operands[1] ?? '') ? session : undefined;
    default:
      return interpreter(invocation) ?? framework(invocation);
  }
}

/** `python`, `node`, `bash`: a session when there is nothing to run. */
function interpreter(invocation: Invocation): RiskVerdict | undefined {
  const { program, args } = invocation;
  const shells = /^(?:bash|sh|zsh|fish|dash|ksh|pwsh|powershell|cmd)$/;
  if (
    !shells.test(program) &&
    !/^(?:python\d?(?:\.\d+)?|py|node|deno|bun|ruby|php|perl|lua|R|julia|scala|jshell|iex|mongo)$/.test(
      program,
    )
  )
    return undefined;
  const nothing = args.every((arg) => /^(?:-i|-l|--login|-|-v|-q|-u|\/k)$/.test(arg));
  return nothing && inputOf(invocation) === 'terminal' && args[0] !== '-v' ? session : undefined;
}

function framework({ program, operands }: Invocation): RiskVerdict | undefined {
  if (!/^(?:python\d?(?:\.\d+)?|py|php|manage\.py|artisan|django-admin)$/.test(program)) return undefined;
  const sub = operands.find((operand) => !/(?:manage\.py|artisan)$/.test(operand)) ?? '';
  if (/^(?:shell|shell_plus|dbshell|tinker)$/.test(sub)) return session;
  return sub === 'createsuperuser' || sub === 'changepassword' ? password : undefined;
}
