// Amazon Web Services: "IAM identifiers" (unique ID prefixes), "Manage access keys for IAM users", "API keys for Amazon
// Bedrock", and the documentation of MWS.
import { assigned } from '../assigned.ts';
import { randomness } from '../../precision/randomness.ts';
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'cloud';
const link = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html';

export const aws: readonly Detector[] = [
  token({
    id: 'aws-access-key-id',
    title: 'AWS access key ID',
    category,
    link,
    keywords: ['akia', 'asia', 'abia', 'acca', 'a3t'],
    run: 20,
    pattern: /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}/,
  }),
  assigned({
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    category,
    link,
    names: ['aws', 's3_secret', 'secret_access_key'],
    alsoNamed: /sec(?:ret)?|key|sk\b/i,
    value: /[A-Za-z0-9+/]{40}/,
    accepts: (value) => !/^[0-9a-f]+$/i.test(value) && randomness(value) > 15,
  }),
  assigned({
    id: 'aws-session-token',
    title: 'AWS session token',
    category,
    link,
    names: ['session_token', 'security_token'],
    value: /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=]{80,1000}/,
    severity: 'warning',
  }),
  token({
    id: 'aws-bedrock-api-key',
    title: 'Amazon Bedrock API key',
    category,
    link: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-revoke.html',
    keywords: ['absk', 'bedrock-api-key-'],
    pattern:
      /ABSK[A-Za-z0-9+/]{109,269}={0,2}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=]{40,2000}/,
  }),
  token({
    id: 'aws-mws-token',
    title: 'Amazon MWS auth token',
    category,
    link: 'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
    keywords: ['amzn.mws.'],
    pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  }),
];
