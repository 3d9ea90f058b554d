// What is a placeholder and what only looks like one.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { ShellKind } from '../../../../src/core/checklist/model.ts';
import { findPlaceholders } from '../../../../src/core/config/placeholders/find.ts';
import { checker } from '../../../check.ts';

const machine = {
  isSet: (name: string) => name === 'SET',
  exists: (path: string) => path.startsWith('/home/me'),
};
const found = (text: string, shell: ShellKind = 'posix') => findPlaceholders(text, shell, machine);
/** Each as `kind NAME text`. */
const check = checker((text: string) => found(text).map(({ kind, name, text }) => `${kind} ${name} ${text}`));
const checkNone = (...texts: readonly string[]) => texts.forEach((text) => check(text, []));
/** What each one's value goes into: the script's quotes, and before it what else reads the value. */
const checkSpot = checker((text: string) =>
  found(text).map(({ spot }) => spot && [spot.quotes, ...spot.encodings].join(' ')),
);

describe('findPlaceholders', () => {
  it('finds words in angle brackets', () => {
    check('railway rollback <deployment-id>', ['angle DEPLOYMENT_ID <deployment-id>']);
    check('curl http://<HOST>:9090/x?u=<your user name>', [
      'angle HOST <HOST>',
      'angle USER_NAME <your user name>',
    ]);
    check('curl -H "Authorization: Bearer <token>" x', ['angle TOKEN <token>']);
    check('kubectl logs <pod> # in <namespace>', ['angle POD <pod>']);
    check('git checkout <commit#>', ['angle COMMIT <commit#>']);
  });
  it('tells redirections, HTML, XML and addresses from them', () => {
    checkNone('sort <in >out', 'diff <(a) <(b)', 'cat <<EOF >x\nEOF\n', "curl x | grep '<title>'");
    checkNone('curl x -d "<b>hi</b>"', "curl x -d '<user>ann</user>'", 'git log --author="A <a@b.test>"');
    checkNone("grep '\\<word\\>' x", 'grep "<item>" feed.xml', 'python3 <<E\nprint("<x>")\nE\n');
  });
  it('goes by the innermost command', () => {
    check('python3 a.py "$(curl "x/<id>")"', ['angle ID <id>']);
    checkNone('curl "$(python3 a.py "x/<id>")"');
  });
  it('finds words in braces', () => {
    check('curl https://x.test/{user_id}/chat?p={page}', ['curly USER_ID {user_id}', 'curly PAGE {page}']);
    check('kubectl -n {namespace} get pods', ['curly NAMESPACE {namespace}']);
    check(`curl -d '{"id":"{order-id}"}' x`, ['curly ORDER_ID {order-id}']);
  });
  it('tells code and expansions from them', () => {
    checkNone("awk '{print}' x", 'jq {name} x', "curl -w '%{http_code}' x", 'git show HEAD@{upstream}');
    checkNone("docker ps --format '{{.Names}}'", 'echo {1..5} {a,b}', 'find . -exec ls {} +');
    checkNone(
      'gh api repos/{owner}/{repo}',
      "node -e 'const {a} = b'",
      "x '{job}'",
      'docker exec a awk {print}',
    );
  });
  it('finds what is yours', () => {
    check('curl -d "api_key=YOUR_KEY" x', ['your API_KEY YOUR_KEY']);
    check(`curl -d '{"password":"your_password"}' x`, ['your PASSWORD your_password']);
    check('docker push your-registry/app:1', ['your REGISTRY your-registry']);
    check('curl https://your-app.railway.app/health', ['your APP your-app']);
    check("sed -i 's/sha-X/sha-YOUR_SHA_HERE/' a", ['your SHA YOUR_SHA_HERE']);
    check('login -p yourpassword', ['your PASSWORD yourpassword']);
    checkNone('echo your turn', 'open yours', 'cat tourname yourself');
  });
  it('finds domains, with what is in front of them left alone', () => {
    check('curl https://api.yourdomain.com/health', ['domain DOMAIN yourdomain.com']);
    check('dig your-domain.co.uk', ['domain DOMAIN your-domain.co.uk']);
    check('curl http://mysite.org:8080', ['domain DOMAIN mysite.org']);
    check('curl https://your-company.slack.com', ['your COMPANY your-company']);
    check('curl https://tudominio.com', ['domain DOMAIN tudominio.com']);
    check('dig api.votre-domaine.fr', ['domain DOMAIN votre-domaine.fr']);
    checkNone('curl https://app.example.com', 'ping notyourdomain.company.test');
    deepStrictEqual(
      findPlaceholders('curl https://app.example.com', 'posix', { ...machine, example: true }).map(
        ({ text }) => text,
      ),
      ['example.com'],
    );
  });
  it('finds versions', () => {
    check('git tag vX.Y.Z && git tag X.Y', ['version VERSION X.Y.Z', 'version VERSION X.Y']);
    check('npm i a@vx.y.z', ['version VERSION x.y.z']);
    checkNone('a 1.X.Y', 'b X.Yz', 'c aX.Y.Z', 'd x.y.z');
  });
  it('finds blanks and names them by what is in front', () => {
    check('a --jwt-secret=... --token ... -n ___', [
      'blank JWT_SECRET ...',
      'blank TOKEN ...',
      'blank VALUE ___',
    ]);
    check('a --from-literal=database-url=postgresql://... x', ['blank DATABASE_URL postgresql://...']);
    check('curl https://... -b "session-token=..."', ['blank URL https://...', 'blank SESSION_TOKEN ...']);
    check(`curl -d '{"name": "…"}' x`, ['blank NAME …']);
    check('a ... ____', ['blank VALUE ...', 'blank VALUE_2 ____']);
    checkNone('go test ./...', 'git diff main...topic', 'echo "Deploying..."', 'git commit -m "wip ..."');
    checkNone('python -c "__name__"', "grep '...' x", 'ls ....', 'go vet example.test/...');
  });
  it('finds paths of other machines', () => {
    check('cd /Users/ann/code/My_App && ls', ['path PATH_TO_MY_APP /Users/ann/code/My_App']);
    check('cd "/Users/ann/My App/"', ['path PATH_TO_MY_APP /Users/ann/My App/']);
    check('cd "/Users/ann/a:/b c"', ['path PATH_TO_A /Users/ann/a']);
    check('cp --from=/home/you/a b', ['path PATH_TO_A /home/you/a']);
    check('cd /Users/ann/My\\ App', ['path PATH_TO_MY_APP /Users/ann/My\\ App']);
    check('cd "C:\\Users\\ann\\app"', ['path PATH_TO_APP C:\\Users\\ann\\app']);
    check('cd /Users/ann/your-app', ['path PATH_TO_YOUR_APP /Users/ann/your-app']);
    checkNone('cd /home/me/app', 'scp a host:/home/you/a', 'curl http://x/home/you/a', 'ls /var/home');
    checkNone('docker exec app ls /home/node/app', "ssh host 'cd /home/deploy'", 'ssh host ls /Users/ann/x');
    check('docker run -v /Users/ann/x:/data app', ['path PATH_TO_X /Users/ann/x']);
  });
  it('finds nothing in comments', () =>
    checkNone('ls # <id> {x} YOUR_KEY $TOKEN ...', '# cd /Users/a/b\nls'));
  it('knows secrets by their names', () => {
    deepStrictEqual(
      found('a <token> <id> $DB_PASSWORD').map(({ secret }) => secret),
      [true, false, true],
    );
  });
  it('gives places in the text', () => {
    const text = 'a "x <id>" $B';
    deepStrictEqual(
      found(text).map(({ from, to }) => text.slice(from, to)),
      ['<id>', '$B'],
    );
  });
});

