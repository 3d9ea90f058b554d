// Verdicts on recorded runs: every way in which an exit status alone would lie, and what the reasons say.
import { deepStrictEqual, match, ok } from 'node:assert';
import type { ExpectationText } from '../../../src/core/checklist/model.ts';
import { judge } from '../../../src/core/verify/judge.ts';
import type { Observation } from '../../../src/core/verify/observation.ts';
import type { Outcome } from '../../../src/core/verify/outcome.ts';

function expecting(...texts: readonly string[]): readonly ExpectationText[] {
  return texts.map((text) => ({ text, from: 0, to: 0, line: 1, commandLine: 0, source: 'comment' }));
}

function run(text: string, expected: readonly string[], observed: Partial<Observation>) {
  const complete: Observation = { exitCode: 0, output: '', durationMs: 100, ...observed };
  return judge({ text, shell: 'posix', expectations: expecting(...expected) }, complete);
}

/** Checks the outcome, and that the reason is one sentence with these words. */
function check(
  text: string,
  expected: readonly string[],
  observed: Partial<Observation>,
  outcome: Outcome,
  reason: RegExp,
): void {
  const found = run(text, expected, observed);
  deepStrictEqual(found.outcome, outcome, `${text}: ${found.reason}`);
  match(found.reason, reason);
  match(found.reason, /^[A-Z].*\.$/);
}

