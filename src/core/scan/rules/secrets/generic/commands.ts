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
];

export const commands: Detector = {
  rules: [rule],
  keywords: [...options.map(([command]) => command), 'net user', 'net use ', 'smbclient', 'echo '],
  certainty: 'guess',
  mayFind: ({ bytes }, at) =>
    bytes[at] === letterN || leadsToOption.has(bytes[runEnd(bytes, at, plainBytes, 200)]),
  find({ text, role }, at) {
    for (const pattern of patterns) {
      const match = matchAt(pattern, text, at);
      if (match === undefined) continue;
      const [before, password = ''] = match;
      if (isStandIn(password) || isSomethingElse(password) || saysPassword(password)) return nothing;
      if (!looksLikePassword(password) && !(role === 'live' && ownWord.test(before))) return nothing;
      const to = at + before.length;
      return [{ rule, from: to - password.length, to }];
    }
    return nothing;
  },
};

/** What must follow on the line: an option, or a pipe after `echo`. `net use` needs neither. */
const leadsToOption: ReadonlySet<number | undefined> = new Set([45, 124]);
const plainBytes = byteSet(/[^\n|-]/);
const letterN = 110;

/** A word on its own after the option, in small letters or mixed: only constants are in capitals alone. */
const ownWord = /[ "'](?=[A-Z]*[a-z])[A-Za-z]{4,64}$/;

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
  /smbclient[ \t](?:[^\n|;&]{0,120}?[ \t])?-U[ \t]{1,4}["']?[^\s"'`%]{1,40}%([^\s"'`]{4,64})/y,
  /echo[ \t]{1,4}(?:-\w[ \t]{1,4})?["']?(?:[\w-]{1,32}:)?([^\s"'`:|]{4,64})(?=["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?(?:chpasswd|passwd[ \t]{1,4}--stdin|(?:sudo[ \t]{1,4})?-S\b))/y,
];
