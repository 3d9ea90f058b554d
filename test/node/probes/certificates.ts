// Makes certificates of every kind, good and bad, for tests: X.509 written by hand, because Node cannot make any.
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

export interface Identity {
  readonly name: string;
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
  readonly privateKey: KeyObject;
}

export interface Wanted {
  readonly name: string;
  /** DNS names and IPv4 addresses; `undefined` for an authority. */
  readonly names?: readonly string[];
  /** Days from now until it expires, and since it is valid. */
  readonly days?: number;
  readonly since?: number;
  /** Who signs; itself when left out. */
  readonly issuer?: Identity;
}

export function issue({ name, names, days = 90, since = 365, issuer }: Wanted): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const extensions = names === undefined ? [authority] : [alternatives(names)];
  const body = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsa,
    nameOf(issuer?.name ?? name),
    sequence(time(-since), time(days)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, issuer?.privateKey ?? privateKey);
  const bits = tagged(0x03, Buffer.concat([Buffer.of(0), signature]));
  const der = sequence(body, ecdsa, bits).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    name,
    certificate: ['-----BEGIN CERTIFICATE-----', der, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    privateKey,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

/** ecdsa-with-SHA256. */
const ecdsa = sequence(oid('2a8648ce3d040302'));

/** A common name. */
function nameOf(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))));
}

function time(days: number): Buffer {
  const date = new Date(Date.now() + days * 86_400_000).toISOString();
  return tagged(0x18, Buffer.from(`${date.slice(0, 19).replace(/\D/g, '')}Z`));
}

function extension(id: string, critical: boolean, content: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [Buffer.of(1, 1, 0xff)] : []), tagged(0x04, content));
}

/** basicConstraints: may sign others. */
const authority = extension('551d13', true, sequence(Buffer.of(1, 1, 0xff)));

/** subjectAltName. */
function alternatives(names: readonly string[]): Buffer {
  const entries = names.map((name) =>
    isIPv4(name) ? tagged(0x87, Buffer.from(name.split('.').map(Number))) : tagged(0x82, Buffer.from(name)),
  );
  return extension('551d11', false, sequence(...entries));
}
