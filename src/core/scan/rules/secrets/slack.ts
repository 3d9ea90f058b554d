// Slack: "Token types", "Token rotation", "Sending messages using incoming webhooks".
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'messaging';
const link = 'https://docs.slack.dev/reference/methods/auth.revoke';

export const slack: readonly Detector[] = [
  token({
    id: 'slack-bot-token',
    title: 'Slack bot token',
    category,
    link,
    keywords: ['xoxb-'],
    pattern: /xoxb-(?:\d{10,13}-\d{10,13}-[0-9A-Za-z-]{18,40}|\d{8,14}-[0-9A-Za-z]{18,26})/,
  }),
  token({
    id: 'slack-user-token',
    title: 'Slack user token',
    category,
    link,
    keywords: ['xoxp-', 'xoxe-'],
    pattern: /xox[pe](?:-\d{10,13}){3}-[0-9A-Za-z-]{28,34}/,
  }),
  token({
    id: 'slack-legacy-token',
    title: 'Slack legacy token',
    category,
    link,
    keywords: ['xoxo-', 'xoxs-', 'xoxa-', 'xoxr-'],
    pattern: /xox[os]-\d{1,12}-\d{1,12}-\d{1,12}-[0-9a-fA-F]{10,64}|xox[ar]-(?:\d-)?[0-9A-Za-z]{8,48}/,
  }),
  token({
    id: 'slack-session-token',
    title: 'Slack session token or cookie',
    category,
    link,
    keywords: ['xoxc-', 'xoxd-'],
    pattern: /xoxc(?:-\d{9,15}){3}-[0-9a-f]{64}|xoxd-(?:[\w+/-]|%[0-9A-F]{2}){80,400}={0,2}/i,
  }),
  token({
    id: 'slack-app-token',
    title: 'Slack app-level token',
    category,
    link,
    keywords: ['xapp-'],
    pattern: /xapp-\d-[A-Z0-9]{1,16}-\d{1,16}-[0-9a-z]{1,80}/i,
  }),
  token({
    id: 'slack-configuration-token',
    title: 'Slack app configuration token',
    category,
    link: 'https://docs.slack.dev/authentication/using-token-rotation',
    keywords: ['xoxe.xox', 'xoxe-1-', 'xoxe-'],
    pattern: /xoxe\.xox[bp]-\d-[A-Z0-9]{163,166}|xoxe-\d-[A-Z0-9]{146}/i,
  }),
  token({
    id: 'slack-webhook',
    title: 'Slack incoming webhook',
    category,
    link: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    keywords: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/([0-9A-Za-z+/]{40,60})/,
    severity: 'warning',
  }),
];