describe('judge, where the exit status lies', () => {
  it('sees the failure that `|| echo` swallows', () =>
    check(
      'grep -E "A|B" .env || echo "❌ Missing frontend env vars"',
      [],
      { output: '❌ Missing frontend env vars\n' },
      'failed',
      /printed "❌ Missing frontend env vars"/,
    ));
  it('does not believe a search that may have had nothing to look through', () =>
    check(
      'if curl -s x.org | grep -q bad; then echo BAD; else echo OK; fi',
      ['OK'],
      { output: 'OK\n' },
      'review',
      /found nothing, but the script would not show it if `curl` in front of it had failed/,
    ));
  it('sees the failure that a program only prints', () => {
    const script = `docker exec api python -c "print('DB OK' if engine.connect() else 'DB FAIL')"`;
    check(script, [], { output: 'DB FAIL\n' }, 'failed', /printed "DB FAIL"/);
    check(script, [], { output: 'DB OK\n' }, 'review', /only shows something/);
    check('python3 check.py', [], { output: '❌ Missing: SECRET_KEY\n' }, 'failed', /Missing/);
    check('npm test', [], { output: 'FAIL src/a.test.js\n' }, 'failed', /FAIL src/);
    check('npm test', [], { output: 'Failed: 0, passed: 5\n' }, 'passed', /exit status 0/);
  });
  it('judges a request on its status where that can be seen', () => {
    check(
      'curl -i https://x.org',
      [],
      { output: 'HTTP/1.1 500 Internal Server Error\n\noops' },
      'failed',
      /status 500/,
    );
    check('curl -I https://x.org', [], { output: 'HTTP/2 200 \n' }, 'passed', /status 200/);
    check(
      'curl -I http://x.org',
      [],
      { output: 'HTTP/1.1 301 Moved Permanently\nLocation: https://x.org\n' },
      'review',
      /status 301/,
    );
    check('curl -s -o /dev/null -w "%{http_code}" https://x.org', [], { output: '503' }, 'failed', /503/);
    check('curl https://x.org', [], { http: { status: 503, headers: [], body: '' } }, 'failed', /503/);
    check(
      'curl https://x.org',
      [],
      { output: 'ERROR: x', http: { status: 200, headers: [], body: 'ERROR: x' } },
      'passed',
      /200/,
    );
    check('curl https://x.org', [], { http: { status: 204, headers: [], body: '' } }, 'passed', /204/);
    check('curl https://x.org', [], { output: '{"status":"down"}' }, 'review', /only shows/);
    check(
      'curl -i https://x.org/admin',
      ['401'],
      { output: 'HTTP/1.1 401 Unauthorized\n' },
      'passed',
      /What was expected came out/,
    );
  });
  it('does not take the last command for the whole fence', () => {
    check(
      'cd backend\nalembic upgrade head',
      [],
      { exitCode: 1, output: 'cd: backend: No such file or directory\n' },
      'failed',
      /exit status 1/,
    );
    check('false | cat', [], { exitCode: 1 }, 'failed', /exit status 1/);
  });
  it('passes a search that is to find nothing', () => {
    const search = 'grep -r "dev-secret" backend/';
    check(search, ['Should return no results'], { exitCode: 1 }, 'passed', /What was expected/);
    check(
      search,
      ['Should return no results'],
      { output: 'backend/a.py: dev-secret\n' },
      'failed',
      /Expected no output, but got backend/,
    );
    check(
      search,
      ['Should return no results'],
      { exitCode: 2, output: 'grep: backend/: No such file or directory\n' },
      'errored',
      /could not read/,
    );
    check(search, [], { exitCode: 1 }, 'failed', /found nothing/);
    check(
      'cat .env | grep CHANGE_THIS',
      ['Should return empty'],
      { exitCode: 1 },
      'passed',
      /What was expected/,
    );
    check(
      'cd backend\ngrep -rn TODO .',
      ['no matches'],
      { exitCode: 1, output: 'cd: no such directory: backend\n' },
      'failed',
      /exit status 1/,
    );
    check('git grep -i password', ['nothing'], { exitCode: 1 }, 'passed', /./);
    check('grep -c error app.log', ['0'], { exitCode: 1, output: '0\n' }, 'passed', /./);
    check('grep x a\nls', ['Should return nothing'], { exitCode: 1 }, 'review', /did not run/);
  });
  it('looks at what a pipe hides', () => {
    const pipe = 'curl -s https://x.org | grep secret';
    const note = (part: number, status: number, parts = 2): Partial<Observation> => ({
      exitCode: status,
      output: `shipcheck: command ${part} of ${parts} in a pipe ended with exit status ${status}\n`,
    });
    check(pipe, ['no results'], note(1, 6), 'failed', /host could not be resolved/);
    check(pipe, ['no results'], { exitCode: 1 }, 'review', /curl needs `-f`/);
    check('cat .env | grep x', ['no results'], note(1, 1), 'failed', /In a pipe, “cat .env” ended/);
    check('grep x a | grep y', ['no results'], note(1, 1), 'passed', /What was expected/);
    check('grep x a | grep y', ['no results'], note(1, 2), 'errored', /could not read/);
    check('grep x a | grep y', [], note(1, 1), 'failed', /found nothing/);
    check('grep x a | grep y\nls', ['no results'], note(1, 1), 'review', /did not run/);
    check('a | b; c | d', [], note(1, 3), 'failed', /In a pipe, command 1 of 2 ended/);
    const blind = 'shipcheck: this shell does not tell when a command inside a pipe fails\n';
    check('grep x a | wc -l', ['0'], { output: `${blind}0\n` }, 'review', /does not tell/);
    check('grep x a', ['no results'], { exitCode: 1, output: blind }, 'passed', /./);
  });
  it('takes silence for nothing where a failure would be silent too', () => {
    check('curl -s x || true', ['no results'], {}, 'review', /would not show it/);
    check('grep x a 2>/dev/null || true', ['no results'], {}, 'review', /would not show it/);
    check('grep -rs x a || true', ['no results'], {}, 'review', /would not show it/);
    check('grep x a || true', ['no results'], {}, 'passed', /./);
    check('set +e\nnpm test', ['no errors'], {}, 'review', /would not show it/);
    check('curl -sS x || true', ['no errors'], { output: 'curl: (7) Failed\n' }, 'failed', /curl: \(7\)/);
    check('set +e\nredis-cli ping', ['PONG'], { output: 'PONG\n' }, 'passed', /./);
  });
  it('takes what an item says is not there for what its search is to find', () => {
    const item = (command: string, observed: Partial<Observation>): Outcome =>
      judge(
        {
          text: command,
          shell: 'posix',
          expectations: [{ ...expecting('No secrets in git history')[0]!, source: 'item' }],
        },
        { exitCode: 0, output: '', durationMs: 1, ...observed },
      ).outcome;
    deepStrictEqual(item('git log --all -- .env | grep -v x', { exitCode: 1 }), 'passed');
    deepStrictEqual(item('git grep -i password', { output: 'a.py: password\n' }), 'review');
    deepStrictEqual(item('git log --all -- .env', {}), 'review');
  });
  it('wants to be looked at when nothing was asserted', () => {
    for (const text of [
      'psql -c "SHOW ssl;"',
      'dig x.org',
      'cat a',
      'ls -l',
      'docker logs x',
      'docker ps',
      'curl x.org',
      'grep -A 5 CORS a',
      'redis-cli info',
      'git status',
      'npm test || true',
    ]) {
      check(text, [], { output: 'something\n' }, 'review', /look at the output/);
    }
  });
  it('believes commands that prove something', () => {
    for (const text of [
      'npm test',
      'alembic upgrade head',
      'pip-audit',
      'cd a && npm run build',
      'grep -q x a',
      'test -f a',
      'git diff --exit-code',
      'curl -f x.org',
    ]) {
      check(text, [], {}, 'passed', /exit status 0/);
    }
  });
});