describe('the spot of a placeholder', () => {
  it('has the quotes around it', () => {
    checkSpot("a <id> \"<id>\" '<id>' $'<id>'", ['none', 'double', 'single', 'ansi']);
    checkSpot('a "$(b <id> "<id>")<id>"', ['none', 'double', 'double']);
    checkSpot('a `b <id>` ${X:-<id>} "${SET:-<id>}"', ['none', 'none', 'double']);
    checkSpot('cat <<E\n<id> $(b <id>)\nE\n', ['document', 'none']);
    checkSpot("cat <<'E'\n<id>\nE\na <id>", ['raw', 'none']);
    checkSpot('case a in\nb) c <id>;;\nesac\n(d <id>)', ['none', 'none']);
    checkSpot("a \\' <id> it\\'s", ['none']);
    checkSpot('a "\\" <id>" \\" <id>', ['double', 'none']);
  });
  it('has the quotes of a script inside', () => {
    checkSpot("bash -c 'rm <id>'", ['single none']);
    checkSpot('sudo sh -ec "rm \\"<id>\\""', ['double double']);
    checkSpot('ssh host rm <id>', ['none none']);
    checkSpot('ssh host "docker exec db sh -c \'rm <id>\'"', ['double none single']);
    checkSpot("ssh host <<'E'\nrm '<id>'\nE\n", ['raw single']);
    checkSpot("docker exec db psql -c '<id>'", ['single']);
  });
  it('is none where an inner script cannot be told', () => {
    checkSpot('ssh host "a $(b "c") <id>"', [undefined]);
    checkSpot("bash -c 'cat <<E\n<id>\nE\n'", [undefined]);
  });
  it('knows JSON and URLs', () => {
    checkSpot(`curl -d '{"a":"<id>"}' https://x.test/<id>?q=<id>`, ['single json', 'none url', 'none url']);
    checkSpot('curl -d "{\\"a\\":\\"<id>\\"}" https://<id>:80/', ['double json', 'none']);
    checkSpot(`curl --data='["https://<id>/<id>"]' -d '{"a":<id>}'`, [
      'single json',
      'single url json',
      'single',
    ]);
    checkSpot('curl -d @- x <<\'E\'\n{"a":\n"<id>"}\nE\n', ['raw json']);
    checkSpot(`ssh host "curl 'https://x.test/<id>'"`, ['double url single']);
  });
});

