// Ready-made probes for any URL.
import type { HttpProbe } from '../http.ts';
import type { Predicate } from '../predicates/predicate.ts';
import type { Probe } from '../registry.ts';

export interface Preset {
  /** Lower case, words joined by hyphens. */
  readonly id: string;
  readonly title: string;
  readonly probe: Probe;
}

/**
 * What can be asked of a URL; empty for one that is not HTTP.
 * @param origin a web page's origin that may call the URL from browsers; the URL's own when left out
 */
export function presets(url: string, origin?: string): readonly Preset[] {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return [];
  const secure = parsed.protocol === 'https:';
  return [
    { id: 'health', title: 'Is healthy', probe: get(url, { status: { op: '==', value: 200 } }) },
    {
      id: 'security-headers',
      title: 'Sends security headers',
      probe: get(url, { headers: secure ? [strictTransport, ...headers] : headers }),
    },
    {
      id: 'cors',
      title: 'Lets exactly the allowed origin in (CORS)',
      probe: preflight(url, origin ?? parsed.origin, { op: '==', value: origin ?? parsed.origin }),
    },
    {
      id: 'cors-foreign',
      title: 'Lets no other origin in (CORS)',
      probe: preflight(url, foreign, {
        op: 'not',
        of: { op: 'oneOf', values: ['*', foreign] },
      }),
    },
    { id: 'https-redirect', title: 'Redirects HTTP to HTTPS', probe: redirect(parsed) },
    ...(secure ? [{ id: 'certificate', title: 'Has a good certificate', probe: certificate(parsed) }] : []),
  ];
}

type Expected = Pick<HttpProbe, 'status' | 'headers'>;

function get(url: string, expected: Expected): HttpProbe {
  return { kind: 'http', target: { method: 'GET', url }, ...expected };
}

const strictTransport: readonly [string, Predicate] = [
  'strict-transport-security',
  { op: 'matches', value: 'max-age=[1-9]' },
];
const headers: readonly (readonly [string, Predicate])[] = [
  ['content-security-policy', { op: 'exists' }],
  ['x-content-type-options', { op: '==', value: 'nosniff' }],
  ['x-frame-options', { op: 'matches', value: '(?i)^(deny|sameorigin)$' }],
  ['referrer-policy', { op: 'exists' }],
  ['x-powered-by', { op: 'not', of: { op: 'exists' } }],
];

/** Never a page that anybody serves: the domain is reserved for examples. */
const foreign = 'https://attacker.example';

/** Asks as a browser does before it sends a request from a page of another origin. */
function preflight(url: string, origin: string, allowed: Predicate): HttpProbe {
  return {
    kind: 'http',
    target: { method: 'OPTIONS', url },
    requestHeaders: [
      ['Origin', origin],
      ['Access-Control-Request-Method', 'GET'],
    ],
    // A server may refuse a foreign origin with any status: what counts is whom it lets in.
    status: { op: '<', value: 500 },
    headers: [['access-control-allow-origin', allowed]],
  };
}

/** Where HTTPS has a port of its own, nobody knows the one of HTTP: the usual one is asked. */
function redirect({ protocol, hostname, host, pathname, search }: URL): HttpProbe {
  const address = protocol === 'http:' ? host : hostname;
  return get(`http://${address}${pathname}${search}`, {
    status: { op: 'oneOf', values: [301, 302, 307, 308] },
    headers: [['location', { op: 'startsWith', value: 'https://' }]],
  });
}

function certificate({ host }: URL): Probe {
  return { kind: 'tls', target: host, daysLeft: { op: '>=', value: 14 } };
}
