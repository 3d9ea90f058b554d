// What the name of a variable, a key or a parameter says about its value.

/**
 * `password`: chosen by people. `secret`: made by machines; tokens and keys. `maybe`: a bare `key` or `auth`, which is
 * a secret only when the value looks like nothing else.
 */
export type NameKind = 'password' | 'secret' | 'maybe';

/**
 * The kind of value that `name` names; `undefined` when it names no secret. As in English the last word decides:
 * `apiKey` is a key, `apiKeyName` is a name, `tokenUrl` an address.
 */
export function kindOfName(name: string): NameKind | undefined {
  const words = wordsOf(name)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
  while (words.length > 1 && qualifiers.has(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (notSecret.test(words.join('_'))) return undefined;
  if (passwordWords.test(last)) return 'password';
  if (secretWords.test(last)) return 'secret';
  if (last === 'key' || last === 'keys') return keyQualifiers.has(before) ? 'secret' : 'maybe';
  return maybeWords.has(last) ? 'maybe' : undefined;
}

/** `dbPassword`, `DB_PASSWORD`, `db-password` and `db.password` are all `db`, `password`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Words after the one that decides which only say where or how: `PASSWORD_PROD`, `token_base64`. */
const qualifiers = new Set(
  'value val string str text txt plain plaintext raw base64 b64 hex prod production dev development staging stage live test local default env var current old new primary secondary main master admin root user encoded decoded literal s equals'.split(
    ' ',
  ),
);
const passwordWords =
  /^(?:\w*passw(?:or)?ds?|\w*passwrd|pwd|\w{0,12}pwd|pass|\w{0,12}pass|passphrase|passcode|passwort|motdepasse|contrasena|senha|identified|requirepass|masterauth|pw)$/;
const secretWords =
  /^(?:\w*secrets?|\w*tokens?|\w*apikeys?|\w*accesskey|\w*secretkey|\w*privatekey|\w*authkey|\w*accountkey|\w*masterkey|\w*credentials?|creds?|bearer|jwt|pat|signature_secret)$/;
/** What makes a key secret. */
const keyQualifiers = new Set(
  'api app application access account secret private priv auth authentication authorization encryption encrypt crypt crypto cipher signing sign signature master service server storage shared session cookie jwt hmac license licence root admin subscription function write ingest ingestion integration consumer deploy developer dev user client webhook token aes des hash decryption sas primary secondary sdk rest'.split(
    ' ',
  ),
);
const maybeWords = new Set(
  'auth authorization authentication credential salt seed pepper dsn webhook sig signature nonce otp pin access session cookie sid csrf'.split(
    ' ',
  ),
);
/** Public values, and things about secrets that are none. */
const notSecret =
  /public|publishable|bypass|compass|csrf|xsrf|authenticity|verification_token|anti_?forgery|next_?token|page_?token|continuation|cancel|^(?:max|min|num|n|total|pad|eos|bos|unk|sep|cls|mask|special|stop|syntax|end|start|first|last|prev|id)_?tokens?$|(?:primary|foreign|partition|sort|cache|range|unique|composite|index|map|dict|hot|shortcut|object|row|column|translation|locale|i18n|message|storage_cache|bucket|registry|react|query|config|option|param|field|group|item)_keys?$/;
