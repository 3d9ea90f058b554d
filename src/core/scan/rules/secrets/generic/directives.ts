// Passwords that lines of a file give by their place: `.pgpass`, `sasl_passwd`, OpenVPN, Asterisk, Kickstart.
import { isCommonPassword, looksLikePassword } from '../../../precision/password.ts';
import { isStandIn } from '../../../precision/standIn.ts';
import { always, nothing, type Detector } from '../../detector.ts';
import { genericPassword } from '../../judge.ts';
import { matchAt } from '../../sticky.ts';

/** What is rare enough to look for, and a pattern from there to the end of the password. */
const lines: readonly (readonly [string, RegExp])[] = [
  // PostgreSQL: host, port, database, user, password.
  [':5432:', /(?<=(?:^|\n)[\w.*-]{1,100}):5432:[\w*.-]{1,64}:[\w.@-]{1,64}:([^\s:]{4,128})(?=\s|$)/y],
  [':*:', /(?<=(?:^|\n)[\w.*-]{1,100}):\*:[\w*.-]{1,64}:[\w.@-]{1,64}:([^\s:]{4,128})(?=\s|$)/y],
  // Postfix: `[host]:port user:password`.
  [']:587', /\]:587[ \t]{1,8}[^\s:]{1,80}:(\S{4,128})/y],
  [']:465', /\]:465[ \t]{1,8}[^\s:]{1,80}:(\S{4,128})/y],
  ['http-proxy-user-pass', /http-proxy-user-pass[ \t]{1,4}\S{1,64}[ \t]{1,4}(\S{4,128})/iy],
  ['<auth-user-pass>', /<auth-user-pass>\r?\n[^\n<]{1,80}\n([^\s<]{4,128})/iy],
  ['register =>', /register =>[ \t]{0,4}[\w.+-]{1,64}(?:@[\w.-]{1,64})?:([^\s:@/]{4,64})(?=[:@])/iy],
  [
    'chpasswd:',
    /chpasswd:\s{1,20}(?:expire: \w{4,5}\s{1,20})?list: ?\|?-?\s{1,20}["']?[\w.-]{1,32}:(\S{4,64})/iy,
  ],
  ['rootpw', /rootpw[ \t]{1,4}--plaintext[ \t]{1,4}["']?([^\s"']{4,64})/y],
];

export const directives: Detector = {
  rules: [genericPassword],
  keywords: lines.map(([keyword]) => keyword),
  certainty: 'guess',
  mayFind: always,
  find({ text, role }, at) {
    for (const [, pattern] of lines) {
      const match = matchAt(pattern, text, at);
      const password = match?.[1];
      if (match === undefined || password === undefined) continue;
      if (
        role !== 'live' ||
        isStandIn(password) ||
        isCommonPassword(password) ||
        !looksLikePassword(password)
      )
        return nothing;
      const to = at + match[0].length;
      return [{ rule: genericPassword, from: to - password.length, to }];
    }
    return nothing;
  },
};
