// Private keys: PEM and OpenSSH (RFC 7468, RFC 4716), PGP (RFC 9580), PuTTY, age.
import { isMonotonous } from '../../../precision/placeholder.ts';
import { always, nothing, secretRule, type Detector } from '../../detector.ts';
import { endOf } from '../../sticky.ts';
import { token } from '../../token.ts';

const rule = secretRule({
  id: 'private-key',
  title: 'Private key',
  category: 'keys and certificates',
  link: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
});

const armoured: Detector = {
  rules: [rule],
  keywords: ['-----begin', 'putty-user-key-file-'],
  certainty: 'certain',
  mayFind: always,
  find({ text, role }, at) {
    const bodyFrom = Math.max(endOf(pem, text, at), endOf(putty, text, at));
    const bodyTo = endOf(base64Lines, text, bodyFrom);
    if (bodyFrom === at || bodyTo === bodyFrom) return nothing;
    if (isMonotonous(text.slice(bodyFrom, bodyFrom + 64))) return nothing;
    const found = { rule, from: at, to: endOf(end, text, bodyTo) };
    if (/ENCRYPTED|Encryption: aes/.test(text.slice(at, bodyFrom)))
      return [{ ...found, ...protectedByPassphrase }];
    return [role === 'live' ? found : { ...found, ...madeUp }];
  },
};

/** Tests need keys, and theirs guard nothing. */
const madeUp = { severity: 'information' } as const;
const protectedByPassphrase = { severity: 'warning', note: 'It is protected by a passphrase.' } as const;

/** Line breaks are real ones, or escapes of a string literal; headers such as `Proc-Type: 4,ENCRYPTED` may follow. */
const pem =
  /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'+,]){0,40}(?:[\w-]{3,20}: [^\n\\]{1,100}(?:\s|\\[nr]){1,20}){0,5}/y;
const putty =
  /PuTTY-User-Key-File-\d: [^\n]{1,40}\n(?:(?!Private-L)[\w-]{3,20}: [^\n]{0,200}\n(?:[A-Za-z0-9+/=]{1,80}\r?\n){0,40}){0,10}Private-Lines: \d{1,3}\r?\n/y;
const base64Lines = /[A-Za-z0-9+/=](?:[A-Za-z0-9+/=\s"'+,.]|\\[nr\\]){39,12000}/y;
const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;

/** Beginnings, in Base64, of PEM files with private keys and of Google's keys for service accounts. */
const beginnings = [
  'LS0tLS1CRUdJTiBQUklWQVRF',
  'LS0tLS1CRUdJTiBSU0EgUFJJ',
  'LS0tLS1CRUdJTiBFQyBQUklW',
  'LS0tLS1CRUdJTiBEU0EgUFJJ',
  'LS0tLS1CRUdJTiBPUEVOU1NI',
  'LS0tLS1CRUdJTiBFTkNSWVBU',
  'ewogICJ0eXBlIjogInNlcnZpY2VfYWNj',
  'ewogICAgInR5cGUiOiAic2VydmljZV9h',
  'eyJ0eXBlIjogInNlcnZpY2VfYWNj',
  'eyJ0eXBlIjoic2VydmljZV9hY2Nv',
];

/** As in kubeconfigs and variables of CI. */
const encoded: Detector = {
  rules: [rule],
  keywords: beginnings.map((beginning) => beginning.toLowerCase()),
  certainty: 'certain',
  mayFind: always,
  find({ text, role }, at) {
    if (!beginnings.some((beginning) => text.startsWith(beginning, at))) return nothing;
    const to = endOf(base64, text, at);
    if (to - at < shortestEncoded || isMonotonous(text.slice(at + 64, at + 128))) return nothing;
    const found = { rule, from: at, to };
    return [role === 'live' ? found : { ...found, ...madeUp }];
  },
};

/** Characters; a key of an elliptic curve takes 300. */
const shortestEncoded = 160;
const base64 = /[A-Za-z0-9+/]{0,12000}={0,2}/y;

const age = token({
  id: 'age-secret-key',
  title: 'age secret key',
  category: 'keys and certificates',
  link: 'https://github.com/FiloSottile/age#readme',
  keywords: ['age-secret-key-1'],
  pattern: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/,
});

export const privateKeys: readonly Detector[] = [armoured, encoded, age];