describe('findPlaceholders in PowerShell and cmd.exe', () => {
  const checkWindows = checker(([shell, text]: readonly ['powershell' | 'cmd', string]) =>
    found(text, shell).map(({ name, spot }) => `${name}${spot ? '!' : ''}`),
  );
  it('finds text and variables', () => {
    checkWindows(
      ['powershell', 'Invoke-WebRequest https://<host>/YOUR_ID -Token $env:TOKEN'],
      ['HOST', 'ID', 'TOKEN'],
    );
    checkWindows(['powershell', '$env:A = 1; b $env:A ${env:B} # <id>'], ['B']);
    checkWindows(['powershell', 'ls | % {Get-Item}; $env:SET'], []);
    checkWindows(['cmd', 'set A=1\r\nrem <id>\r\ncurl %A% %TOKEN% %SET% <id>'], ['TOKEN', 'ID']);
  });
});

describe('hostile texts', () => {
  it('take little time', () => {
    for (const piece of [
      '<a ',
      '{a',
      '$(',
      '"$(',
      '${',
      "$'",
      '`',
      '((',
      'your-',
      '/Users/',
      '_',
      '...',
      '<<E\n',
      "ssh a '",
    ]) {
      const started = performance.now();
      found(piece.repeat(20_000 / piece.length));
      ok(performance.now() - started < 4000, piece);
    }
    strictEqual(found('echo <a>;'.repeat(5000)).length, 100);
    strictEqual(found('$('.repeat(50) + '<id>').length, 1);
  });
});
