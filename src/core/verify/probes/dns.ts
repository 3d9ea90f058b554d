// Probes of the domain name system.
import type { DnsAnswer, DnsType } from '../../host/probes.ts';
import { listPredicate } from './grammar/predicates.ts';
import { field } from './grammar/fields.ts';
import { formed, oneOf } from './grammar/shape.ts';
import { type CommonKeys, commonFields, given, type ProbeKind, readsOnly } from './kind.ts';
import { judged, judgement, unanswered } from './predicates/judged.ts';
import type { Predicate } from './predicates/predicate.ts';

export interface DnsProbe extends CommonKeys {
  readonly kind: 'dns';
  readonly target: string;
  /** `A` when left out. */
  readonly type?: DnsType;
  readonly resolver?: string;
  readonly records?: Predicate;
}

const resolverForm = /^(?:[\d.]+|\[[\da-f:]+\])(?::\d{1,5})?$|^[\da-f]*:[\da-f:]+$/i;
const present: Predicate = { op: 'not', of: { op: 'isEmpty' } };

export const dns: ProbeKind<DnsProbe, DnsAnswer> = {
  kind: 'dns',
  doc: 'Looks a name up in the domain name system.',
  example: 'dns: example.com\ntype: A\nrecords: 93.184.215.14\n',
  timeout: 5_000,
  fields: {
    target: field(
      formed('a domain name', (given) => /^[^\s/:]{1,253}$/.test(given)),
      'Name to look up.',
    ),
    type: field(oneOf('A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT'), 'Type of the records; `A` when left out.'),
    resolver: field(
      formed('the address of a resolver, such as 1.1.1.1 or 127.0.0.1:5353', (given) =>
        resolverForm.test(given),
      ),
      'Address of the resolver to ask; the system’s own when left out.',
    ),
    records: field(
      listPredicate,
      'Records that have to be among the answers, or a predicate on them. At least one when left out. MX records read `10 mail.example.com`.',
    ),
    ...commonFields,
  },
  describe: ({ target, type = 'A', resolver }) =>
    `DNS ${type} of ${target}${resolver === undefined ? '' : ` at ${resolver}`}`,
  risk: ({ target }) => readsOnly(target),
  observe: ({ target, type = 'A', resolver }, host, _context, signal) =>
    host.dns({ name: target, type, ...given({ resolver }) }, signal),
  judge: ({ type = 'A', records = present }, answer) =>
    answer.kind === 'none'
      ? unanswered(answer)
      : judgement(judged(`${type} records`, records, answer.records)),
};
