// How each language reads a moved value from the environment, and what the env file gets.
import { ok, strictEqual } from 'node:assert';
import { parseEnvFile } from '../../../../src/core/config/envFile.ts';
import { applyEdits } from '../../../../src/core/scan/fix/edit.ts';
import { planMove, type Move } from '../../../../src/core/scan/fix/move.ts';

const value = ['q8Zt', '3nVw', '7yKp'].join('');
const rule = { id: 'stripe-secret-key', kind: 'secrets', category: 'payments' } as const;

/** `HUSH` in a text stands for a value; `«…»` around a part marks it as the finding where that is not all. */
function move(
  path: string,
  marked: string,
  envText = '',
): { readonly plan: Move | undefined; readonly text: string } {
  const written = marked.replaceAll('HUSH', value);
  const from = written.includes('«') ? written.indexOf('«') : written.indexOf(value);
  const to = written.includes('»') ? written.indexOf('»') - 1 : from + value.length;
  const text = written.replace(/[«»]/g, '');
  return { plan: planMove({ path, text, from, to, rule, envText }), text };
}

function check(
  path: string,
  before: string,
  after: string,
  name = 'STRIPE_SECRET_KEY',
  stored = value,
): void {
  const { plan, text } = move(path, before);
  ok(plan, `${path}: ${before}`);
  strictEqual(applyEdits(text, plan.edits), after.replaceAll('HUSH', value));
  strictEqual(plan.name, name);
  const env = applyEdits('', plan.envEdits);
  strictEqual(parseEnvFile(env).values.get(name), stored, env);
}

function refuses(path: string, text: string): void {
  strictEqual(move(path, text).plan, undefined, `${path}: ${text}`);
}

