// Credentials in HTTP headers and in the arguments of curl.
import { looksLikePassword } from '../../../precision/password.ts';
import { isPlaceholder } from '../../../precision/placeholder.ts';
import { randomness } from '../../../precision/randomness.ts';
import { isReference } from '../../../precision/reference.ts';
import { isUuid } from '../../../precision/shapes.ts';
import { isStandIn } from '../../../precision/standIn.ts';
import { decodeBase64 } from '../../base64.ts';
import { byteSet, runEnd } from '../../bytes.ts';
import { always, nothing, secretRule, type Detector } from '../../detector.ts';
import { matchAt } from '../../sticky.ts';

const header = secretRule({
  id: 'authorization-header',
  title: 'Credential in an HTTP header',
  category: 'generic',
  link: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Authorization',
});

const curlUser = secretRule({
  id: 'curl-user',
  title: 'Password in a curl command',
  category: 'generic',
  link: 'https://everything.curl.dev/http/auth.html',
});

/** `Authorization: Bearer …` in any notation, `"key": "Authorization", "value": "…"`, and `-H "X-Api-Key: …"`. */
export const headers: Detector = {
  rules: [header],
  keywords: ['authorization', '-h "', "-h '", '--header'],
  certainty: 'named',
  mayFind: ({ bytes }, at) => bytes[at] === dash || isGiven(bytes, at + 'authorization'.length),
  find({ text, format }, at) {
    const match = matchAt(authorization, text, at) ?? matchAt(curlHeader, text, at);
    if (match === undefined) return nothing;
    const [before, scheme = '', credential = ''] = match;
    if (!isCredential(scheme, credential)) return nothing;
    const value = before.slice(0, before.length - credential.length);
    if (format === 'code' && scheme === '' && !/["'`]$/.test(value) && !isInLiteral(text, at, value))
      return nothing;
    const to = at + before.length;
    return [{ rule: header, from: to - credential.length, to }];
  },
};

/** Whether a value may follow the name that ends before `at`. */
function isGiven(bytes: Uint8Array, at: number): boolean {
  const to = runEnd(bytes, at, closingBytes, 8);
  // nginx: `Authorization "…"`.
  return operatorBytes[bytes[to] ?? 0] === 1 || (bytes[at] === blank && quoteBytes[bytes[to - 1] ?? 0] === 1);
}

const dash = 45;
const blank = 32;
const closingBytes = byteSet(/[\\"'\] \t]/);
const operatorBytes = byteSet(/[=:,]/);
const quoteBytes = byteSet(/["']/);

/** `"Authorization: …"`: what is not a whole line of a header in code is an expression. */
function isInLiteral(text: string, at: number, header: string): boolean {
  return /["'`]/.test(text.charAt(at - 1)) && !/["'`]/.test(header);
}

const authorization =
  /(?<![A-Za-z])authorization(?:\\?["']?\]?(?:,\s{0,40}\\?["']?value\\?["']?)?[ \t]{0,4}(?:=>|[:=,])[ \t]{0,4}(?:[brf@]{0,2}\\?["'`])?|[ \t]{1,4}["'])(?:(basic|bearer|token|apikey|api-key|api-token|bot|key|digest|negotiate|splunk|sso-key|genie[_-]?key|ghost|klaviyo-api-key|discordbot|jwt|oauth)[ \t]{1,4}(?:token=\\?["']?)?)?([\w.~+/=@!$%^&*:|-]{6,4096})(?=[\s"'`\\;,<)]|$)/iy;
const curlHeader =
  /(?:-H|--header)[ =]{1,4}\\?["'](?:[\w-]{0,30}(?:key|token|auth|secret|password)[\w-]{0,20}):[ \t]{0,4}(?:(basic|bearer|token)[ \t]{1,4})?([\w.~+/=@!$%^&*:|-]{6,4096})(?=["'\\])/iy;

function isCredential(scheme: string, credential: string): boolean {
  if (isReference(credential) || isPlaceholder(credential) || credential.startsWith('AWS4-')) return false;
  if (scheme.toLowerCase() === 'basic') return isBasic(credential);
  return (
    isUuid(credential) || (credential.length >= 8 && /\d/.test(credential) && randomness(credential) > 5)
  );
}

/** `user:password` in Base64, where the password is one. */
function isBasic(credential: string): boolean {
  const decoded = decodeBase64(credential);
  // Old servers take other encodings than UTF-8.
  if (decoded === undefined) return credential.length >= 24 && randomness(credential) > 5;
  if (!decoded.includes(':')) return false;
  const user = decoded.slice(0, decoded.indexOf(':'));
  const password = decoded.slice(user.length + 1);
  const secret = password === '' ? user : password;
  return secret.length >= 4 && !isStandIn(secret);
}

/** `curl -u name:password`, `curl --user name:password`. */
export const curlUsers: Detector = {
  rules: [curlUser],
  keywords: ['-u ', '--user ', '--user=', '-u"', "-u'", '--proxy-user '],
  certainty: 'named',
  mayFind: always,
  find({ text }, at) {
    const match = matchAt(userArgument, text, at);
    if (match === undefined || !/curl(?:[^\n]|(?<=\\)\n)*$/.test(text.slice(Math.max(0, at - 400), at)))
      return nothing;
    const [before, user = '', password = ''] = match;
    const secret = password === '' ? user : password;
    if (isReference(user) || isStandIn(secret) || !looksLikePassword(secret)) return nothing;
    const to = at + before.length - (password === '' ? 1 : 0);
    return [{ rule: curlUser, from: to - secret.length, to }];
  },
};

const userArgument =
  /(?:-u|--(?:proxy-)?user)[ =]{0,4}["']?([^\s:"'@]{0,100}(?:@[\w.-]{1,60})?)["']?:["']?([^\s"']{0,200})(?=["'\s\\]|$)/y;
