// Identity providers, each by its documentation of credentials.
import { isPlaceholder } from '../../precision/placeholder.ts';
import { randomness } from '../../precision/randomness.ts';
import { assigned } from '../assigned.ts';
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'identity';

export const identity: readonly Detector[] = [
  assigned({
    id: 'apple-app-specific-password',
    title: 'Apple app-specific password',
    category,
    link: 'https://support.apple.com/102654',
    names: ['apple', 'ac_password', 'altool', 'notary'],
    alsoNamed: /pass/i,
    value: /[a-z]{4}(?:-[a-z]{4}){3}/,
    accepts: (value) => {
      const letters = value.replaceAll('-', '');
      return !isPlaceholder(letters) && randomness(letters) > 12;
    },
  }),
  assigned({
    id: 'okta-api-token',
    title: 'Okta API token',
    category,
    link: 'https://help.okta.com/en-us/content/topics/security/api.htm',
    names: ['okta', 'ssws'],
    value: /(?:SSWS )?00[\w=-]{40}/,
    accepts: (value) => /[A-Z]/.test(value),
  }),
  assigned({
    id: 'okta-client-secret',
    title: 'Okta client secret',
    category,
    link: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
    names: ['okta'],
    alsoNamed: /client[-_.]?secret/i,
    value: /[\w-]{40}|[\w-]{64}/,
    accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value),
  }),
  token({
    id: 'authress-access-key',
    title: 'Authress service client access key',
    category,
    link: 'https://authress.io/knowledge-base/docs/authorization/service-clients',
    keywords: ['.acc_', '.acc-'],
    lead: { of: /[\w.-]/, atLeast: 13 },
    pattern:
      /(?:sc|ext|scauth|authress)_[0-9a-z]{5,30}\.[0-9a-z]{4,6}\.acc[_-][0-9a-z-]{10,32}\.[0-9a-z+/_=-]{30,120}/i,
  }),
  assigned({
    id: 'auth0-client-secret',
    title: 'Auth0 client secret',
    category,
    link: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
    names: ['auth0'],
    alsoNamed: /secret|token/i,
    value: /[\w-]{64}/,
  }),
  token({
    id: 'stytch-secret',
    title: 'Stytch secret',
    category,
    link: 'https://stytch.com/docs/workspace-management/pwa/overview',
    keywords: ['secret-live-', 'secret-test-'],
    pattern: /secret-(?:live|test)-[\w-]{36}=/,
  }),
  token({
    id: 'ory-token',
    title: 'Ory personal access or API token',
    category,
    link: 'https://www.ory.com/docs/concepts/personal-access-token',
    keywords: ['ory_pat_', 'ory_apikey_', 'ory_at_', 'ory_rt_'],
    pattern: /ory_(?:pat|apikey|at|rt)_[\w-]{32,90}(?:\.[\w-]{43})?/,
  }),
  assigned({
    id: 'keycloak-client-secret',
    title: 'Keycloak client secret',
    category,
    link: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
    names: ['keycloak'],
    alsoNamed: /secret/i,
    value: /[0-9A-Za-z]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    accepts: (value) => /\d/.test(value),
  }),
  assigned({
    id: 'duo-secret-key',
    title: 'Duo secret key',
    category,
    link: 'https://duo.com/docs/getting-started',
    names: ['duo_', 'duo_skey', 'duo_secret'],
    alsoNamed: /skey|secret/i,
    value: /[0-9A-Za-z]{40}/,
    accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value),
  }),
  assigned({
    id: 'onelogin-client-secret',
    title: 'OneLogin client secret',
    category,
    link: 'https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials',
    names: ['onelogin'],
    alsoNamed: /secret/i,
    value: /[0-9a-f]{64}/,
  }),
  assigned({
    id: 'recaptcha-secret',
    title: 'reCAPTCHA or hCaptcha secret key',
    category,
    link: 'https://docs.cloud.google.com/recaptcha/docs/create-key-website',
    names: ['captcha', 'recaptcha', 'hcaptcha'],
    alsoNamed: /secret|private/i,
    value: /6L[\w-]{38}|0x[0-9a-fA-F]{40}|ES_[0-9a-f]{32}/,
    severity: 'warning',
  }),
  assigned({
    id: 'turnstile-secret',
    title: 'Cloudflare Turnstile secret key',
    category,
    link: 'https://developers.cloudflare.com/turnstile/troubleshooting/rotate-secret-key/',
    names: ['turnstile'],
    alsoNamed: /secret/i,
    value: /0x4[\w-]{30,40}/,
  }),
];
