// Private keys: PEM and OpenSSH (RFC 7468, RFC 4716), PGP (RFC 9580), PuTTY, age.
import type { RuleInfo } from '../../../finding.ts';
import { isMonotonous } from '../../../precision/placeholder.ts';
import { nothing, type Detector } from '../../detector.ts';
import { token } from '../../token.ts';

const rule: RuleInfo = {
  id: 'private-key',
  kind: 'secrets',
  title: 'Private key',
  category: 'keys and certificates',
  severity: 'error',
  link: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
};

const armoured: Detector = {
  rules: [rule],
  keywords: ['-----begin', 'putty-user-key-file-'],
  certainty: 'certain',
  find(source, at) {
    const header = startsAt(pem, source.text, at) ?? startsAt(putty, source.text, at);
    if (header === undefined) return nothing;
    const body = startsAt(base64Lines, source.text, at + header.length);
    if (body === undefined || isMonotonous(body.slice(0, 64))) return nothing;
    const footer = startsAt(end, source.text, at + header.length + body.length) ?? '';
    const to = at + header.length + body.length + footer.length;
    const encrypted = /ENCRYPTED|Encryption: aes/.test(header);
    return [
      {
        rule,
        from: at,
        to,
        ...(source.role === 'live' ? {} : madeUp),
        ...(encrypted ? protectedByPassphrase : {}),
      },
    ];
  },
};

/** Tests need keys, and theirs guard nothing. */
const madeUp = { severity: 'information' } as const;
const protectedByPassphrase = { severity: 'warning', note: 'It is protected by a passphrase.' } as const;

/** Line breaks are real ones, or escapes of a string literal; headers such as `Proc-Type: 4,ENCRYPTED` may follow. */
const pem =
  /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'+,]){0,40}(?:[\w-]{3,20}: [^\n\\]{1,100}(?:\s|\\[nr]){1,20}){0,5}/y;
const putty =
  /PuTTY-User-Key-File-\d: [^\n]{1,40}\n(?:[\w-]{3,20}: [^\n]{0,200}\n(?:[A-Za-z0-9+/=]{1,80}\n){0,20}){0,8}(?=[A-Za-z0-9+/])/y;
const base64Lines = /[A-Za-z0-9+/=](?:[A-Za-z0-9+/=\s"'+,.]|\\[nr\\]){39,12000}/y;
const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;

function startsAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const age = token({
  id: 'age-secret-key',
  title: 'age secret key',
  category: 'keys and certificates',
  link: 'https://github.com/FiloSottile/age#readme',
  keywords: ['age-secret-key-1'],
  pattern: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/,
});

export const privateKeys: readonly Detector[] = [armoured, age];
