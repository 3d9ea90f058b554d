// Which words are a command line.
import { isCommandLine } from '../../../src/core/shell/commandLine.ts';
import { checker } from '../../check.ts';

const check = checker(isCommandLine);
const all = (expected: boolean, texts: readonly string[]) => texts.forEach((text) => check(text, expected));

describe('isCommandLine', () => {
  it('knows programs with arguments', () =>
    all(true, [
      'npm run build',
      'npm install',
      'git log',
      'pytest tests/unit/',
      'kubectl create namespace x',
      'go test ./...',
      'psql $DATABASE_URL -c "SELECT 1"',
      'alembic upgrade head',
      'curl -I https://x.org',
      'docker compose up -d',
      'git -C dir status',
      'kubectl -n a get secret',
      'npm --prefix web run build',
      'docker --version',

      'heroku pg:backups',
      'rails db:migrate',
      'java -jar app.jar',
      'terraform plan',
      'chmod 600 ~/.x/key',
      'git grep -i "password\\|secret" -- "*.py"',
      'rsync -a ./ user@host:/opt/',
      'sleep 10',
    ]));
  it('knows programs in other clothes', () =>
    all(true, [
      './scripts/deploy.sh',
      './gradlew build',
      'scripts/deploy.sh --prod',
      'bin/rails db:migrate',
      'venv/bin/pip install x',
      'sudo systemctl restart nginx',
      'time curl https://x.org',
      'npx prisma studio',
      'watch kubectl get pods',
      'NODE_ENV=production npm start',
      'env | grep FOO',
      '$ npm test',
      'PS> Get-Date',
      'me@host:~$ ls -l',
      'for i in 1 2; do ls; done',
      'apt update && apt upgrade -y',
      'cat x | wc -l',
      'rever --activities <VERSION>',
      'Get-Service nginx',
      'Test-NetConnection x.org -Port 443',
      '.\\deploy.ps1',
      '.\\gradlew.bat build',
    ]));
  it('wants more of names that are everyday words', () => {
    all(true, [
      'make test',
      'make db-migrate',
      'just build',
      'find . -name x',
      'node server.js',
      'source .env',
      'date +%s',
    ]);
    all(true, ['which node', 'test -f x', 'kill -9 $PID', 'http :3000/health', 'open https://x.org']);
    all(false, [
      'make sure it works',
      'find and/or',
      'sort order',
      'time to first byte',
      'test passes',
      'host name',
      'top 10',
    ]);
    all(false, [
      'node 18',
      'read replicas',
      'http 404',
      'just now',
      'which one',
      'env production',
      'docker image',
      'npm packages',
    ]);
    all(false, ['git is installed', 'python 3.11', 'docker compose', 'time < 200ms']);
  });
  it('takes single words only when they say everything', () => {
    all(true, ['pytest', 'pip-audit', 'ls', 'pwd', './scripts/smoke_test.sh']);
    all(false, [
      'docker',
      'git',
      'npm',
      'redis',
      'make',
      'curl',
      'rm',
      'test',
      'bash',
      'true',
      'main',
      'json',
      '600',
    ]);
  });
  it('knows names, values and settings', () =>
    all(false, [
      'DATABASE_URL',
      'DEBUG=false',
      'A=b C=d',
      'X-Frame-Options: DENY',
      'Set-Cookie',
      'Content-Type',
      '200 OK',
      '*',
      'ssl=require',
      'max-age=31536000; includeSubDomains',
      'sha256:abc',
      'v1.2.3',
      '24h',
      '10.0.0.0/8',
      'localhost:3000',
      '--verbose',
      '-p 8080',
      '"quoted"',
      "'x' y",
      '{"ready": true}',
      'user@host',
      'name: value',
      'enable_mdns = false',
    ]));
  it('knows paths, routes and addresses', () =>
    all(false, [
      'src/app.ts',
      '.env',
      'scripts/deploy.sh',
      '~/.ssh/config',
      '/usr/local/bin',
      './src',
      './config.json',
      'dist/',
      'GET /zone',
      'POST /v1/x',
      '/prepare-pull main',
      '/health',
      'https://x.org/y',
      'package.json',
      'C:\\Users\\x',
    ]));
  it('knows code, SQL and prose', () =>
    all(false, [
      'engine.connect()',
      'print("x")',
      'rate(a[5m]) > 1',
      'process.env.FOO',
      '@app.route("/x")',
      'x == 0',
      'a -> b',
      'SELECT 1',
      'ANALYZE;',
      'Basic Auth',
      'Save draft',
      'run pipeline',
      'if curl works',
      '',
      ' ',
      '# comment',
    ]));
  it('survives long lines', () =>
    all(false, ['"'.repeat(100_000), 'a '.repeat(100_000), "it's ".repeat(100_000)]));
});
