// What the name of a variable, a key or a parameter says about its value.
import { anyOf, wholly, wordsIn } from '../lists.ts';

/**
 * `password`: chosen by people. `secret`: made by machines; tokens and keys. `maybe`: a bare `key` or `auth`, which is
 * a secret only when the value looks like nothing else.
 */
export type NameKind = 'password' | 'secret' | 'maybe';

/**
 * The kind of value that `name` names; `undefined` when it names no secret. As in English the last word decides:
 * `apiKey` is a key, `apiKeyName` is a name, `tokenUrl` an address. Numbers say nothing.
 */
export function kindOfName(name: string): NameKind | undefined {
  if (remembered.has(name)) return remembered.get(name);
  if (remembered.size >= mostRemembered) remembered.clear();
  const kind = kindOfWords(wordsOf(name.replace(/\d+/g, '')));
  remembered.set(copyOf(name), kind);
  return kind;
}

/** A piece of a long text keeps all of it in memory; a copy does not. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/** Files use the same names over and over. */
const remembered = new Map<string, NameKind | undefined>();
const mostRemembered = 10_000;

/** `dbPassword`, `DB_PASSWORD`, `db-password` and `db.password` are all `db`, `password`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function kindOfWords(all: string[]): NameKind | undefined {
  const preposition = all.findIndex((word, index) => index > 0 && prepositions.has(word));
  const words = preposition === -1 ? all : all.slice(0, preposition);
  while (words.length > 1 && qualifiers.has(words.at(-1) ?? '')) words.pop();
  const [before, last] = [words.at(-2) ?? '', words.at(-1) ?? ''];
  if (notSecret.test(words.join('_'))) return undefined;
  if (passwordWord.test(last) || (before === 'pass' && /^(?:word|phrase)$/.test(last))) return 'password';
  if (secretWord.test(last) || (before === 'signing' && last === 'salt')) return 'secret';
  if (last === 'key' || last === 'keys') return keyQualifiers.has(before) ? 'secret' : 'maybe';
  return maybeWords.has(last) ? 'maybe' : undefined;
}

/** What follows them only says whose it is: `passwordForMail`, `secret_of_app`. */
const prepositions = wordsIn('for of from');

const passwordWord = wholly(
  String.raw`\w*passw(?:or)?ds?|\w*passwrd|\w*pwd|\w{0,12}pass|passphrase|passcode|passw|pswd|pword|(?:db|root|bind|user|admin|mail|ftp|ssh)?pw|\w{0,6}psk`,
  'requirepass|masterauth|bindpw|rootpw|identified',
  'passwort|kennwort|wachtwoord|motdepasse|contrasena|clave|senha|haslo',
);
const secretWord = wholly(
  String.raw`\w*secrets?|\w*tokens?|\w*(?:api|app)keys?|\w*credentials?|creds?|bearer|jwt|pat|mnemonic`,
  String.raw`\w*(?:access|secret|private|auth|account|master|encryption|signing|session|license|github|gitlab)key`,
);
/** What makes a key secret. */
const keyQualifiers = wordsIn(
  'api app application sdk rest client server service account user developer dev consumer subscription license licence',
  'access secret private priv auth authentication authorization admin root master primary secondary shared session',
  'wifi wpa wlan encryption encrypt enc crypt crypto cipher decrypt decryption signing sign signature hmac aes des jwt cookie token sas',
  'storage write ingest ingestion integration deploy webhook function github gitlab slack stripe google',
);
const maybeWords = wordsIn(
  'auth authorization authentication credential salt seed pepper dsn webhook sig signature nonce otp pin access',
  'session cookie sid',
);
/** Words after the one that decides which only say where or how: `PASSWORD_PROD`, `token_base64`. */
const qualifiers = wordsIn(
  'value val string str text txt plain plaintext raw base b hex encoded decoded literal s equals',
  'prod production dev development staging stage live test local default env var',
  'current old new primary secondary main master admin root user',
);
/** Public values, and things about secrets that are none. */
const notSecret = anyOf(
  '(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$|public|publishable|(?:trusted|authorized|known|host)_keys?$|csrf|xsrf|authenticity|anti_?forgery|verification_token|bypass|compass',
  'next_?token|page_?token|continuation|cancel|(?:change|request|sequence|update|action|starting|pagination)_token$',
  '(?:idempotency|sync|scroll|resume|product|unit|replay|consistency)_token$',
  '^(?:max|min|num|n|total|pad|eos|bos|unk|sep|cls|mask|special|stop|syntax|end|start|first|last|prev|id)_?tokens?$',
  '(?:primary|foreign|partition|sort|cache|range|unique|composite|index|map|dict|object|row|column)_keys?$',
  '(?:hot|shortcut|product|translation|locale|message|bucket|registry|react|query|config|option|param|field|group|item)_keys?$',
);