describe('judge, on expectations', () => {
  it('passes when all hold', () => {
    check('redis-cli ping', ['PONG'], { output: 'PONG\n' }, 'passed', /What was expected/);
    check(
      'curl x',
      ['200 OK, HTML content'],
      { http: { status: 200, headers: [['content-type', 'text/html']], body: '' } },
      'passed',
      /All 2 expectations hold/,
    );
  });
  it('fails when one does not, and says what was wanted and seen', () => {
    check(
      'redis-cli ping',
      ['PONG'],
      { output: 'NOAUTH Authentication required.\n' },
      'failed',
      /Expected "PONG", but got NOAUTH/,
    );
    check(
      'python -m pytest -v',
      ['82+ tests passing'],
      { output: '81 passed in 2s\n' },
      'failed',
      /tests passing >= 82, but got tests passing 81/,
    );
    check(
      'docker-compose ps',
      ['All services should show "Up"'],
      { output: 'NAME  STATE\n----\na  Up\nb  Exit 1\n' },
      'failed',
      /every row has "Up", but got b {2}Exit 1/,
    );
  });
  it('keeps what is decided beside what is not', () => {
    const found = run('curl -i x', ['200 OK, task created'], { output: 'HTTP/1.1 200 OK\n\n{}' });
    deepStrictEqual(found.outcome, 'review');
    deepStrictEqual(
      found.expectations.map((judged) => judged.held),
      [true, undefined],
    );
    check(
      'psql -c "SELECT COUNT(*) FROM a"',
      ['Returns row count'],
      { output: ' count\n 42\n' },
      'review',
      /Only you can say/,
    );
    check('npm test', ['same as before'], {}, 'review', /same as before/);
  });
  it('does not let an expectation hide an exit status', () => {
    check('redis-cli ping', ['PONG'], { output: 'PONG\n', exitCode: 1 }, 'failed', /exit status 1/);
    check('./x.sh', ['exit code 3'], { exitCode: 3 }, 'passed', /./);
  });
  it('takes a wanted error status of curl -f for what it is', () =>
    check('curl -fi x', ['401'], { exitCode: 22, output: 'HTTP/1.1 401 Unauthorized\n' }, 'passed', /./));
  it('tells the commands of a fence apart', () => {
    const fence = 'curl https://a\ncurl https://b';
    check(fence, ['200 OK'], { output: '{"a":1}' }, 'review', /200 OK/);
    check(fence, ['no results'], { output: 'of the other' }, 'review', /no results/);
    check('cd a\ncurl https://b', ['no results'], { output: 'x' }, 'failed', /no output/);
  });
});

describe('judge, when a command could not be run', () => {
  it('says which program is missing', () => {
    check(
      'frob',
      [],
      { exitCode: 127, output: 'bash: line 1: frob: command not found\n' },
      'errored',
      /program frob was not found/,
    );
    check(
      'frob',
      [],
      { exitCode: 9009, output: "'frob' is not recognized as an internal or external command" },
      'errored',
      /program frob/,
    );
    check('./x', [], { exitCode: 126 }, 'errored', /may not be executed/);
  });
  it('explains what people need to know', () => {
    check('curl https://x', [], { exitCode: 6 }, 'failed', /host could not be resolved/);
    check('curl https://x', [], { exitCode: 60 }, 'failed', /certificate is not trusted/);
    check('npm test\ncurl https://x', [], { exitCode: 6 }, 'failed', /exit status 6/);
    check('timeout 5 npm test', [], { exitCode: 124 }, 'failed', /time limit/);
    check('npm test', [], { exitCode: 137 }, 'failed', /signal 9/);
    check('npm test', [], { exitCode: 7 }, 'failed', /exit status 7/);
  });
  it('knows nothing when the shell did not tell', () => {
    check('npm test', [], { exitCode: undefined }, 'review', /did not tell/);
    check('redis-cli ping', ['PONG'], { exitCode: undefined, output: 'PONG' }, 'passed', /./);
  });
  it('is quick on a lot of output', () => {
    const started = performance.now();
    run('npm test', ['5 passed', 'no errors'], { output: 'ok 1 - a thing\n'.repeat(200_000) });
    ok(performance.now() - started < 3000);
  });
});
