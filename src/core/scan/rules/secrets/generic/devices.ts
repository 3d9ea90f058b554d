// Passwords, communities and keys in the configuration of routers and switches: Cisco IOS and what is like it, Junos.
import { isWeakPassword, looksLikePassword } from '../../../precision/password.ts';
import { isPlaceholder } from '../../../precision/placeholder.ts';
import { isReference } from '../../../precision/reference.ts';
import { isSomethingElse } from '../../../precision/shapes.ts';
import type { RuleInfo } from '../../../finding.ts';
import type { Source } from '../../../source.ts';
import { byteSet, runEnd } from '../../bytes.ts';
import { nothing, secretRule, type Detector } from '../../detector.ts';
import { defaultCredential } from '../../judge.ts';
import { matchAt } from '../../sticky.ts';

const rule = secretRule({
  id: 'network-device-password',
  title: 'Password of a network device',
  category: 'infrastructure',
  severity: 'warning',
  link: 'https://cwe.mitre.org/data/definitions/260.html',
});

/** How a statement begins, and what may stand between that and the secret. */
const statements: readonly (readonly [string, string])[] = [
  [
    'username ',
    String.raw`\S{1,64}(?: (?:privilege|role|level|class|group) \S{1,32}){0,2} (?:password|secret)`,
  ],
  ['enable password', String.raw`(?: level \d{1,2})?`],
  ['enable secret', String.raw`(?: level \d{1,2})?`],
  ['snmp-server community', ''],
  ['set snmp community', ''],
  ['crypto isakmp key', ''],
  ['pre-shared-key', '(?: ascii-text| local| remote| address [\\d.]{7,15} key)?'],
  ['message-digest-key ', String.raw`\d{1,3} md5`],
  ['authentication-key ', String.raw`(?:\d{1,5} md5)?`],
  ['key-string', ''],
  ['tacacs-server ', String.raw`(?:host \S{1,64} )?key`],
  ['radius-server ', String.raw`(?:host \S{1,64} )?(?:[\w-]{1,20} \d{1,5} )*?key`],
  ['neighbor ', String.raw`[\w.:-]{1,64} password`],
  ['chap password', ''],
  ['wpa-psk ascii', ''],
  ['plain-text-password-value', ''],
  ['password simple', ''],
];

/** After the statement: how the secret is written, and the secret. What is numbered 5, 8 or 9 is a hash. */
const secretText = String.raw`[ ]{1,4}(?:[067][ ]|clear[ ])?"?(?![5890][ ])([^\s"';,<>()[\]{}$%*]{2,128}|\$9\$[\w./-]{6,200})"?(?=;|["\s]|$)`;

const byKeyword: ReadonlyMap<string, RegExp> = new Map(
  statements.map(([keyword, rest]) => [keyword, new RegExp(keyword + rest + secretText, 'iy')]),
);

export const networkDevices: Detector = {
  rules: [rule, defaultCredential],
  keywords: [...byKeyword.keys()],
  certainty: 'guess',
  mayFind: ({ bytes }, at) => isStatement(bytes, at),
  find(source, at) {
    const { text } = source;
    const start = text.slice(at, at + 30).toLowerCase();
    for (const [keyword, pattern] of byKeyword) {
      if (!start.startsWith(keyword) || (beginsLine.test(keyword) && !isBeginning(text, at))) continue;
      const match = matchAt(pattern, text, at);
      const secret = match?.[1];
      if (match === undefined || secret === undefined) continue;
      const from = at + match[0].lastIndexOf(secret);
      const to = from + secret.length;
      const isWholeLine = endsLine(text, to);
      if (beginsLine.test(keyword) && !isWholeLine) continue;
      const found = judged(secret, source, isWholeLine);
      return found === undefined ? nothing : [{ rule: found, from, to }];
    }
    return nothing;
  },
};

/** What also stands in sentences is a statement only where a line begins, or after the prompt of a device. */
const beginsLine = /^(?:username|enable|neighbor)/;

function isBeginning(text: string, at: number): boolean {
  return /(?:^|[\n#>"'`])[ \t]{0,20}(?:no )?$/.test(text.slice(Math.max(0, at - 30), at));
}

/** Most lines that begin with `username` or `neighbor` say something else, which the word after the next one shows. */
function isStatement(bytes: Uint8Array, at: number): boolean {
  const isName = (bytes[at] === letterU || bytes[at] === letterN) && bytes[at + 8] !== dash;
  if (!isName) return true;
  const blank = runEnd(bytes, runEnd(bytes, at, nonBlankBytes, 10), blankBytes, 4);
  const next = runEnd(bytes, runEnd(bytes, blank, nonBlankBytes, 64), blankBytes, 4);
  return next > blank && nextBytes[bytes[next] ?? 0] === 1;
}

const letterU = 117;
const letterN = 110;
const dash = 45;
const nonBlankBytes = byteSet(/\S/);
const blankBytes = byteSet(/ /);
/** How `password`, `secret`, `privilege`, `role`, `level`, `class` and `group` begin. */
const nextBytes = byteSet(/[psrlcg]/i);

/** Whether nothing but `RO` or `RW` and the like follows. */
function endsLine(text: string, at: number): boolean {
  return /^["; ]{0,3}(?:r[ow]\b[^\n]*)?(?:[\r\n"'`]|$)/i.test(text.slice(at, at + 80));
}

function judged(secret: string, source: Source, isWholeLine: boolean): RuleInfo | undefined {
  if (isReference(secret) && !secret.startsWith('$9$')) return undefined;
  if (isWeakPassword(secret) || /^(?:public|private)$/i.test(secret))
    return source.role === 'live' && source.format !== 'code' && isWholeLine ? defaultCredential : undefined;
  if (isPlaceholder(secret) || secret.length < 5) return undefined;
  if (encrypted.test(secret) || (looksLikePassword(secret) && !isSomethingElse(secret))) return rule;
  return undefined;
}

/** Cisco's type 7 and Juniper's `$9$`, which anybody can undo. */
const encrypted = /^(?:\d{2}[\dA-F]{8,}|\$9\$.{6,})$/i;
