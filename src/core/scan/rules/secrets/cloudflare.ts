// Cloudflare: "API token formats" (the checksum is of the characters between prefix and checksum), "API keys", "Origin
// CA keys", "Service tokens".
import { assigned } from '../assigned.ts';
import { endsWithCrc32, holdsJson, inHex } from '../checksum.ts';
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'cloud';
const link = 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/';

export const cloudflare: readonly Detector[] = [
  assigned({
    id: 'cloudflare-api-token',
    title: 'Cloudflare API token',
    category,
    link,
    names: ['cloudflare', 'cf_api', 'cf_token'],
    value: /[\w-]{40}/,
  }),
  assigned({
    id: 'cloudflare-global-api-key',
    title: 'Cloudflare global API key',
    category,
    link,
    names: ['cloudflare', 'cf_api', 'cf_key', 'x-auth-key'],
    value: /[0-9a-f]{37}/,
  }),
  token({
    id: 'cloudflare-origin-ca-key',
    title: 'Cloudflare Origin CA key',
    category,
    link: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    keywords: ['v1.0-'],
    pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/,
  }),
  token({
    id: 'cloudflare-prefixed-token',
    title: 'Cloudflare API token',
    category,
    link,
    keywords: ['cfut_', 'cfat_', 'cfk_'],
    pattern: /(?:cfut|cfat|cfk)_[0-9A-Za-z]{40}[0-9a-f]{8}/,
    checksum: (secret) => endsWithCrc32(inHex, { prefix: secret.indexOf('_') + 1 })(secret),
  }),
  token({
    id: 'cloudflare-service-token-secret',
    title: 'Cloudflare Access service token secret',
    category,
    link: 'https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/',
    keywords: ['cfast_'],
    pattern: /cfast_[0-9A-Za-z]{48}/,
  }),
  token({
    id: 'cloudflare-tunnel-token',
    title: 'Cloudflare Tunnel token',
    category,
    link: 'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/',
    keywords: ['eyjhijoi'],
    pattern: /eyJhIjoi[A-Za-z0-9+/]{120,280}={0,2}/,
    checksum: holdsJson(0),
  }),
];
