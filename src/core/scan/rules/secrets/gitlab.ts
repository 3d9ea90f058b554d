// GitLab: "Token overview", section on token prefixes; the checksum is from the design of its routable tokens.
import { endsWithCrc32, inBase36, when } from '../checksum.ts';
import { token } from '../token.ts';
import type { Detector, RuleSpec } from '../detector.ts';

/** A routable token ends with its version, the length of its payload in two characters, and its checksum. */
const routable = String.raw`[\w-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}`;
const checksum = when(/\./, endsWithCrc32(inBase36));

/** Id, title, keywords, prefix, classic form of what follows it, severity. */
type Row = readonly [
  id: string,
  title: string,
  keywords: readonly string[],
  prefix: RegExp,
  classic: RegExp,
  severity?: RuleSpec['severity'],
];

const rows: readonly Row[] = [
  ['gitlab-pat', 'GitLab personal, project or group access token', ['glpat-'], /glpat-/, /[\w-]{20}/],
  ['gitlab-deploy-token', 'GitLab deploy token', ['gldt-'], /gldt-/, /[\w-]{20}/],
  [
    'gitlab-runner-token',
    'GitLab runner token',
    ['glrt-', 'glrtr-', 'gr1348941'],
    /glrtr?-(?:t\d_)?|GR1348941/,
    /[\w-]{20,27}/,
  ],
  ['gitlab-pipeline-trigger-token', 'GitLab pipeline trigger token', ['glptt-'], /glptt-/, /[\w-]{40}/],
  [
    'gitlab-job-token',
    'GitLab CI/CD job token',
    ['glcbt-'],
    /glcbt-(?:[0-9a-zA-Z]{1,5}_)?/,
    /[\w-]{20}/,
    'warning',
  ],
  ['gitlab-oauth-secret', 'GitLab OAuth application secret', ['gloas-'], /gloas-/, /[\w-]{64}/],
  ['gitlab-agent-token', 'GitLab agent for Kubernetes token', ['glagent-'], /glagent-/, /[\w-]{50,100}/],
  ['gitlab-workspace-token', 'GitLab workspace token', ['glwt-'], /glwt-/, /[\w-]{20,50}/],
  ['gitlab-scim-token', 'GitLab SCIM token', ['glsoat-'], /glsoat-/, /[\w-]{20,50}/],
  [
    'gitlab-mail-token',
    'GitLab feed or incoming mail token',
    ['glft-', 'glimt-'],
    /gl(?:ft|imt)-/,
    /[\w-]{20,25}/,
  ],
  [
    'gitlab-feature-flags-token',
    'GitLab feature flags client token',
    ['glffct-'],
    /glffct-/,
    /[\w-]{20}/,
    'warning',
  ],
];

export const gitlab: readonly Detector[] = rows.map(
  ([id, title, keywords, prefix, classic, severity = 'error']) =>
    token({
      id,
      title,
      category: 'source hosting',
      link: 'https://docs.gitlab.com/security/tokens/',
      keywords,
      pattern: new RegExp(`(?:${prefix.source})(?:${routable}|${classic.source})`),
      checksum,
      severity,
    }),
);
