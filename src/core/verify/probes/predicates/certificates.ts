// What may be expected of a certificate, for TLS connections and for HTTPS.
import type { CertificateFacts } from '../../../host/probes.ts';
import type { Judged } from '../../outcome.ts';
import { field, type Fields } from '../grammar/fields.ts';
import { listOf } from '../grammar/collections.ts';
import { numberPredicate, textPredicate } from '../grammar/predicates.ts';
import { oneOf, text } from '../grammar/shape.ts';
import { fact, judged } from './judged.ts';
import type { Predicate } from './predicate.ts';

/** Expectations of a certificate and its connection. */
export interface CertificateKeys {
  readonly daysLeft?: Predicate;
  readonly names?: readonly string[];
  readonly issuer?: Predicate;
  /** At least this version. */
  readonly protocol?: 'TLSv1.2' | 'TLSv1.3';
}

export const certificateFields: Fields<CertificateKeys> = {
  daysLeft: field(numberPredicate, 'Days until the certificate expires: `">= 14"`.'),
  names: field(listOf(text), 'Names the certificate has to be valid for, wildcards counted.'),
  issuer: field(textPredicate, 'Common name of the issuer.'),
  protocol: field(oneOf('TLSv1.2', 'TLSv1.3'), 'The oldest TLS version that may be agreed upon.'),
};

/** The verdict on what was written; nothing is assumed. */
export function judgeCertificate(keys: CertificateKeys, facts: CertificateFacts): readonly Judged[] {
  const [certificate] = facts.chain;
  const names = certificate?.names ?? [];
  return [
    ...judged('days left', keys.daysLeft, certificate?.daysLeft, 'days'),
    ...(keys.names ?? []).map((name) =>
      fact(`certificate is valid for ${name}`, covers(names, name), names.join(', ') || 'without names'),
    ),
    ...judged('issuer', keys.issuer, certificate?.issuer),
    ...(keys.protocol === undefined ? [] : [judgeProtocol(keys.protocol, facts.protocol)]),
  ];
}

/** Whether somebody trusted has signed the certificate. */
export function judgeTrust({ distrust }: CertificateFacts): Judged {
  return fact('certificate is trusted', distrust === undefined, distrust ?? 'trusted');
}

/** Versions are compared as texts: `TLSv1.2` comes after `TLSv1`, and every `TLSv…` after `SSLv3`. */
function judgeProtocol(oldest: string, actual: string): Judged {
  return fact(`${oldest} or newer`, actual >= oldest, actual);
}

/** Whether one of a certificate's names stands for a host: `*.example.com` for exactly one label more. */
export function covers(names: readonly string[], host: string): boolean {
  const wanted = host.toLowerCase().replace(/\.$/, '');
  const isAddress = wanted.includes(':') || /^[\d.]+$/.test(wanted);
  return names.some((name) => {
    const own = name.toLowerCase();
    if (own === wanted) return true;
    return !isAddress && own.startsWith('*.') && own.slice(1) === wanted.slice(wanted.indexOf('.'));
  });
}
