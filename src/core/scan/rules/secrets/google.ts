// Google: "Manage API keys", "Using OAuth 2.0 to access Google APIs", "Firebase Cloud Messaging" (legacy server key).
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'cloud';

export const google: readonly Detector[] = [
  token({
    id: 'google-api-key',
    title: 'Google API key',
    category,
    link: 'https://docs.cloud.google.com/docs/authentication/api-keys',
    keywords: ['aiza'],
    pattern: /AIza[\w-]{35}/,
    severity: 'warning',
  }),
  token({
    id: 'google-oauth-client-secret',
    title: 'Google OAuth client secret',
    category,
    link: 'https://support.google.com/cloud/answer/15549257',
    keywords: ['gocspx-'],
    pattern: /GOCSPX-[\w-]{28}/,
  }),
  token({
    id: 'google-oauth-token',
    title: 'Google OAuth access token',
    category,
    link: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    keywords: ['ya29.'],
    pattern: /ya29\.[\w-]{30,1000}/,
  }),
  token({
    id: 'google-refresh-token',
    title: 'Google OAuth refresh token',
    category,
    link: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    keywords: ['1//0'],
    pattern: /1\/\/0[\w-]{40,200}/,
  }),
  token({
    id: 'firebase-server-key',
    title: 'Firebase Cloud Messaging server key',
    category,
    link: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
    keywords: [':apa91b'],
    lead: { of: /[\w-]/, atLeast: 11 },
    pattern: /AAAA[\w-]{7}:APA91b[\w-]{134}/,
  }),
];
