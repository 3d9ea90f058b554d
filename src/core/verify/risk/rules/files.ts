// Programs that delete, overwrite, move or create files.
import { has, type Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const deletes: RiskVerdict = { class: 'destructive', because: 'deletes files' };
const disk: RiskVerdict = { class: 'destructive', because: 'overwrites a disk' };
const writes: RiskVerdict = { class: 'changes', because: 'writes files' };

const byProgram: ReadonlyMap<string, RiskVerdict> = new Map([
  ...'rm rmdir unlink shred srm del erase rd trash'.split(' ').map((name) => [name, deletes] as const),
  ...'mkswap fdisk parted wipefs sgdisk diskpart format dd'.split(' ').map((name) => [name, disk] as const),
  ...'cp mv ln install mkdir mktemp touch chmod chown chgrp setfacl fallocate tee split patch dos2unix copy xcopy robocopy move ren rename icacls attrib gzip gunzip bzip2 bunzip2 xz unxz zip unzip 7z scp sftp rclone s3cmd logrotate'
    .split(' ')
    .map((name) => [name, writes] as const),
]);

export const files: RiskRule = { name: 'files', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, args, operands } = invocation;
  if (program.startsWith('mkfs')) return disk;
  switch (program) {
    case 'dd':
      return args.some((arg) => arg.startsWith('of=')) ? disk : { class: 'safe', because: 'only reads' };
    case 'find':
      return has(invocation, '-delete') ? deletes : undefined;
    case 'rsync':
      if (has(invocation, '--dry-run') || /^-\w*n/.test(args[0] ?? ''))
        return { class: 'safe', because: 'only shows what it would copy' };
      return args.some((arg) => arg.startsWith('--delete')) ? deletes : writes;
    case 'sed':
    case 'yq':
    case 'perl':
      return args.some((arg) => /^(?:-\w*i|--in-place|--inplace)/.test(arg))
        ? { class: 'changes', because: 'edits files in place' }
        : undefined;
    case 'truncate':
      return { class: 'destructive', because: 'cuts files off' };
    case 'sort':
      return has(invocation, '-o', '--output') ? writes : undefined;
    case 'pg_dump':
    case 'pg_dumpall':
    case 'mysqldump':
      return has(invocation, '-f', '--file', '--result-file') && program !== 'mysqldump' ? writes : undefined;
    case 'tee':
      return operands.every((file) => file.startsWith('/dev/'))
        ? { class: 'safe', because: 'only prints' }
        : writes;
    case 'tar':
    case 'bsdtar':
      return /^(?:-\w*t|t\w*$|--list)/.test(args[0] ?? '')
        ? { class: 'safe', because: 'only lists an archive' }
        : writes;
    case 'unzip':
      return has(invocation, '-l', '-t') ? { class: 'safe', because: 'only lists an archive' } : writes;
    default:
      return byProgram.get(program);
  }
}
