// Values that are recognisably something else than a secret.

/** Whether `value` is an address, a path, a date, a version, a name in code, a sentence and so on. */
export function isSomethingElse(value: string): boolean {
  return isShortHash(value) || shapes.some((shape) => shape.test(value));
}

/** Whether `value` is a number or few hexadecimal digits: more often an identifier than a key. */
export function isShortHash(value: string): boolean {
  return /^[0-9a-f]{1,19}$/i.test(value);
}

/** Whether `value` is a UUID: often an identifier, sometimes a key. */
export function isUuid(value: string): boolean {
  return /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i.test(value);
}

const shapes: readonly RegExp[] = [
  // Web and mail addresses, hosts with a port.
  /^(?:magnet|urn|data|mailto|tel|did):/i,
  /^[a-z][a-z0-9+.-]{1,20}:\/\//i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^(?:[\w-]+\.)+(?:com|org|net|io|dev|local|internal|example|test|edu|gov|info|app|cloud)(?::\d+)?(?:\/.*)?$/i,
  /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/,
  /^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/i,
  /\.(?:php|html?|aspx?|jsp)\?/i,
  // Paths and files.
  /^(?:~|\.{1,2})?\/[\w.@~/-]*$/,
  /^[A-Za-z]:\\/,
  /^[\w./@-]+\.(?:pem|key|crt|cer|p12|pfx|jks|json|ya?ml|txt|js|ts|py|go|java|rb|php|html?|css|png|svg|md|sh|xml|conf|cfg|ini|env|properties|keytab|pub|gpg|asc|kdbx)$/i,
  // Dates, times and versions.
  /^\d{4}-\d\d-\d\d(?:[T ].*)?$/,
  /^[v^~]?\d+\.\d+(?:\.[\w*]+){0,3}(?:[-+][\w.+-]*)?$/i,
  /[-_.:@]v?\d+\.\d+\.\d+$/,
  /(?:SNAPSHOT|RELEASE)$|[:_-](?:alpha|beta|rc)[.\d]/i,
  // Public halves and digests: also DER in Base64 that begins as public keys (RFC 5280) and certificates do.
  /^M[A-Za-z0-9+/]{3,7}ANBgkqhkiG9w0BAQEFAAO|^M(?:FkwEwYH|HYwEAYH|CowBQYDK2Vw|IGbMBAGB)/,
  /^MII[A-Za-z0-9+/]{3}CC[AB]/,
  /^(?:sha(?:1|224|256|384|512)|md5)[-:=]/i,
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-|age1|pk_(?:live|test)_)/,
  /(?:^|:)\$(?:2[abxy]|argon2\w*|5|6|1|pbkdf2[\w-]*|scrypt|y|apr1)\$/,
  /^(?:pbkdf2|argon2\w{0,2}|bcrypt|scrypt)(?:[_:$]|$)|^(?:sha-?\d{1,3}|md5)$/i,
  // Lists of alternatives and of ciphers, regular expressions.
  /^[A-Z_-]+\|[A-Z|_-]+$/,
  /^[!+-]?[A-Z\d]+(?::[!+@-]?[A-Za-z\d+-]+){2,}/,
  /\|.*\|/,
  /\(\?[=!:<P]|\[\^?(?:a-z|A-Z|0-9|\\[wds])|^\.\*|^regex:|\|(?:min|max|size):|^\\A|\\[Zz]$/,
  // Of sed and grep, which is also how Swift puts literals together.
  /\\\(|\[:[a-z]{5,6}:\]/,
  /^(?:required|nullable|sometimes)(?:\||$)/,
  // Constants, numbers.
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){2,}$/,
  /^\d+$/,
  // Options of a command, and code between two literals.
  /^--?[a-z][a-z-]+$/,
  /\)[;{}]|\(\)|^\w+(?:(?:::|->|\.)\w+)+\(|^[a-z_]+\[[a-z_'"]/,
  // Names of classes, and characters in escapes.
  /^\\{0,2}[A-Z]\w*(?:\\{1,2}[A-Z]\w*)+$/,
  /^(?:\\u[0-9a-f]{4})+$/i,
  // Colours, media types, selectors, keyboard shortcuts.
  /^#[0-9a-f]{3,8}$/i,
  /^[a-z]+(?:-[a-z]+)*-(?:50|[1-9]00|950)$/,
  /^[\d.,:+\-/ ]{1,12}$/,
  /^[a-z]+\/[\w.+-]+(?:;.*)?$/,
  /^(?:ctrl|cmd|alt|shift|meta|super)[+-]/i,
];
