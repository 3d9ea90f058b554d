// Keys, tokens in standard formats, and anything whose name says that it is secret.
import { base62, base64, bech32, digits, hex, rule, uuid, word, type Cases } from './make.ts';

const pem = (kind: string, body: string) =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${body}\n-----END ${kind}PRIVATE KEY-----\n`;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: object) => `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}.${base62(43)}`;
/** Letters alone, but as no name has them. */
const oddCase = ['YxQkZmTzRmZbLw', 'DwqKsPoTv'].join('_');
const shortKey = ['k3J9', 'vQzP'].join('');
const humanChosen = ['wh0', 'would?guess.it'].join('-');
/** All printable characters, in no order that means anything. */
const printable = (length: number) =>
  String.fromCharCode(
    ...Array.from({ length }, (_, index) => 33 + ((index * 37 + (index >> 2) * 11) % 94)),
  ).replaceAll(/['"\\`$]/g, '~');
const manifest = (value: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\ndata:\n  user: YWRtaW4=\n  pass: ${value}\n`;
const inBase64 = (text: string) => Buffer.from(text).toString('base64');

export const generic: Cases = {
  'private-key': rule(
    [
      pem('', base64(64)),
      pem('RSA ', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${hex(32)}\n\n${base64(64)}\n${base64(20)}`),
      pem('OPENSSH ', base64(70)),
      `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 2\n${base64(64)}\n${base64(9)}\nPrivate-MAC: ${hex(40)}\n`,
      JSON.stringify({ key: pem('EC ', base64(64)) }),
      `client-key-data: ${inBase64(pem('RSA ', base64(200)))}`,
      inBase64(JSON.stringify({ type: 'service_account', private_key: base64(200) })),
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${base64(64)}\n-----END PGP PRIVATE KEY BLOCK-----`,
    ],
    [
      pem('', '...'),
      pem('', 'A'.repeat(64)),
      inBase64('-----BEGIN PRIVATE KEY-----\n...'),
      inBase64(JSON.stringify({ type: 'service_accounts', x: base64(200) })).toLowerCase(),
      '-----BEGIN PUBLIC KEY-----\n',
      'if (text.includes("-----BEGIN PRIVATE KEY-----"))',
    ],
  ),
  'age-secret-key': rule(`AGE-SECRET-KEY-1${bech32(58)}`, 'AGE-SECRET-KEY-1'),
  jwt: rule(
    [jwt({ sub: '42' }), `Authorization: Bearer ${jwt({ iss: 'me' })}`],
    [
      `${encoded({ typ: 'x' })}.${encoded({})}.${word(43)}`,
      encoded({ alg: 'HS256' }),
      `eyJ${word(20)}.eyJ${word(20)}`,
    ],
  ),
  'kubernetes-secret': rule(
    [
      manifest(inBase64('Tr0ub4dor&3')),
      manifest(inBase64('Tr0ub4dor&3')).replace('kind: Secret', 'kind: "Secret"'),
      manifest(inBase64(JSON.stringify({ auths: { x: { auth: inBase64('me:Tr0ub4dor&3') } } }))),
    ],
    [
      manifest(inBase64('changeme')),
      manifest(inBase64(JSON.stringify({ auths: { x: { auth: inBase64('me:changeme') } } }))),
      manifest('{{ .Values.pass }}'),
      manifest(''),
      manifest(inBase64('Tr0ub4dor&3')).replace('kind: Secret', 'kind: ConfigMap'),
      manifest(inBase64('Tr0ub4dor&3')).replace('kind: Secret', 'kind: SecretStore'),
    ],
  ),
  'url-password': rule(
    ['https://deploy:Tr0ub4dor@git.acme.org/x', `git clone https://me:${base62(20)}@git.acme.org/x`],
    [
      'https://user:password@acme.org',
      's3://ACCESSKEY:SECRETKEY@acme.org',
      'https://user:${PASSWORD}@acme.org',
      'https://acme.org:8080/a@b',
      'https://acme.org/x:y@z',
      'http://<user>:<password>@acme.org',
    ],
  ),
  'connection-string-password': rule(
    [
      'postgres://app:Tr0ub4dor@db.acme.org/app',
      'mongodb+srv://app:Tr0ub4dor@cluster0.acme.mongodb.net',
      'redis://:Tr0ub4dor@cache:6379',
      'amqps://app:Tr0ub4dor@mq',
      'Server=db;Database=app;User Id=sa;Password=Tr0ub4dor;',
      'Host=db;Username=app;Password=Tr0ub4dor',
      '"host=db dbname=app user=me password=walnut2511"',
      '"password=walnut2511 user=me"',
      '"user=me&password=walnut2511"',
      '"password=walnut2511&user=me"',
      'mongodb+srv://app:402816@cluster0.acme.mongodb.net',
      'smtps://me@acme.org:Tr0ub4dor@mail.acme.org',
      'sql.Open("mysql", "me:Tr0ub4dor@tcp(db:3306)/app")',
      'jdbc:oracle:thin:me/walnut2511@//db:1521/x',
    ],
    [
      '"user=me&password="',
      '"grant_type=x&username=%s&password=%s"',
      'sql.Open("mysql", user+":"+password+"@tcp(db:3306)/app")',
      'postgres://postgres:postgres@localhost/app',
      'postgres://user:password@localhost/app',
      'mysql://root:%s@db',
      'Server=db;User Id=sa;Password={0};',
      'Password=Tr0ub4dor;',
    ],
  ),
  'authorization-header': rule(
    [
      `Authorization: Bearer ${base62(32)}`,
      `proxy_set_header Authorization "Basic ${inBase64('deploy:Tr0ub4dor')}";`,
      `headers: { 'Authorization': 'Basic ${inBase64('deploy:Tr0ub4dor')}' }`,
      `{ "key": "Authorization",\n  "value": "Basic ${inBase64('deploy:Tr0ub4dor')}" }`,
      `curl -H "X-Api-Key: ${base62(24)}" https://acme.org`,
      `curl --header 'Authorization: ${uuid()}'`,
      `curl -H "Authorization: Bearer 5901|${base62(40)}" https://acme.org`,
      `Authorization: Basic ${Buffer.from(`deploy:Tr\u00fcb4dor&3Kq9\u00df`, 'latin1').toString('base64')}`,
    ],
    [
      'Authorization: Bearer $TOKEN',
      '{ "key": "Authorization", "value": "Bearer $TOKEN" }',
      'Authorization: Bearer <token>',
      `Authorization: Basic ${inBase64('user:password')}`,
      'Authorization: Basic d2l0aG91dC1hLWNvbG9u',
      'Authorization: Bearer authenticationToken',
      'curl -H "Content-Type: application/json"',
    ],
  ),
  'curl-user': rule(
    [
      'curl -u deploy:Tr0ub4dor https://acme.org',
      "curl -s --user 'api:Tr0ub4dor' https://acme.org",
      'curl \\\n  -u "deploy:Tr0ub4dor" https://x',
      'curl --proxy-user deploy:Tr0ub4dor https://x',
    ],
    [
      'curl -u user:password x',
      'curl -u "$USER:$PASS" x',
      'curl -u <user:password> x',
      'git push -u origin:Tr0ub4dor',
      'curl -u me x',
    ],
  ),
  'generic-secret': rule(
    [
      `api_key = "${base62(24)}"`,
      `"client_secret": "${hex(40)}"`,
      `AUTH_TOKEN=${base62(32)}`,
      `const token: string = '${base62(20)}'`,
      `config.setApiKey("${base62(32)}")`,
      `{"name": "API_TOKEN", "value": "${base62(24)}"}`,
      `--api-token ${base62(32)}`,
      `encryption_key: ${base64(43)}=`,
      `secret: "${uuid()}"`,
      `key = "${base62(32)}"`,
      `bearer = "Bearer: ${base62(24)}"`,
      `if "${hex(40)}" != secret {`,
      `jwt.sign({ email: request.body.email }, '${base62(28)}')`,
      `createHmac("sha256", "${base62(20)}")`,
      `secretKey: '${humanChosen}'`,
      `define('AUTH_SALT', '${printable(64)}');`,
      `apiKey: ${oddCase}`,
      `mnemonic = "${'abcdefghijkl'
        .split('')
        .map((letter) => `${letter}word`)
        .join(' ')}"`,
      `signing_key: "${shortKey}"`,
      `string encryptionkey = "${base62(20)}"`,
      `{"key":"x-api-key","value":"${base62(20)}"}`,
      `proxy_set_header X-Api-Key "${base62(20)}";`,
    ],
    [
      `key = "${'-'.repeat(50)}"`,
      `encodedKey = "-----BEGIN PUBLIC KEY-----\\nMFww${base64(40)}"`,
      'createHmac("sha256", key)',
      'jwt.sign(payload, "secret", options)',
      `createHash("${base62(20)}")`,
      'api_key = "your-api-key-here"',
      'api_key = "getTokenOfThisVeryService"',
      'api_key = "user-list2"',
      `mnemonic = "${'test '.repeat(11)}junk"`,
      `product_key = "${base62(20)}"`,
      `trusted_keys[] = "${base64(43)}="`,
      String.raw`{ 'secret': '\u3299\ufe0f' }`,
      'token = getToken()',
      'const token = "authenticationToken";',
      `public_key = "${base64(43)}"`,
      `"credentialsId": "${uuid()}"`,
      `commit_key = "${hex(40)}"`,
      'secret: ${SECRET}',
      'token: {{ .Values.token }}',
      '"key": "ctrl+shift+down"',
      'access_token_url = "https://acme.org/oauth/token"',
      `keyboard = "${base62(24)}"`,
      `csrf_token = "${base62(32)}"`,
      `"ChangeToken": "${uuid()}"`,
      `"token": "${uuid()}"`,
      `"AWS::SecretsManager::Secret": "${hex(16)}"`,
      `"api_key": "${digits(40)}"`,
      `credential.getToken("${base62(32)}")`,
      `curl https://example.com/?api_key=${base62(32)}`,
      `["api_token", "SOME_KEY_ID_2_OF_3", "cache_key", "${base62(32)}"]`,
    ],
  ),
  'debug-enabled': rule(
    [
      'DEBUG=true',
      'FLASK_DEBUG=1',
      'environment:\n  - DEBUG=True',
      'APP_DEBUG: "on"',
      '<compilation debug="true">',
    ],
    ['DEBUG=false', 'DEBUG=app:*', 'DEBUG_PORT=1', 'LOG_DEBUG=true', 'debug: false', '# no DEBUG here'],
    'compose.yaml',
  ),
};
