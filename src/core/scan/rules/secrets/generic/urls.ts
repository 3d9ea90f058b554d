// Passwords in addresses and connection strings, of every scheme.
import { isWeakPassword, looksLikePassword, saysPassword } from '../../../precision/password.ts';
import { isPlaceholder } from '../../../precision/placeholder.ts';
import { randomness } from '../../../precision/randomness.ts';
import { isReference } from '../../../precision/reference.ts';
import { isForDevelopment } from '../../../roles.ts';
import type { Source } from '../../../source.ts';
import { byteSet, runEnd } from '../../bytes.ts';
import { always, nothing, secretRule, type Detector, type Secret } from '../../detector.ts';
import { defaultCredential } from '../../judge.ts';
import { matchAt } from '../../sticky.ts';

const urlPassword = secretRule({
  id: 'url-password',
  title: 'Password in an address',
  category: 'generic',
  link: 'https://cwe.mitre.org/data/definitions/798.html',
});

const connectionString = secretRule({
  id: 'connection-string-password',
  title: 'Password in a connection string',
  category: 'databases',
  link: 'https://cwe.mitre.org/data/definitions/798.html',
});

export const urls: Detector = {
  rules: [urlPassword, connectionString, defaultCredential],
  keywords: ['://'],
  certainty: 'named',
  mayFind: ({ bytes }, at) => bytes[runEnd(bytes, at + 3, userInfoBytes, 400)] === atSign,
  find(source, at) {
    const match = matchAt(authority, source.text, at);
    if (match === undefined) return nothing;
    const [before, user = '', password = ''] = match;
    const scheme = /[a-z][a-z0-9+.-]{1,20}$/i.exec(source.text.slice(Math.max(0, at - 21), at))?.[0];
    if (scheme === undefined) return nothing;
    const to = at + before.length;
    const rule = /^(?:https?|ftps?|sftp|ssh|git|wss?)$/i.test(scheme) ? urlPassword : connectionString;
    return judge({ rule, from: to - password.length, to }, user, password, source);
  },
};

/** What may stand between `://` and `@`. */
const userInfoBytes = byteSet(/[^@\s/?#"'`<>()]/);
const atSign = 64;
const authority =
  /:\/\/([^\s:@/?#"'`<>()]{0,128}(?:@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}(?=:\D))?):([^\s:@/?#"'`<>]{3,256})(?=@[\w.[-])/y;

/**
 * `Server=…;Password=…;` as ADO.NET, ODBC, JDBC and message brokers write it, `host=… password=…` as libpq does, and
 * `user=…&password=…` of addresses and forms.
 */
export const keyValueStrings: Detector = {
  rules: [connectionString, defaultCredential],
  keywords: ['password=', 'pwd=', 'password =', 'pwd ='],
  certainty: 'named',
  mayFind: always,
  find(source, at) {
    const { text } = source;
    for (const [pair, before, after] of notations) {
      const match = matchAt(pair, text, at);
      if (match === undefined) continue;
      const [whole, password = ''] = match;
      const to = at + whole.length;
      if (!before.test(text.slice(Math.max(0, at - 300), at)) && !after.test(text.slice(to, to + 100)))
        continue;
      return judge({ rule: connectionString, from: to - password.length, to }, '', password, source);
    }
    return nothing;
  },
};

const sibling = String.raw`(?:server|data source|host|addr(?:ess)?|user id|uid|user(?:name)?|login|(?:db|database)(?:name)?|initial catalog|provider|driver|endpoint) ?=`;

/** The pair, and what stands before or after it, by what separates pairs: `;`, `&`, or blanks within one literal. */
const notations: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [
    /(?:password|pwd) ?= ?([^\s;"'`<>,]{3,256})(?=[;"'`]|\s|$)/iy,
    new RegExp(`${sibling}[^;\\n]{0,200};(?:[^;\\n]{0,100};){0,8} ?$`, 'i'),
    /^(?!)/,
  ],
  [
    /(?:password|pwd)=([^\s&;"'`<>,]{3,256})(?=[&"'`]|\s|$)/iy,
    new RegExp(`["'?&]${sibling}[^&\\s"']{1,100}&(?:[^&\\s"']{1,100}&){0,8}$`, 'i'),
    new RegExp(`^&${sibling}`, 'i'),
  ],
  [
    /(?:password|pwd)=([^\s;"'`<>,]{3,256})(?=["'`]| \w+=)/iy,
    new RegExp(`["'\`]${sibling}[^\\s"'\`]{1,100} (?:\\w+=[^\\s"'\`]{1,100} ){0,8}$`, 'i'),
    new RegExp(`^ ${sibling}`, 'i'),
  ],
];

/** `user:password@tcp(host:port)` as Go's driver for MySQL writes it, `thin:user/password@` as Oracle's for Java. */
export const dataSources: Detector = {
  rules: [connectionString, defaultCredential],
  keywords: ['@tcp(', '@unix(', 'oracle:thin:'],
  certainty: 'named',
  mayFind: always,
  find(source, at) {
    const { text } = source;
    const isBefore = text.charAt(at) === '@';
    const start = isBefore ? Math.max(0, at - 200) : at;
    const match = isBefore ? beforeAddress.exec(text.slice(start, at)) : matchAt(oracle, text, at);
    if (match === null || match === undefined) return nothing;
    const [whole, user = '', password = ''] = match;
    const to = (isBefore ? start + match.index : at) + whole.length;
    return judge({ rule: connectionString, from: to - password.length, to }, user, password, source);
  },
};

const beforeAddress = /["'`=\s]([\w.-]{1,64}):([^\s:"'`]{3,128})$/;
const oracle = /oracle:thin:([\w.-]{1,64})\/([^\s@/"'`]{3,128})(?=@)/iy;

function judge(secret: Secret, user: string, password: string, source: Source): readonly Secret[] {
  if (isReference(user) || isReference(password) || named.test(password)) return nothing;
  if (password === user || isWeakPassword(password))
    return isLiveDefault(secret, password, source) ? [{ ...secret, rule: defaultCredential }] : nothing;
  if (isPlaceholder(password)) return nothing;
  if (secret.rule === connectionString && isWordInForce(password, secret, source))
    return [{ ...secret, rule: defaultCredential }];
  const isLikely =
    source.role === 'live'
      ? looksLikePassword(password) || password.length >= 8 || /^\d{6,}$/.test(password)
      : looksLikePassword(password) && randomness(password) > 10;
  return isLikely ? [secret] : nothing;
}

/** In configuration that is in force, for another machine: code and people write such addresses as examples. */
function isLiveDefault({ to }: Secret, password: string, { path, role, format, text }: Source): boolean {
  if (role !== 'live' || isForDevelopment(path) || !/^\w{2,}$|^change-me$/.test(password)) return false;
  if (format !== 'config') return /\d/.test(password) && !isPlaceholder(password);
  return !saysPassword(password) && !/^@(?:localhost|127\.|\[::1)/.test(text.slice(to, to + 12));
}

/** A short word, where nothing but a password can stand: forms and addresses have words as parameters. */
function isWordInForce(password: string, { from, to }: Secret, { path, role, text }: Source): boolean {
  if (role !== 'live' || isForDevelopment(path) || saysPassword(password)) return false;
  return /^[a-z]{5,7}$/i.test(password) && !text.slice(Math.max(0, from - 12), to + 1).includes('&');
}

/** `user:mypass@`, `ACCESSKEY:SECRETKEY@` */
const named = /^(?:your|my)?(?:pass|pw|pwd|passwd|password|secret_?key|access_?key|api_?key|token)\d?$/i;
