// Programs that only read and print, whatever their arguments.
import type { RiskRule } from '../rule.ts';

const programs: ReadonlySet<string> = new Set(
  `ls ll dir cat bat type head tail less more grep egrep fgrep zgrep rg ag ack findstr find awk gawk sed tr cut sort uniq wc
  comm diff cmp join paste column fold nl rev tac jq yq xmllint xxd hexdump od strings base64 md5sum sha1sum sha256sum
  sha512sum shasum cksum file stat readlink realpath basename dirname pwd cd pushd popd echo printf true false : test [ [[
  exit return sleep wait date cal uptime whoami id groups who w last hostname uname arch lscpu lsblk lsmod nproc free df du
  ps pgrep pidof lsof fuser ss netstat ifconfig ipconfig arp vmstat iostat mpstat sar dmesg getent locale env printenv
  export set unset alias shift local declare readonly typeset which where whereis command hash dig nslookup host whois ping
  ping6 traceroute tracert tracepath mtr nmap pg_isready pg_dump pg_dumpall mysqldump openssl keytool ssh-keyscan sslscan
  sslyze testssl.sh testssl envsubst seq yes time timeout xargs tasklist systeminfo ver cls clear history tree man help
  nvidia-smi shellcheck findmnt resolvectl hostnamectl timedatectl journalctl getfacl trap break continue zcat zless expr tput logname numfmt`.split(
    /\s+/,
  ),
);

export const readers: RiskRule = {
  name: 'readers',
  judge: ({ program }) => (programs.has(program) ? { class: 'safe', because: 'only reads' } : undefined),
};
