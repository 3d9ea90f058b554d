// Probes of TCP ports.
import type { PortAnswer } from '../../host/probes.ts';
import { addressOf } from './grammar/address.ts';
import { field } from './grammar/fields.ts';
import { formed, oneOf } from './grammar/shape.ts';
import { type CommonKeys, commonFields, type ProbeKind, readsOnly } from './kind.ts';
import { fact, judgement, notAsked, unanswered } from './predicates/judged.ts';

export interface PortProbe extends CommonKeys {
  readonly kind: 'port';
  /** `host:port`. */
  readonly target: string;
  /** `open` when left out. */
  readonly state?: 'open' | 'closed';
}

export const port: ProbeKind<PortProbe, PortAnswer> = {
  kind: 'port',
  doc: 'Tries to connect to a TCP port.',
  example: 'port: localhost:5432\n',
  timeout: 3_000,
  fields: {
    target: field(
      formed('host:port', (given) => addressOf(given) !== undefined),
      'Host and port, such as `localhost:5432`.',
    ),
    state: field(
      oneOf('open', 'closed'),
      '`open` when left out. A port that a firewall hides counts as closed.',
    ),
    ...commonFields,
  },
  describe: ({ target, state = 'open' }) => `Port ${target} is ${state}`,
  risk: ({ target }) => readsOnly(target),
  observe: async ({ target }, host, _context, signal) => {
    const address = addressOf(target);
    return address ? host.port(address, signal) : notAsked(`“${target}” is not host:port.`);
  },
  judge: ({ target, state = 'open' }, answer) => {
    const filtered = answer.kind === 'none' && answer.because === 'timeout';
    if (answer.kind === 'none' && !filtered) return unanswered(answer);
    const seen = answer.kind === 'none' ? 'closed' : answer.state;
    const shown = filtered ? 'filtered: there was no answer in time' : seen;
    return judgement([fact(`port ${target} is ${state}`, seen === state, shown)]);
  },
};
