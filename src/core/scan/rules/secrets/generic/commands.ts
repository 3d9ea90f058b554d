// Passwords among the arguments of commands whose options do not say that they are passwords.
import { looksLikePassword, saysPassword } from '../../../precision/password.ts';
import { isSomethingElse } from '../../../precision/shapes.ts';
import { isStandIn } from '../../../precision/standIn.ts';
import { byteSet, runEnd } from '../../bytes.ts';
import { nothing, secretRule, type Detector } from '../../detector.ts';
import { matchAt } from '../../sticky.ts';

const rule = secretRule({
  id: 'command-password',
  title: 'Password in a command',
  category: 'generic',
  severity: 'warning',
  link: 'https://cwe.mitre.org/data/definitions/214.html',
});

/** Beginnings of commands, and the option before the password with the blanks after it. */
const options: readonly (readonly [string, string])[] = [
  ['sshpass', String.raw`-p[ \t]{0,4}`],
  ['mysql', '-p'],
  ['docker login', String.raw`-p[ \t]{1,4}`],
  ['redis-cli', String.raw`-a[ \t]{1,4}`],
  ['sqlcmd', String.raw`-P[ \t]{0,4}`],
  ['mongo', String.raw`-p[ \t]{1,4}`],
  ['ldap', String.raw`-w[ \t]{1,4}`],
  ['az login', String.raw`-p[ \t]{1,4}`],
  ['zip', String.raw`-P[ \t]{1,4}`],
  ['7z', '-p'],
  ['mosquitto_', String.raw`-P[ \t]{1,4}`],
  ['openssl enc', String.raw`-k[ \t]{1,4}`],
  ['osql', String.raw`-P[ \t]{0,4}`],
  ['plink', String.raw`-pw[ \t]{1,4}`],
  ['pscp', String.raw`-pw[ \t]{1,4}`],
  ['psftp', String.raw`-pw[ \t]{1,4}`],
  ['useradd', String.raw`-p[ \t]{1,4}`],
  ['mariadb', '-p'],
  ['snmpwalk', String.raw`-[AX][ \t]{1,4}`],
  ['snmpget', String.raw`-[AX][ \t]{1,4}`],
  ['ssh-keygen', String.raw`-N[ \t]{1,4}`],
  ['twine', String.raw`-p[ \t]{1,4}`],
  ['cqlsh', String.raw`-p[ \t]{1,4}`],
  ['nmcli', String.raw`password[ \t]{1,4}`],
  ['vault login', ''],
];

export const commands: Detector = {
  rules: [rule],
  keywords: [
    ...options.map(([command]) => command),
    ...'smbclient psexec lftp cmdkey sqlplus rabbitmqctl schtasks convertto-securestring'.split(' '),
    'net user',
    'net use ',
    'htpasswd -',
    'echo ',
    'rclone config',
    'send "',
    'send -- "',
  ],
  certainty: 'guess',
  mayFind: ({ bytes }, at) =>
    withoutOption.has(bytes[at]) || leadsToOption.has(bytes[runEnd(bytes, at, plainBytes, 200)]),
  find({ text, role }, at) {
    for (const pattern of patterns) {
      const match = matchAt(pattern, text, at);
      if (match === undefined) continue;
      const [before, password = ''] = match;
      if (isStandIn(password) || isSomethingElse(password) || saysOnlyPassword(password)) return nothing;
      if (!looksLikePassword(password) && !(role === 'live' && ownWord.test(before))) return nothing;
      const to = at + before.length;
      return [{ rule, from: to - password.length, to }];
    }
    return nothing;
  },
};

/** `mypass` is no password to anybody but those who write examples; with digits in it, it may be one. */
function saysOnlyPassword(password: string): boolean {
  return saysPassword(password) && !/\d/.test(password);
}

