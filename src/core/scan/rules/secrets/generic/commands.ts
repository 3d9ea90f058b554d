// Passwords among the arguments of commands whose options do not say that they are passwords.
import { looksLikePassword } from '../../../precision/password.ts';
import { isStandIn } from '../../../precision/standIn.ts';
import { always, nothing, secretRule, type Detector } from '../../detector.ts';
import { matchAt } from '../../sticky.ts';

const rule = secretRule({
  id: 'command-password',
  title: 'Password in a command',
  category: 'generic',
  severity: 'warning',
  link: 'https://cwe.mitre.org/data/definitions/214.html',
});

export const commands: Detector = {
  rules: [rule],
  keywords: ['sshpass', 'mysql', 'docker login', 'redis-cli', 'net user', 'smbclient'],
  certainty: 'guess',
  mayFind: always,
  find({ text }, at) {
    for (const pattern of patterns) {
      const match = matchAt(pattern, text, at);
      if (match === undefined) continue;
      const [before, password = ''] = match;
      if (isStandIn(password) || !looksLikePassword(password)) return nothing;
      const to = at + before.length;
      return [{ rule, from: to - password.length, to }];
    }
    return nothing;
  },
};

/** Each from the command's name to the end of the password. */
const patterns: readonly RegExp[] = [
  /sshpass[ \t]{1,4}-p[ \t]{0,4}["']?([^\s"'`]{4,64})/y,
  /mysql(?:dump|admin|import)?[ \t](?:[^\n|;&]{0,120}?[ \t])?-p["']?([^\s"'`]{4,64})/y,
  /docker login[ \t](?:[^\n|;&]{0,120}?[ \t])?-p[ \t]{1,4}["']?([^\s"'`]{4,128})/y,
  /redis-cli[ \t](?:[^\n|;&]{0,120}?[ \t])?-a[ \t]{1,4}["']?([^\s"'`]{4,128})/y,
  /net user[ \t]{1,4}[\w.-]{1,40}[ \t]{1,4}["']?([^\s"'`/]{4,64})/iy,
  /smbclient[ \t](?:[^\n|;&]{0,120}?[ \t])?-U[ \t]{1,4}["']?[^\s"'`%]{1,40}%([^\s"'`]{4,64})/y,
];
