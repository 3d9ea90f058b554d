// Kubernetes Secret manifests: "Secrets" in the documentation of Kubernetes. Values below `data` are Base64.
import { isPlaceholder } from '../../../precision/placeholder.ts';
import { isReference } from '../../../precision/reference.ts';
import { isStandIn } from '../../../precision/standIn.ts';
import { decodeBase64 } from '../../base64.ts';
import { always, nothing, secretRule, type Detector, type Secret } from '../../detector.ts';

const rule = secretRule({
  id: 'kubernetes-secret',
  title: 'Value of a Kubernetes Secret',
  category: 'infrastructure',
  severity: 'warning',
  link: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
});

export const kubernetesSecrets: Detector = {
  rules: [rule],
  keywords: ['kind: secret', 'kind: "secret', "kind: 'secret", '"kind": "secret"', '"kind":"secret"'],
  certainty: 'guess',
  mayFind: always,
  find({ text }, at) {
    if (!/^"?kind"?: ?["']?secret["']?[ \t]{0,40}(?:\r?\n|,|$)/i.test(text.slice(at, at + 80)))
      return nothing;
    const from = text.lastIndexOf('\n---', at) + 1;
    const next = text.indexOf('\n---', at);
    const to = next === -1 ? text.length : next;
    return dataOf(text, Math.max(from, at - reach), Math.min(to, at + reach));
  },
};

/** Bytes before and after the keyword that its document is looked for in. */
const reach = 8192;

function dataOf(text: string, from: number, to: number): readonly Secret[] {
  const block = /(?:^|\n)([ \t]*)"?data"?:[ \t]*\{?[ \t]*\r?\n/.exec(text.slice(from, to));
  if (block === null) return nothing;
  const indent = block[1]?.length ?? 0;
  const secrets: Secret[] = [];
  entry.lastIndex = from + block.index + block[0].length;
  while (entry.lastIndex < to) {
    const match = entry.exec(text);
    const [whole, leading = '', key, value] = match ?? [];
    if (whole === undefined || (leading.length <= indent && whole.trim() !== '')) break;
    if (key === undefined || value === undefined || isPublicKey(key) || !isSecret(value)) continue;
    const valueTo = entry.lastIndex - (/["']?,?[ \t]*\r?\n?$/.exec(whole)?.[0].length ?? 0);
    secrets.push({ rule, from: valueTo - value.length, to: valueTo });
  }
  return secrets;
}

/** One line of the block: `key: value`, with the value on the next line after `|` or `>`; or a comment; or blank. */
const entry =
  /([ \t]*)(?:["']?([\w.-]{1,253})["']?[ \t]*:[ \t]*(?:[|>][-+]?[ \t]*\r?\n[ \t]*)?["']?([A-Za-z0-9+/=]{8,65536})["']?,?[ \t]*|[^\n]*)(?:\r?\n|$)/y;

function isPublicKey(key: string): boolean {
  return /user(?:name)?$|^host|url$|port$|^ca\.(?:crt|pem)$|database$|region|endpoint|namespace/i.test(key);
}

function isSecret(value: string): boolean {
  const decoded = decodeBase64(value);
  if (decoded === undefined) return value.length >= 16;
  const plain = decoded.trim();
  if (plain.length < 6 || plain.startsWith('-----BEGIN CERT')) return false;
  const auth = dockerAuth.exec(plain)?.[1];
  if (auth !== undefined) return !isStandIn(decodeBase64(auth)?.split(':').at(-1) ?? auth);
  return plain.length > 64 || (!isPlaceholder(plain) && !isReference(plain));
}

/** What `docker login` writes: user and password in Base64. */
const dockerAuth = /"auth"\s*:\s*"([^"]+)"/;