/** What must follow on the line: an option, or a pipe after `echo`. `net use` needs neither. */
const leadsToOption: ReadonlySet<number | undefined> = new Set([45, 124]);
const plainBytes = byteSet(/[^\n|-]/);
/** How `net`, `nmcli`, `rabbitmqctl`, `rclone`, `cmdkey`, `sqlplus`, `schtasks`, `send` and `vault` begin. */
const withoutOption: ReadonlySet<number | undefined> = new Set(
  Array.from('nNrcsSv', (letter) => letter.charCodeAt(0)),
);

/** A word on its own after the option, in small letters or mixed: only constants are in capitals alone. */
const ownWord = /[ "'](?=[A-Z]*[a-z])[A-Za-z_]{4,64}$/;

/** Each from the command's name to the end of the password. */
const patterns: readonly RegExp[] = [
  ...options.map(
    ([command, option]) =>
      new RegExp(
        String.raw`${command}\w{0,8}[ \t](?:[^\n|;&]{0,120}?[ \t])?${option}["']?([^\s"'\`]{4,128})`,
        'y',
      ),
  ),
  /net user[ \t]{1,4}[\w.-]{1,40}[ \t]{1,4}["']?([^\s"'`/]{4,64})/iy,
  /net use [^\n]{0,100}\/user:\S{1,64}\s{1,4}["']?([^\s"'`/]{4,64})/iy,
  /psexec(?:\.exe|64)?[ \t](?:[^\n|;&]{0,120}?[ \t])?-p[ \t]{1,4}["']?([^\s"'`%]{4,64})/iy,
  /lftp[ \t](?:[^\n|;&]{0,80}?[ \t])?-u[ \t]{1,4}["']?[\w.@-]{1,64},([^\s"'`]{4,64})/y,
  /cmdkey[ \t][^\n]{0,120}?\/pass:["']?([^\s"'`]{4,64})/iy,
  /rclone config (?:create|update)[ \t][^\n]{0,120}?[ \t]pass(?:word)?[ =]["']?([^\s"'`]{4,64})/y,
  /sqlplus[ \t]{1,4}(?:-\w{1,2}[ \t]{1,4})?["']?\w{1,64}\/([^\s"'`@/]{4,64})(?=@)/iy,
  /rabbitmqctl (?:add_user|change_password)[ \t]{1,4}["']?[\w.-]{1,64}["']?[ \t]{1,4}["']?([^\s"'`]{4,64})/y,
  /ConvertTo-SecureString(?:[ \t]{1,4}-\w{4,12}){0,3}[ \t]{1,4}\\?["']([^\s"'`\\]{4,64})/iy,
  /schtasks(?:\.exe)?[ \t][^\n]{0,300}?\/rp[ \t]{1,4}["']?([^\s"'`%*]{4,64})/iy,
  // With `-n`, no file is named.
  /htpasswd[ \t]{1,4}-(?=\w{0,4}b)(?:(?=\w{0,4}n)\w{2,6}[ \t]{1,4}(?:-?C?[ \t]?\d{1,2}[ \t]{1,4})?|\w{1,6}[ \t]{1,4}[^\s-]\S{0,100}[ \t]{1,4})["']?[\w.@-]{0,60}["']?[ \t]{1,4}["']?([^\s"'`]{4,64})/y,
  // Expect: what answers the prompt.
  /(?<=assword[^\n]{0,12}\s{1,40}|assword[^\n]{0,12}[;{][ \t]{0,4})send (?:-- )?"([^\s"'`\\$]{4,64})(?=\\[rn])/y,
  /smbclient[ \t](?:[^\n|;&]{0,120}?[ \t])?-U[ \t]{1,4}["']?[^\s"'`%]{1,40}%([^\s"'`]{4,64})/y,
  /echo[ \t]{1,4}(?:-\w[ \t]{1,4})?["']?(?:[\w-]{1,32}:)?([^\s"'`:|]{4,64})(?=["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?(?:chpasswd|passwd[ \t]{1,4}--stdin|(?:sudo[ \t]{1,4})?-S\b))/y,
];
