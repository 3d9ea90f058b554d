// Cloudflare: "API token formats" and "API keys", "Origin CA keys".
import { assigned } from '../assigned.ts';
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
    names: ['cloudflare', 'cf_api', 'cf-api', 'cf_token'],
    value: /[\w-]{40}/,
  }),
  assigned({
    id: 'cloudflare-global-api-key',
    title: 'Cloudflare global API key',
    category,
    link,
    names: ['cloudflare', 'cf_api', 'x-auth-key'],
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
  }),
];
