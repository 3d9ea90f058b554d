// GitLab: "Token overview", section on token prefixes.
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'source hosting';
const link = 'https://docs.gitlab.com/security/tokens/';

export const gitlab: readonly Detector[] = [
  token({
    id: 'gitlab-pat',
    title: 'GitLab personal, project or group access token',
    category,
    link,
    keywords: ['glpat-'],
    pattern: /glpat-(?:[\w-]{20}|[\w-]{27,300}\.[0-9a-z]{2}[0-9a-z]{7})/,
  }),
  token({
    id: 'gitlab-deploy-token',
    title: 'GitLab deploy token',
    category,
    link,
    keywords: ['gldt-'],
    pattern: /gldt-[\w-]{20}/,
  }),
  token({
    id: 'gitlab-runner-token',
    title: 'GitLab runner token',
    category,
    link,
    keywords: ['glrt-', 'glrtr-', 'gr1348941'],
    pattern:
      /glrtr?-(?:t\d_)?[\w-]{20,27}(?:\.[0-9a-z]{2}\.?[0-9a-z]{7,9})?|glrt-t\d_[\w-]{27,300}\.[0-9a-z]{2}[0-9a-z]{7}|GR1348941[\w-]{20}/,
  }),
  token({
    id: 'gitlab-pipeline-trigger-token',
    title: 'GitLab pipeline trigger token',
    category,
    link,
    keywords: ['glptt-'],
    pattern: /glptt-(?:[0-9a-f]{40}|[\w-]{40})/,
  }),
  token({
    id: 'gitlab-job-token',
    title: 'GitLab CI/CD job token',
    category,
    link,
    keywords: ['glcbt-'],
    pattern: /glcbt-(?:[0-9a-zA-Z]{1,5}_)?[\w-]{20}/,
    severity: 'warning',
  }),
  token({
    id: 'gitlab-oauth-secret',
    title: 'GitLab OAuth application secret',
    category,
    link,
    keywords: ['gloas-'],
    pattern: /gloas-[\w-]{64}/,
  }),
  token({
    id: 'gitlab-agent-token',
    title: 'GitLab agent for Kubernetes token',
    category,
    link,
    keywords: ['glagent-'],
    pattern: /glagent-[\w-]{50,100}/,
  }),
  token({
    id: 'gitlab-scim-token',
    title: 'GitLab SCIM token',
    category,
    link,
    keywords: ['glsoat-'],
    pattern: /glsoat-[\w-]{20,50}/,
  }),
  token({
    id: 'gitlab-mail-token',
    title: 'GitLab feed or incoming mail token',
    category,
    link,
    keywords: ['glft-', 'glimt-'],
    pattern: /gl(?:ft|imt)-[\w-]{20,25}/,
  }),
  token({
    id: 'gitlab-feature-flags-token',
    title: 'GitLab feature flags client token',
    category,
    link,
    keywords: ['glffct-'],
    pattern: /glffct-[\w-]{20}/,
    severity: 'warning',
  }),
];
