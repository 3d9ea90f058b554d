// The checklist templates that come with Shipcheck: what the list of templates shows, without reading the files.

/** A checklist to start from. */
export interface Template {
  /** What the command line calls it; also the file's name without `.md`. */
  readonly id: string;
  /** With the description, the front matter of the file, word for word. */
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** Name in the folder `checklists/` that is shipped with the extension and the command line. */
  readonly file: string;
}

/** In the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    id: 'web-service-deployment',
    title: 'Web service deployment',
    description:
      'Release a web service with proof at every step, a canary, and a way back that has been tried.',
    file: 'web-service-deployment.md',
  },
  {
    id: 'database-migration',
    title: 'Database migration',
    description:
      'Change a PostgreSQL schema under load, without blocking writes and without losing the way back.',
    file: 'database-migration.md',
  },
  {
    id: 'library-release',
    title: 'Library release (npm)',
    description: 'Publish a package that installs, imports and types as promised, from CI, with provenance.',
    file: 'library-release.md',
  },
  {
    id: 'kubernetes-rollout',
    title: 'Kubernetes rollout',
    description:
      'Roll out a Deployment that cannot take the service down, and see in the cluster that it did not.',
    file: 'kubernetes-rollout.md',
  },
  {
    id: 'security-hardening',
    title: 'Security hardening',
    description:
      'Close what attackers try first in code, pipeline, edge, host and data, and prove from outside that it holds.',
    file: 'security-hardening.md',
  },
  {
    id: 'incident-response',
    title: 'Incident response',
    description:
      'From the first alarm to a blameless review, with service restored first and causes looked for second.',
    file: 'incident-response.md',
  },
  {
    id: 'leaked-credential',
    title: 'Leaked credential',
    description:
      'A key, token or password was exposed – revoke it, find out what was done with it, and close the way it leaked.',
    file: 'leaked-credential.md',
  },
];
