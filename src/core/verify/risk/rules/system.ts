// Services, processes, users, networks and the machine itself.
import { has, type Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const reads: RiskVerdict = { class: 'safe', because: 'only reads' };

export const system: RiskRule = { name: 'system', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, operands, args } = invocation;
  switch (program) {
    case 'shutdown':
    case 'reboot':
    case 'poweroff':
    case 'halt':
    case 'stop-computer':
    case 'restart-computer':
      return { class: 'destructive', because: 'shuts the machine down' };
    case 'init':
    case 'telinit':
      return /^[016]$/.test(operands[0] ?? '')
        ? { class: 'destructive', because: 'shuts the machine down' }
        : undefined;
    case 'systemctl':
    case 'service':
    case 'rc-service':
    case 'sc':
      return services(operands);
    case 'kill':
    case 'pkill':
    case 'killall':
    case 'taskkill':
      return has(invocation, '-l', '-0') ? reads : { class: 'changes', because: 'ends processes' };
    case 'crontab':
      return has(invocation, '-r')
        ? { class: 'destructive', because: 'deletes scheduled tasks' }
        : has(invocation, '-l')
          ? reads
          : { class: 'changes', because: 'changes scheduled tasks' };
    case 'userdel':
    case 'deluser':
    case 'groupdel':
      return { class: 'destructive', because: 'deletes users' };
    case 'useradd':
    case 'adduser':
    case 'usermod':
    case 'groupadd':
    case 'gpasswd':
    case 'chsh':
      return { class: 'changes', because: 'changes users' };
    case 'ufw':
    case 'iptables':
    case 'ip6tables':
    case 'nft':
    case 'firewall-cmd':
      return firewall(invocation);
    case 'mount':
      return args.length === 0 ? reads : { class: 'changes', because: 'changes mounted disks' };
    case 'umount':
    case 'swapon':
    case 'swapoff':
    case 'sysctl':
    case 'modprobe':
    case 'setenforce':
    case 'hostnamectl':
    case 'timedatectl':
      return args.every((arg) => arg.startsWith('-') && !/^-\w*[wp]/.test(arg)) ||
        operands[0] === 'status' ||
        /^[\w.]+$/.test(args.join(''))
        ? reads
        : { class: 'changes', because: 'changes the system' };
    case 'ip':
      return operands.some((operand) => /^(?:add|del|delete|set|flush|change|replace)$/.test(operand))
        ? { class: 'changes', because: 'changes the network' }
        : reads;
    case 'nginx':
    case 'apachectl':
    case 'apache2ctl':
    case 'httpd':
      return has(invocation, '-t', '-T', '-v', '-V') || operands[0] === 'configtest'
        ? { class: 'safe', because: 'only checks', checks: true }
        : { class: 'changes', because: 'changes a service' };
    case 'certbot':
      if (operands[0] === 'certificates' || has(invocation, '--dry-run')) return reads;
      return /^(?:delete|revoke)$/.test(operands[0] ?? '')
        ? { class: 'destructive', because: 'deletes a certificate' }
        : { class: 'changes', because: 'changes certificates' };
    case 'fail2ban-client':
      return /^(?:status|ping|version|get)$/.test(operands[0] ?? '')
        ? reads
        : { class: 'changes', because: 'changes a service' };
    case 'gpg':
    case 'gpgconf':
      return args.some((arg) => /^--(?:verify|list|fingerprint|version)/.test(arg))
        ? reads
        : { class: 'changes', because: 'writes files' };
    default:
      return undefined;
  }
}

function services(operands: readonly string[]): RiskVerdict {
  if (operands.some((operand) => /^(?:poweroff|reboot|halt|delete)$/.test(operand)))
    return { class: 'destructive', because: 'shuts the machine down or deletes a service' };
  const isReading = operands.some((operand) =>
    /^(?:status|is-\w+|list-\w+|show|cat|query|get-default|--status-all)$/.test(operand),
  );
  return isReading ? reads : { class: 'changes', because: 'starts or stops services' };
}

function firewall(invocation: Invocation): RiskVerdict {
  const { operands, args } = invocation;
  if (
    has(invocation, '-F', '--flush', '-X') ||
    operands.some((operand) => /^(?:reset|flush|disable)$/.test(operand))
  ) {
    return { class: 'destructive', because: 'takes the firewall down' };
  }
  const isReading =
    has(invocation, '-L', '-S', '--list', '-nL') ||
    operands[0] === 'status' ||
    args.some((arg) => /^--(?:list|get|state)/.test(arg)) ||
    operands[0] === 'list';
  return isReading ? reads : { class: 'changes', because: 'changes the firewall' };
}
