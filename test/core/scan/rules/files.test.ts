// The kind of file changes what a value is worth.
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { checker } from '../../../check.ts';
import { base62, base64, hex, uuid } from './cases/make.ts';

const scanner = createScanner(analysersFor(['secrets']));

describe('secrets in files of each kind', () => {
  const check = checker(([path, text]: readonly [string, string]) =>
    scanner
      .scan(path, new TextEncoder().encode(text))
      .findings.map(({ rule, severity }) => `${rule} ${severity}`)
      .join(', '),
  );
  const token = `hf_${base62(34).replaceAll(/\d/g, 'q')}`;
  const random = base62(32);

  it('are taken for what they are in code and configuration', () => {
    check(['a.ts', `const apiKey = '${random}'`], 'generic-secret warning');
    check(['a.yaml', `apiKey: ${random}`], 'generic-secret warning');
    check(['.env', 'DB_PASSWORD=Tr0ub4dor'], 'generic-password warning');
  });
  it('must be quoted in code', () => {
    check(['a.ts', `const apiKey = ${random}`], '');
    check(['a.ts', 'password = Tr0ub4dor'], '');
    check(['a.ts', `headers = { 'Authorization': ${random} }`], '');
    check(['a.ts', `headers = ['Authorization: ${random}']`], 'authorization-header error');
  });
  it('may be put together of literals', () => {
    for (const text of [
      'password = "Tr0u" + "b4" + "dor"',
      "password = ('Tr0u'\n  'b4dor')",
      "$password = 'Tr0u' . 'b4dor';",
    ])
      check(['a.py', text], 'generic-password warning');
    check(['a.py', 'password = "Tr0" + ub4dor'], '');
    check(['a.py', 'password = "must be " + "8 characters long"'], '');
    check(['a.py', 'x = ["password", "Tr0" "ub4dor"]'], '');
  });
  it('are no patterns of a command', () => {
    for (const pattern of [
      String.raw`s/.*\(token:\)\([[:digit:]]*\).*$/\2/p;q`,
      String.raw`s/.*\(token:\)\(x[0-9a-f-]*\)9$/\2/p`,
      's/.*token: *[[:xdigit:]]{20}x$//',
    ])
      check(['a.sh', `id=$(sed -n '${pattern}' "$log")`], '');
    check(['a.sh', `id=$(send 'token: ${random}')`], 'generic-secret warning');
  });
  it('may stand in a notebook', () => {
    check(['a.ipynb', String.raw`{"source": ["api_key = \"${random}\"\n"]}`], 'generic-secret warning');
  });
  it('matter less in tests, examples and prose, where passwords are made up', () => {
    for (const path of ['test/a.ts', 'a.test.ts', '.env.example', 'README.md']) {
      check([path, `apiKey = "${random}"`], 'generic-secret information');
      check([path, 'password = "Tr0ub4dor"'], '');
      check([path, token], 'huggingface-token error');
    }
  });
  it('are what people write down in their notes', () => {
    for (const text of [
      'Password: Tr0ub4dor&3',
      'the password of me is Tr0ub4dor&3',
      `pw: ${['kQ8z', 'RmXv', 'B7'].join('')}`,
    ])
      check(['notes.txt', text], 'generic-password information');
    for (const text of [
      'Password: Summer2024',
      'Password: Passw0rd!',
      'Password: (see above)',
      'password: at-least-8',
    ])
      check(['notes.txt', text], '');
  });
  it('are only those of vendors in translations', () => {
    check(['locales/de.json', `{"password": "Tr0ub4dor", "secret": "${random}"}`], '');
    check(['locales/de.json', `{"snyk_token": "${uuid()}"}`], 'snyk-token information');
  });
  it('are only those that name themselves in bundles and lock files', () => {
    check(['app.min.js', `apiKey="${random}",datadog_api_key="${hex(32)}"`], '');
    check(['package-lock.json', `"x": "${token}"`], 'huggingface-token error');
  });
  it('matter less in documentation, and are made up in examples', () => {
    const python = (text: string) => ['a.py', `def f():\n    """Does it.\n\n    ${text}\n    """\n`] as const;
    check(python(`token="${random}"`), 'generic-secret information');
    check(python('password="Tr0ub4dor"'), '');
    check(['a.py', `SQL = """\nIDENTIFIED BY 'Tr0ub4dor'\n"""`], 'generic-password warning');
    check(['a.py', `"""Does it."""\ntoken="${random}"`], 'generic-secret warning');
    check(['a.py', `EXAMPLES = r'''\n- login:\n    password: Tr0ub4dor\n'''`], '');
    check(['a.py', `SQL = r'''\n- login:\n    password: "Tr0ub4dor"\n'''`], 'generic-password warning');
    check(['a.py', '>>> login(password="Tr0ub4dor")'], '');
    check(['a.ts', ` * new Client({ token: "${random}" })`], 'generic-secret information');
    check(['a.rs', `/// let token = "${random}";`], 'generic-secret information');
    check(['a.ts', `// token: "${random}"`], 'generic-secret warning');
    check(['a.py', `"""\n${token}\n"""`], 'huggingface-token error');
  });
  it('are only those of vendors on endless lines of code', () => {
    const endless = (text: string) => `${'f(x);'.repeat(300)}${text};${'f(x);'.repeat(300)}`;
    check(['a.js', endless(`token="${random}"`)], '');
    check(['a.js', endless(`token="${token}"`)], 'huggingface-token error');
    check(['a.json', endless(`"token": "${random}"`)], 'generic-secret warning');
  });
  it('are none within data', () => {
    const data = base64(128);
    check(['a.txt', `${data}/${token}`], '');
    check(['a.txt', `${token}/${data}`], '');
    check(['a.txt', `${token} ${data}`], 'huggingface-token error');
    check(['a.txt', `https://acme.org/a/b/${token}/c`], 'huggingface-token error');
  });
  it('are no defaults where somebody develops or tests', () => {
    check(['docker-compose.yml', 'POSTGRES_PASSWORD: postgres'], 'default-credential information');
    for (const path of ['docker-compose.dev.yml', 'test/docker-compose.yml', '.env.example', 'notes'])
      check([path, 'POSTGRES_PASSWORD: postgres'], '');
  });
  it('are defaults in addresses of other machines, where they are in force', () => {
    check(['.env', 'DATABASE_URL=postgres://postgres:postgres@db/app'], 'default-credential information');
    check(['.env', 'DATABASE_URL=postgres://root:changeme@db/app'], 'default-credential information');
    check(['.env', 'DATABASE_URL=postgres://user:password@db/app'], '');
    check(['.env', 'DATABASE_URL=postgres://postgres:postgres@localhost/app'], '');
    for (const path of ['.env.dev', 'app.py', 'README.md', 'test/.env'])
      check([path, 'url = "postgres://postgres:postgres@db/app"'], '');
  });
  it('are words in connection strings', () => {
    const text = 'connect("Server=db;User Id=sa;Password=walnut;")';
    check(['a.cs', text], 'default-credential information');
    for (const path of ['test/a.cs', 'dev/a.cs', 'README.md']) check([path, text], '');
    check(['a.cs', 'get("/login?user=me&password=walnut")'], '');
  });
  it('are what nobody has replaced', () => {
    check(['.env', 'JWT_SECRET=mysecretkey'], 'default-credential information');
    check(['.env', 'JWT_SECRET=my_secret_key_here'], '');
    check(['.env.example', 'JWT_SECRET=mysecretkey'], '');
  });
  it('are four words that Google has made', () => {
    const words = ['qzvx', 'jwkf', 'hgtz', 'bqxw'].join(' ');
    check(['.env', `MAIL_PASSWORD=${words}`], 'generic-password warning');
    check(['.env', `MAIL_PASSWORD=${words} qqqq`], '');
  });
  it('are words in settings, which everybody guesses', () => {
    check(['app.yml', 'password: walnuttree'], 'default-credential information');
    check(['.env', 'DB_PASSWORD=walnuttree'], 'default-credential information');
    check(['app.yml', 'password: walnut-tree_house'], 'default-credential information');
    check(['app.yml', 'password: walnut-credentials'], '');
    for (const path of ['app.dev.yml', 'a.sh', 'messages.properties', 'test/app.yml'])
      check([path, 'password=walnuttree'], '');
    for (const text of ['password: walnutpasses', 'walnut_password: walnut']) check(['app.yml', text], '');
    check(['app.yml', 'password: yourpassword'], '');
    check(['app.yml', 'secretKey: password'], '');
    const words = ['\u5f3a\u968f', '\u4e1a\u52a1'].join('\u673a');
    check(['.env', `DB_PASSWORD=${words}`], '');
    check(['strings.xml', '<string name="password">Password</string>'], '');
  });
  it('are defaults in files of any kind where they stand in quotes', () => {
    check(['Jenkinsfile', 'password = "admin123"'], 'default-credential information');
    check(['Jenkinsfile', 'password = admin123'], '');
  });
  it('are no expressions in settings, and nothing that is encrypted', () => {
    check(['a.ps1', "password = @{type = 'str'; no_log = $true}"], '');
    check(['a.conf', 'passwd chat = *Enter\\snew2'], '');
    check(['a.yml', '"password": hosts[array]["x_password1"]'], '');
    check(['a.yml', `kind: SealedSecret\nspec:\n  encryptedData:\n    x: y\n    password: Ag${random}`], '');
  });
  it('are words that code sets or compares a password with', () => {
    for (const text of ['password = "walnut"', 'login(password="walnut")', 'if (password == "walnut")'])
      check(['a.py', text], 'default-credential information');
    for (const text of [
      '{"password": "walnut"}',
      'password = "Walnut"',
      'pass = "walnut"',
      'password = "newpass"',
    ])
      check(['a.py', text], '');
    check(['test/a.py', 'password = "walnut"'], '');
  });
  it('are no debug modes either', () => {
    check(['settings.py', 'DEBUG = True'], 'debug-enabled information');
    check(['app.py', 'app.run(host="::", debug=True)'], 'debug-enabled information');
    check(['settings/dev.py', 'DEBUG = True'], '');
    check(['a.ts', 'DEBUG = true'], '');
  });
});
