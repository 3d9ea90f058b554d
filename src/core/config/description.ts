// The one description of `.shipcheck.yaml` and of front matter, from which they are read and their schema is made.
import type { ShellKind } from '../checklist/model.ts';
import type {
  Config,
  Decision,
  EnvironmentSettings,
  EvidenceSettings,
  FrontMatter,
  Policy,
  RunSettings,
} from './model.ts';
import { scanShape } from './scanDescription.ts';
import {
  choice,
  field,
  flag,
  list,
  object,
  record,
  scalar,
  text,
  wholeNumber,
  type Shape,
} from './yaml/shape.ts';

const name = { pattern: /^[A-Za-z_]\w*$/, expected: 'made of letters, digits and underscores' };
const anyName = { pattern: /^\S(?:.*\S)?$/, expected: 'a text without blanks around it' };

/** Numbers stay as they are written, so that a version `1.10` is not 1.1. */
const variable: Shape<string> = scalar(
  'a text or a number',
  { type: ['string', 'number', 'boolean', 'null'] },
  (value, source) => (typeof value === 'string' ? value : value === null ? '' : source),
);

const variables = record(variable, name);

const address: Shape<string> = scalar(
  'a URL that starts with http:// or https://',
  { type: 'string', pattern: '^https?://' },
  (value) =>
    typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined,
);

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const longest = 24 * 3_600_000;

const duration: Shape<number> = scalar(
  'seconds, or a number with a unit: 500ms, 30s, 5m, 1h; a day at most',
  {
    type: ['number', 'string'],
    pattern: '^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$',
    exclusiveMinimum: 0,
    maximum: 86_400,
  },
  (value) => {
    const [, amount, unit = 's'] = /^(\d{1,12}(?:\.\d{1,6})?)(ms|s|m|h)?$/.exec(String(value)) ?? [];
    const milliseconds = Number(amount) * (units[unit] ?? 0);
    return milliseconds > 0 && milliseconds <= longest ? milliseconds : undefined;
  },
);

const shells: ReadonlyMap<unknown, ShellKind> = new Map([
  ['bash', 'posix'],
  ['powershell', 'powershell'],
  ['cmd', 'cmd'],
]);

const shell: Shape<ShellKind> = scalar('bash, powershell or cmd', { enum: [...shells.keys()] }, (value) =>
  shells.get(value),
);

const runFields = {
  variables: field(
    variables,
    'Variables for commands and placeholders. Never secrets: those belong into an env file that git ignores.',
  ),
  shell: field(shell, 'The shell for commands whose code block names none.'),
  workingDirectory: field(text, 'The folder that commands start in, relative to the workspace folder.'),
  timeLimit: field(duration, 'How long a command may take: seconds, or with a unit as in 5m.'),
} satisfies Record<keyof RunSettings, unknown>;

const decision: Shape<Decision> = choice('allow', 'ask', 'deny');

const policy: Shape<Policy> = object<Policy>({
  safe: field(decision, 'Commands that only read.'),
  changes: field(decision, 'Commands that change something that can be changed back or done again.'),
  destructive: field(decision, 'Commands that delete, overwrite or roll back.'),
  interactive: field(decision, 'Commands that wait for a person.'),
  endless: field(decision, 'Commands that run until they are stopped.'),
  commands: field(
    record(decision, anyName),
    'Single commands by pattern, before the classes: “kubectl delete *: deny”. The strictest that fits holds.',
  ),
});

const environmentFields = {
  ...runFields,
  urls: field(
    record(address, { ...name, pattern: /^[A-Za-z_][\w-]*$/ }),
    'Addresses of services by name; “api” is the variable API_URL too.',
  ),
  envFiles: field(list(text), 'Env files, relative to the workspace folder. Later ones win.'),
  policy: field(policy, 'What may run here.'),
  production: field(
    flag,
    'Whether people depend on it: runs ask sooner, and it is shown in warning colours.',
  ),
};

const environment: Shape<EnvironmentSettings> = object<EnvironmentSettings>(environmentFields);

const { production: _, ...defaultFields } = environmentFields;

const evidence: Shape<EvidenceSettings> = object<EvidenceSettings>({
  file: field(
    text,
    'A file for the evidence of every run, relative to the workspace folder: .shipcheck/evidence.jsonl, say.',
  ),
  outputLimit: field(wholeNumber(0, 1_000_000), 'Characters of output that one record keeps.'),
  sizeLimit: field(
    wholeNumber(10_000, 100_000_000),
    'Bytes after which a new file is begun; the old is kept.',
  ),
});

export const configShape: Shape<Partial<Config>> = object<Config>({
  defaultEnvironment: field(text, 'The environment to begin with.'),
  defaults: field(
    object<Omit<EnvironmentSettings, 'production'>>(defaultFields),
    'What all environments have in common.',
  ),
  environments: field(record(environment, anyName), 'Where to verify: staging, production, and so on.'),
  exclude: field(list(text), 'Glob patterns of Markdown files that are no checklists of yours.'),
  evidence: field(evidence, 'Where the evidence of runs is kept.'),
  scan: field(scanShape, 'What the scanner for secrets and permissive CORS leaves out.'),
});

/** Other programs have keys of their own in front matter. */
export const frontMatterShape: Shape<FrontMatter> = object<FrontMatter>(
  { ...runFields, environment: field(text, 'The environment that this checklist is for.') },
  'ignore',
);
