// Probes of TLS servers: certificate, names, protocol.
import type { TlsAnswer } from '../../host/probes.ts';
import type { Judged } from '../outcome.ts';
import { addressOf } from './grammar/address.ts';
import { field } from './grammar/fields.ts';
import { flag, formed, text } from './grammar/shape.ts';
import { type CommonKeys, commonFields, given, type ProbeKind, readsOnly } from './kind.ts';
import {
  certificateFields,
  type CertificateKeys,
  judgeCertificate,
  judgeTrust,
} from './predicates/certificates.ts';
import { fact, judgement, notAsked, unanswered } from './predicates/judged.ts';

export interface TlsProbe extends CommonKeys, CertificateKeys {
  readonly kind: 'tls';
  /** `host` or `host:port`. */
  readonly target: string;
  /** Whether versions before TLS 1.2 have to be refused. */
  readonly refusesOld?: boolean;
  /** Whether the chain need not be trusted. */
  readonly insecure?: boolean;
  readonly caFile?: string;
}

export const tls: ProbeKind<TlsProbe, TlsAnswer> = {
  kind: 'tls',
  doc: 'Asks a TLS server for its certificate, which has to be trusted, valid for the host and not expired.',
  example: "tls: example.com\ndays-left: '>= 14'\n",
  timeout: 10_000,
  fields: {
    target: field(
      formed('a host, or host:port', (given) => addressOf(given, 443) !== undefined),
      'Host, with its port unless that is 443.',
    ),
    ...certificateFields,
    refusesOld: field(flag, 'Whether TLS versions before 1.2 have to be refused.'),
    insecure: field(flag, 'Whether the certificate may be one that nobody trusted has signed.'),
    caFile: field(text, 'PEM file with a certificate authority to trust.'),
    ...commonFields,
  },
  describe: ({ target }) => `TLS certificate of ${target}`,
  risk: ({ target }) => readsOnly(target),
  observe: async ({ target, caFile, refusesOld = false }, host, { folder }, signal) => {
    const address = addressOf(target, 443);
    if (!address) return notAsked(`“${target}” is neither a host nor host:port.`);
    return host.tls({ ...address, folder, ...given({ caFile }), tryOld: refusesOld }, signal);
  },
  judge: (probe, answer) => {
    if (answer.kind === 'none') return unanswered(answer);
    const { target, insecure = false, refusesOld = false, names = [], ...written } = probe;
    const host = addressOf(target, 443)?.host ?? target;
    return judgement([
      ...(insecure ? [] : [judgeTrust(answer)]),
      ...judgeCertificate(
        { daysLeft: { op: '>=', value: 0 }, protocol: 'TLSv1.2', ...written, names: [host, ...names] },
        answer,
      ),
      ...(refusesOld ? [judgeRefusal(answer.acceptsOld)] : []),
    ]);
  },
};

function judgeRefusal(acceptsOld: boolean | undefined): Judged {
  const text = 'versions before TLS 1.2 are refused';
  if (acceptsOld === undefined) return fact(text, undefined, 'not known: they cannot be tried from here');
  return fact(text, !acceptsOld, acceptsOld ? 'accepted' : 'refused');
}
