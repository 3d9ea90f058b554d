// A name for the environment variable that takes a value's place.
import type { RuleInfo } from '../finding.ts';

/**
 * Named after what the value is assigned to, or after the rule where that says nothing.
 * @param before the text of the line up to the value or its quote
 * @param value what the variable is going to hold
 */
export function variableName(before: string, value: string, rule: Pick<RuleInfo, 'id' | 'category'>): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^(?:https?|wss?|ftps?|ssh|git)$/.test(scheme))
    return schemes.get(scheme) ?? 'DATABASE_URL';
  const key = keyBefore(before);
  const name = key === undefined ? '' : upperSnake(key);
  const saysNothing = name.length < shortest || name.split('_').every((word) => vague.has(word));
  if (!saysNothing || (name !== '' && rule.category === 'generic')) return name;
  return upperSnake(rule.id);
}

/** `otherwise` with a number where it has another value already. */
export function freeName(wanted: string, value: string, taken: ReadonlyMap<string, string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name) && taken.get(name) !== value; number++) name = `${wanted}_${number}`;
  return name;
}

const schemes: ReadonlyMap<string, string> = new Map([
  ['redis', 'REDIS_URL'],
  ['rediss', 'REDIS_URL'],
  ['mongodb', 'MONGODB_URL'],
  ['mongodb+srv', 'MONGODB_URL'],
  ['amqp', 'AMQP_URL'],
  ['amqps', 'AMQP_URL'],
  ['smtp', 'SMTP_URL'],
  ['smtps', 'SMTP_URL'],
]);

/** Letters; `f` and `id` are no names for a secret. */
const shortest = 3;

const vague: ReadonlySet<string> = new Set(
  'API KEY TOKEN SECRET PASSWORD PASS PWD AUTH AUTHORIZATION BEARER ACCESS PRIVATE VALUE ID URL URI DSN CREDENTIAL'
    .split(' ')
    .concat(
      'CREDENTIALS CONST LET VAR STRING DATA CONFIG HEADER HEADERS CONNECTION NAME DEFAULT'.split(' '),
      '',
    ),
);

/** The name that a value is given to: before `=`, `:`, `=>`, `(` or `,`, with or without a type. */
function keyBefore(before: string): string | undefined {
  const assigned =
    /([A-Za-z_$][\w$.-]{0,100})["'\]]{0,2}\s{0,8}(?::\s{0,8}[\w<>[\]|?.]{1,40}\s{0,8}(?==)|)(?::=|=>|=|:|,|\()\s{0,8}[a-zA-Z@$]{0,2}["'`]{0,3}[^"'`\n]{0,200}$/.exec(
      before.slice(-400),
    )?.[1];
  return assigned?.slice(assigned.lastIndexOf('.') + 1);
}

function upperSnake(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, '_')
    .toUpperCase();
}
