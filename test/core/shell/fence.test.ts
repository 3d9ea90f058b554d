// Which code fences are to be run, and by which shell.
import { looksLikeShell } from '../../../src/core/shell/fence.ts';
import { checker } from '../../check.ts';

const check = checker(([language, text]: [string | undefined, string]) => looksLikeShell(language, text));

describe('looksLikeShell', () => {
  it('believes a shell label over commands', () => {
    for (const label of [
      'bash',
      'sh',
      'shell',
      'zsh',
      'fish',
      'console',
      'shell-session',
      'terminal',
      'Bash',
    ]) {
      check([label, '# a\nnpm test\n'], 'posix');
    }
    check(['bash', 'our-tool deploy --now'], 'posix');
    check(['bash', 'our-tool'], 'posix');
    check(['bash', 'gradlew'], 'posix');
    check(['bash', '~/tools/run me'], 'posix');
    check(['bash', 'ab -n 1000 \\\n  https://x.org/jobs'], 'posix');
    check(['bash', 'python3 << EOF\nimport os\nprint("The end")\nEOF'], 'posix');
    check(['bash', 'TOKEN=$(curl -s https://x.org)'], 'posix');
    for (const label of ['powershell', 'ps1', 'pwsh']) check([label, 'Get-Service x'], 'powershell');
    check(['pwsh', '$x = 5\nWrite-Host $x'], 'powershell');
    for (const label of ['cmd', 'bat']) check([label, 'DIR /s\ndel x'], 'cmd');
  });
  it('does not believe it over what is no command', () => {
    check(['bash', 'https://x.org/ssltest?d=y'], undefined);
    check(['bash', '# Test (manual)\nhttps://x.org'], undefined);
    check(['bash', 'src/core/api.py\n/etc/nginx/nginx.conf\nfunctions.php'], undefined);
    check(['bash', '# Database\nDATABASE_URL=postgresql://u:p@h/d\nDEBUG=false'], undefined);
    check(['bash', '# only\n# comments'], undefined);
    check(['sql', 'SELECT 1;'], undefined);
    check(['bash', 'SELECT count(*) FROM t;\nselect a from b;'], undefined);
    check(['bash', ''], undefined);
    check(['bash', 'done'], undefined);
    check(['bash', 'find'], undefined);
    check(['bash', 'production'], undefined);
    check(['bash', '[paste your output here]'], undefined);
    check(['bash', 'paste the output here'], undefined);
    check(['bash', '1. Navigate to http://localhost:3000\n2. Click "Go"'], undefined);
    check(['bash', '✅ It works\n✅ It stays\nnpx prisma studio'], undefined);
    check(['powershell', 'Open the portal and click.'], undefined);
  });
  it('lets SQL and settings stand beside a command', () => {
    check(['bash', 'psql "$DATABASE_URL"\nSELECT * FROM a;\nSELECT * FROM b;'], 'posix');
    check(['bash', 'export A=b\nnpm test'], 'posix');
  });
  it('looks for itself where there is no label', () => {
    check([undefined, 'npm ci\nnpm test'], 'posix');
    check([undefined, '$ npm test\nall 5 passed\nin no time'], 'posix');
    check([undefined, 'PS C:\\x> Get-Service y'], 'powershell');
    check(['text', 'kubectl get pods'], 'posix');
    check([undefined, 'Settings → Networking'], undefined);
    check([undefined, 'Type: CNAME\nName: api'], undefined);
    check([undefined, 'App settings\nVITE_API_URL=https://x.org'], undefined);
    check([undefined, 'Cache-Control: public, max-age=31536000'], undefined);
    check([undefined, 'Copy modified files:\n- functions.php'], undefined);
    check([undefined, 'src/\n  index.ts\n'], undefined);
  });
  it('sees shell under a wrong label, when all of it is', () => {
    check(['python', '# Check pool size\ngrep "pool_size" src/database.py'], 'posix');
    check(['python', 'import os\nprint(os.getcwd())'], undefined);
    check(['yaml', 'commands:\n  - npm ci'], undefined);
    check(['json', '{"a": 1}'], undefined);
    check(['env', 'A=b'], undefined);
    check(['markdown', 'npm test'], undefined);
  });
});
