// Names to ask for values by, and what they say about the value.

/** `<your deployment-id>` and `deployment_id` are `DEPLOYMENT_ID`. */
export function nameOf(written: string): string {
  const words = written
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  const own = words.filter((word, at) => !(fillers.has(word) && (at === 0 || at === words.length - 1)));
  const name = (own.length > 0 ? own : words).join('_');
  return /^[A-Z]/.test(name) ? name : `VALUE${name && `_${name}`}`;
}

const fillers: ReadonlySet<string> = new Set(['YOUR', 'MY', 'THE', 'HERE']);

/** Whether a variable or placeholder of this name holds something that nobody should read: a password, an API key. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  return (secretWord.test(words) && !publicName.test(words)) || connection.test(words);
}

const secretWord =
  /(?:^|[^A-Z])(?:PASS|PASSWD|\w*PASSWORD|PASSPHRASE|PWD|PW|TOKENS?|\w*SECRETS?|API_?KEYS?|KEYS?|CREDENTIALS?|AUTH|COOKIE|PAT|DSN)(?:$|[^A-Z])/;
/** A key that is no secret, and sizes, times and names of secrets. */
const publicName =
  /PUBLIC|PUBLISHABLE|KEY_?(?:ID|NAME|SPACE|WORD|FILE|PATH)$|(?:^|_)(?:LIMIT|LENGTH|TTL|EXPIRY|EXPIRES?|NAME|MAX\w*|MIN\w*|URL|PATH|FILE|ID|ISSUER)$|^(?:OLD)?PWD$/;
/** URLs that carry a user and a password as a rule. */
const connection =
  /(?:^|_)(?:DATABASE|DB|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|AMQP|RABBITMQ|BROKER|SMTP|SENTRY)_(?:URL|URI|DSN)$|(?:^|_)CONNECTION_STRING$/;