describe('moving a value to the environment', () => {
  it('knows JavaScript and TypeScript', () => {
    for (const path of ['a.js', 'a.ts', 'a.tsx', 'a.mjs', 'a.vue'])
      check(path, `const apiKey = 'HUSH';`, 'const apiKey = process.env.STRIPE_SECRET_KEY;');
    check('a.ts', 'f(`HUSH`)', 'f(process.env.STRIPE_SECRET_KEY)');
    check('a.ts', '`Bearer HUSH ${a}`', '`Bearer ${process.env.STRIPE_SECRET_KEY} ${a}`');
    check('a.tsx', `<Pay apiKey="HUSH" />`, '<Pay apiKey={process.env.STRIPE_SECRET_KEY} />');
  });
  it('knows Python, with its import', () => {
    const use = 'key = os.environ["STRIPE_SECRET_KEY"]\n';
    check('a.py', 'key = "HUSH"\n', `import os\n\n${use}`);
    check('a.py', 'import re\nkey = "HUSH"\n', `import os\nimport re\n${use}`);
    check('a.py', 'import os\nkey = "HUSH"\n', `import os\n${use}`);
    check('a.py', 'from os import path\nkey = "HUSH"\n', `import os\nfrom os import path\n${use}`);
    check(
      'a.py',
      '"""Docs."""\nfrom __future__ import annotations\nkey = "HUSH"\n',
      `"""Docs."""\nfrom __future__ import annotations\nimport os\n\n${use}`,
    );
    check('a.py', `import os\nkey = 'HUSH'`, `import os\nkey = os.environ['STRIPE_SECRET_KEY']`);
    check(
      'a.py',
      `import os\nf"Bearer HUSH {a}"`,
      `import os\nf"Bearer {os.environ['STRIPE_SECRET_KEY']} {a}"`,
    );
  });
  it('knows Go, with its import', () => {
    const use = 'var key = os.Getenv("STRIPE_SECRET_KEY")\n';
    check('a.go', 'package a\n\nvar key = "HUSH"\n', `package a\n\nimport "os"\n\n${use}`);
    check(
      'a.go',
      'package a\n\nimport (\n\t"fmt"\n)\nvar key = "HUSH"\n',
      `package a\n\nimport (\n\t"os"\n\t"fmt"\n)\n${use}`,
    );
    check('a.go', 'package a\nimport "os"\nvar key = "HUSH"\n', `package a\nimport "os"\n${use}`);
  });
  it('knows the languages of the virtual machines', () => {
    check('A.java', 'String key = "HUSH";', 'String key = System.getenv("STRIPE_SECRET_KEY");');
    check('a.kt', 'val key = "HUSH"', 'val key = System.getenv("STRIPE_SECRET_KEY")');
    check('a.kt', '"HUSH$id"', '"${System.getenv("STRIPE_SECRET_KEY")}$id"');
    check('a.scala', 'val key = "HUSH"', 'val key = sys.env("STRIPE_SECRET_KEY")');
    check('a.groovy', `def key = 'HUSH'`, `def key = System.getenv('STRIPE_SECRET_KEY')`);
    check(
      'a.cs',
      'var key = "HUSH";',
      'var key = System.Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY");',
    );
    check(
      'a.cs',
      'var key = @"HUSH";',
      'var key = System.Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY");',
    );
  });
  it('knows PHP, Ruby, Rust, Swift, Elixir, Perl, Lua', () => {
    check('a.php', `$key = 'HUSH';`, `$key = getenv('STRIPE_SECRET_KEY');`);
    check('a.rb', `key = 'HUSH'`, `key = ENV.fetch('STRIPE_SECRET_KEY')`);
    check('a.rb', '"Bearer HUSH #{a}"', `"Bearer #{ENV.fetch('STRIPE_SECRET_KEY')} #{a}"`);
    check(
      'a.rs',
      'let key = "HUSH";',
      'let key = std::env::var("STRIPE_SECRET_KEY").expect("STRIPE_SECRET_KEY is not set");',
    );
    check(
      'a.swift',
      'let key = "HUSH"',
      'let key = ProcessInfo.processInfo.environment["STRIPE_SECRET_KEY"]',
    );
    check('a.exs', 'key: "HUSH"', 'key: System.fetch_env!("STRIPE_SECRET_KEY")');
    check('a.pl', `my $key = 'HUSH';`, 'my $key = $ENV{STRIPE_SECRET_KEY};');
    check('a.lua', `local key = "HUSH"`, `local key = os.getenv("STRIPE_SECRET_KEY")`);
  });
  it('knows shells', () => {
    check('a.sh', 'export KEY=HUSH', 'export KEY="${STRIPE_SECRET_KEY}"');
    check('a.sh', `KEY='HUSH'`, 'KEY="${STRIPE_SECRET_KEY}"');
    check('a.sh', `curl -H 'Key: HUSH'`, `curl -H 'Key: '"\${STRIPE_SECRET_KEY}"''`);
    check('a.sh', 'curl -H "Key: HUSH"', 'curl -H "Key: ${STRIPE_SECRET_KEY}"');
    check('a.ps1', '$key = "HUSH"', '$key = $env:STRIPE_SECRET_KEY');
    check('a.bat', 'set KEY=HUSH', 'set KEY=%STRIPE_SECRET_KEY%');
  });
  it('knows Docker and compose', () => {
    check(
      'Dockerfile',
      'FROM a\nENV KEY=HUSH\n',
      'FROM a\nARG STRIPE_SECRET_KEY\nENV KEY=${STRIPE_SECRET_KEY}\n',
    );
    check('Dockerfile', 'RUN a \\\n  HUSH\n', 'ARG STRIPE_SECRET_KEY\nRUN a \\\n  ${STRIPE_SECRET_KEY}\n');
    check('docker-compose.yml', 'KEY: "HUSH"', 'KEY: "${STRIPE_SECRET_KEY}"');
  });
  it('knows other configuration', () => {
    check('application.properties', 'api.key=HUSH', 'api.key=${STRIPE_SECRET_KEY}');
    check('.npmrc', '//x/:_authToken=HUSH', '//x/:_authToken=${STRIPE_SECRET_KEY}');
    check('.github/workflows/ci.yml', 'key: HUSH', 'key: ${{ secrets.STRIPE_SECRET_KEY }}');
    check(
      'a.tf',
      'key = "HUSH"\n',
      'key = var.stripe_secret_key\n\nvariable "stripe_secret_key" {\n  type      = string\n  sensitive = true\n}\n',
      'TF_VAR_stripe_secret_key',
    );
  });
  it('moves a literal as a whole', () => {
    check(
      'a.ts',
      `const url = 'postgres://app:«HUSH»@db/app';`,
      'const url = process.env.DATABASE_URL;',
      'DATABASE_URL',
      `postgres://app:${value}@db/app`,
    );
    check(
      'a.ts',
      `connect('redis://:«HUSH»@cache')`,
      'connect(process.env.REDIS_URL)',
      'REDIS_URL',
      `redis://:${value}@cache`,
    );
  });
  it('names the variable after what the value is assigned to', () => {
    const named = (path: string, text: string, name: string) =>
      strictEqual(move(path, text).plan?.name, name, text);
    named('a.ts', `const paymentsKey = 'HUSH'`, 'PAYMENTS_KEY');
    named('a.ts', `{ sendGridAPIKey: 'HUSH' }`, 'SEND_GRID_API_KEY');
    named('a.ts', `const webhookSecret: string = 'HUSH'`, 'WEBHOOK_SECRET');
    named('a.ts', `config.mail.smtpPassword = "HUSH"`, 'SMTP_PASSWORD');
    named('a.rb', `'payments-key' => 'HUSH'`, 'PAYMENTS_KEY');
    named('a.py', `os.environ["PAYMENTS_KEY"] = "HUSH"`, 'PAYMENTS_KEY');
    named('a.go', `paymentsKey := "HUSH"`, 'PAYMENTS_KEY');
    named('a.ts', `use('HUSH')`, 'USE');
    named('a.ts', `['HUSH']`, 'STRIPE_SECRET_KEY');
  });
  it('keeps what is in the env file', () => {
    const text = `const paymentsKey = 'HUSH';`;
    const other = move('a.ts', text, 'PAYMENTS_KEY=another').plan;
    strictEqual(other?.name, 'PAYMENTS_KEY_2');
    strictEqual(
      applyEdits('PAYMENTS_KEY=another', other?.envEdits ?? []),
      `PAYMENTS_KEY=another\nPAYMENTS_KEY_2=${value}\n`,
    );
    const same = move('a.ts', text, `PAYMENTS_KEY='${value}'\n`).plan;
    strictEqual(same?.name, 'PAYMENTS_KEY');
    strictEqual(same?.envEdits.length, 0);
  });
  it('quotes in the env file what has to be', () => {
    check('a.ts', `f('«HUSH x#y»')`, 'f(process.env.STRIPE_SECRET_KEY)', 'STRIPE_SECRET_KEY', `${value} x#y`);
    check(
      'a.ts',
      `f("«it's$HUSH»")`,
      'f(process.env.STRIPE_SECRET_KEY)',
      'STRIPE_SECRET_KEY',
      `it's$${value}`,
    );
    check(
      'a.ts',
      `f('«say "HUSH"»')`,
      'f(process.env.STRIPE_SECRET_KEY)',
      'STRIPE_SECRET_KEY',
      `say "${value}"`,
    );
  });
  it('keeps the line ends of the file', () =>
    check('a.py', 'key = "HUSH"\r\n', 'import os\r\n\r\nkey = os.environ["STRIPE_SECRET_KEY"]\r\n'));
  it('leaves alone what it cannot do well', () => {
    refuses('a.json', '{"key": "HUSH"}');
    refuses('a.ini', 'key = HUSH');
    refuses('.env', 'KEY=HUSH');
    refuses('a.md', 'HUSH');
    refuses('a.ts', '// HUSH');
    refuses('a.ts', String.raw`'\nHUSH'`);
    refuses('a.py', '"""\nHUSH\n"""');
    refuses('a.py', 'b"HUSH"');
    refuses('a.cs', '$"HUSH {a}"');
    refuses('a.ts', `'«SEC\nRET»'`);
    refuses('secret.yaml', 'apiVersion: v1\nkind: Secret\nkey: HUSH');
    const cors = { ...rule, kind: 'cors' } as const;
    strictEqual(planMove({ path: 'a.ts', text: `'*'`, from: 1, to: 2, rule: cors, envText: '' }), undefined);
  });
});
