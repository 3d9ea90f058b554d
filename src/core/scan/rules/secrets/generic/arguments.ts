// Credentials that no name stands before: the argument of a function that takes a user and a password, or a key.
import type { NameKind } from '../../../precision/names.ts';
import type { Source } from '../../../source.ts';
import { always, nothing, type Detector, type Secret } from '../../detector.ts';
import { judge, judgements } from '../../judge.ts';
import { endOf, matchAt } from '../../sticky.ts';
import { quotedAt, type Value } from '../../value.ts';

/** Ends of function names, ASCII, lower case, whose argument at `position` (from 1) is the credential. */
interface Signature {
  /** `pair`: a user and a password with a colon between, which is about to be encoded. */
  readonly kind: NameKind | 'pair';
  readonly position: number;
  readonly names: readonly string[];
}

const signatures: readonly Signature[] = [
  {
    kind: 'password',
    position: 2,
    // .NET, Java; HTTP in Python, JavaScript, Go, Rust; mail and file servers; Azure, Firebase, Arduino.
    names: words(
      'auth= networkcredential passwordauthentication usernamepasswordcredentials basicauth basic_auth digestauth',
      'creds= credentials= usernamepasswordauthenticationtoken pscredential rabbitmq.plaincredentials plaincredentials store.load keystore.load',
      'url.userpassword .auth .login withusernamepassword withserviceprincipalsecret withemailandpassword wifi.begin',
    ),
  },
  {
    kind: 'password',
    position: 3,
    // JDBC, PHP's extensions, Perl's DBI.
    names: words(
      'directoryentry getconnection mysqli_connect mysql_connect mysqli pdo dbi->connect ftp_login ldap_bind imap_open',
      'ssh2_auth_password pymysql.connect mysqldb.connect sequelize',
    ),
  },
  {
    kind: 'secret',
    position: 2,
    names: [
      'createhmac',
      'createcipheriv',
      'jwt.sign',
      'jwt.verify',
      'jwt.encode',
      'jwt.decode',
      'aes.encrypt',
      '.signwith',
    ],
  },
  {
    kind: 'secret',
    position: 1,
    names: ['cookieparser', 'aes.new', 'fernet', 'secretkeyspec', 'symmetricsecuritykey', 'hmac.new'],
  },
  {
    kind: 'pair',
    position: 1,
    names: words('btoa b64encode buffer.from base64_encode base64encode base64.encode encodetostring'),
  },
  // Paramiko and others: host, port, user, password.
  { kind: 'password', position: 4, names: ['ssh.connect', 'client.connect', 'ftp.connect'] },
];

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

const byKeyword: ReadonlyMap<string, Signature> = new Map(
  signatures.flatMap((signature) =>
    signature.names.flatMap((name) =>
      [`${name}(`, ...(name.endsWith('=') ? [`${name.slice(0, -1)} = (`] : [])].map((keyword) => [
        keyword,
        signature,
      ]),
    ),
  ),
);

export const credentialArguments: Detector = {
  rules: judgements,
  keywords: [...byKeyword.keys()],
  certainty: 'guess',
  mayFind: always,
  find(source, at) {
    const { text } = source;
    const opening = text.indexOf('(', at);
    const signature = byKeyword.get(text.slice(at, opening + 1).toLowerCase());
    if (signature === undefined) return nothing;
    const value = literalArgument(text, opening + 1, signature.position);
    if (value === undefined) return nothing;
    if (signature.kind === 'pair') return passwordOf(source, value);
    if (label.test(text.slice(value.from, value.to))) return nothing;
    const name = signature.kind === 'password' ? 'password' : 'jwt_secret';
    const rule = judge(
      source.decode(value.from, value.to),
      signature.kind,
      { name, quoted: true, loose: false, isSet: false },
      source,
    );
    return rule === undefined ? nothing : [{ rule, ...value }];
  },
};

function passwordOf(source: Source, { from, to }: Value): readonly Secret[] {
  const password = /^[\w.@+-]{1,64}:([^\s:/]{4,64})$/.exec(source.text.slice(from, to))?.[1];
  if (password === undefined) return nothing;
  const given = { name: 'password', quoted: true, loose: false, isSet: false };
  const rule = judge(password, 'password', given, source);
  return rule === undefined ? nothing : [{ rule, from: to - password.length, to }];
}

/** What other functions of such a name are given: `main-2`. */
const label = /^[a-z]+(?:[-_.:/][a-z\d]+)+$/;

/** The literal that is the argument at `position` of the call whose arguments begin at `from`. */
function literalArgument(text: string, from: number, position: number): Value | undefined {
  let at = endOf(blanks, text, from);
  for (let left = position; left > 1; left--) {
    const match = matchAt(argument, text, at);
    if (match === undefined) return undefined;
    at += match[0].length;
  }
  return quotedAt(text, at);
}

const blanks = /\s{0,40}/y;
/** One argument with the comma and the blanks after it; a call in it may have arguments of its own, but no calls. */
const argument =
  /(?:[^(),"'`]|"(?:[^"\\\n]|\\.){0,300}"|'(?:[^'\\\n]|\\.){0,300}'|`[^`]{0,300}`|\([^()]{0,200}\)){1,200},\s{0,40}/y;
