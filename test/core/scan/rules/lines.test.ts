// Secrets that are told by their place: in tables, in rows for a database, and in lines of files.
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { checker } from '../../../check.ts';

const scanner = createScanner(analysersFor(['secrets']));
const password = ['w4lnut', 'Tree'].join('-');
const another = ['Squ1rrel', 'nest'].join('-');

/** What is found, with the lines it is on. */
const check = checker(([path, text]: readonly [string, string]) =>
  scanner
    .scan(path, new TextEncoder().encode(text))
    .findings.map(({ rule, line }) => `${rule} ${line}`)
    .join(', '),
);

describe('secrets in tables', () => {
  const both = 'generic-password 2, generic-password 3';
  it('are in columns that are called so', () => {
    check(['a.csv', `name,password,role\nme,${password},x\nyou,${another},x\n`], both);
    check(['a.csv', `"name";"Password"\r\n"me";"${password}"\r\n"you";"${another}"\r\n`], both);
    check(['a.tsv', `password\tname\n${password}\tme\n${another}\tyou`], both);
    check(['README.md', `| user | password |\n|---|---|\n| me | \`${password}\` |\n`], 'generic-password 3');
  });
  it('are no hashes, references, names or numbers', () => {
    check(
      ['a.csv', 'name,password\nme,$2b$12$EixZaYVK1fsbw1ZfbX3OXe\nyou,{{password}}\nx,\ny,required\n'],
      '',
    );
    check(['a.csv', `name,password_hash\nme,${password}`], '');
    check(['a.csv', 'name,tokens\nme,2048'], '');
    check(['README.md', '| `password` | string | The password |\n|---|---|---|\n| a | b-1234 | c |'], '');
  });
  it('end where the table does', () =>
    check(['a.csv', `name,password\nme,${password}\n\nyou,${another}\n`], 'generic-password 2'));
  it('are none in code and in sentences', () => {
    check(['a.ts', `f(name,password)\nf(me,${password})`], '');
    check(['a.txt', `Name, password and so on,\nme, ${password}`], '');
    check(['README.md', `name,password\nme,${password}`], '');
  });
});

describe('secrets in rows for a database', () => {
  it('are values of columns that are called so', () => {
    check(
      ['a.sql', `INSERT INTO users (login, password) VALUES ('me', '${password}');`],
      'generic-password 1',
    );
    check(
      ['a.sql', `insert into "users"("password", age)\nvalues\n('${password}', 3),\n('${another}', now());`],
      'generic-password 3, generic-password 4',
    );
    check(
      ['a.py', `run('''INSERT INTO u(name,password) VALUES ("me","${password}")''')`],
      'generic-password 1',
    );
  });
  it('are none where a parameter, a function or a hash stands', () => {
    check(['a.sql', "INSERT INTO users (login, password) VALUES (?, ?), ('me', md5('walnut-1'))"], '');
    check(['a.sql', `INSERT INTO u (name, password) VALUES ('me', '${'9d4e1e23bd5b7270'.repeat(2)}')`], '');
    check(['a.php', "$sql = \"INSERT INTO u (name,password) VALUES ('$name','$password')\";"], '');
    check(['a.sql', `INSERT INTO users (login, password_hash) VALUES ('me', '${password}')`], '');
    check(['a.sql', `INSERT INTO users VALUES ('me', '${password}')`], '');
    check(['a.sql', `INSERT INTO users (login, password) VALUES ('${password}')`], '');
  });
});

describe('secrets by their place in a line', () => {
  it('are found in files of programs', () => {
    for (const line of [
      `db.acme.org:5432:orders:me:${password}`,
      `*:*:*:me:${password}`,
      `[smtp.acme.org]:587 me@acme.org:${password}`,
      `http-proxy-user-pass me ${password}`,
      `register => me:${password}@sip.acme.org`,
      `rootpw --plaintext ${password}`,
    ])
      check(['x', `${line}\n`], 'generic-password 1');
    check(['a.ovpn', `<auth-user-pass>\nme\n${password}\n</auth-user-pass>`], 'generic-password 3');
  });
  it('are no stand-ins and no other lines', () => {
    for (const line of [
      'db.acme.org:5432:orders:me:${PASSWORD}',
      'root:*:3044:3045::/home/root:/bin/ftpsh',
      'arn:aws:backup:*:*:backup-vault:walnut-1',
      'rootpw --iscrypted walnut-1',
      '[smtp.acme.org]:587 me:<password>',
    ])
      check(['x', line], '');
    check(['test/x', `*:*:*:me:${password}`], '');
  });
});
