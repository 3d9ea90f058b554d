// What authors write, what comes out, and the only verdict that is right: one table for every way to run a command.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outcome } from '../../../src/core/verify/outcome.ts';

/** A fence in an item of a checklist. */
export interface VerdictRow {
  readonly name: string;
  readonly fence: string;
  readonly outcome: Outcome;
  /** Whether bash alone can tell: a plain `sh` does not look into pipes. */
  readonly needsBash?: true;
}

/** A server on loopback and its end: `/healthy`, `/json`, `/html`, `/down` (500), `/old` (301 to https). */
export async function verdictServer(): Promise<{ readonly url: string; close(): void }> {
  const pages: Readonly<Record<string, readonly [number, Readonly<Record<string, string>>, string]>> = {
    '/healthy': [200, { 'content-type': 'application/json' }, '{"status":"healthy","database":"connected"}'],
    '/html': [200, { 'content-type': 'text/html' }, '<html>'],
    '/down': [500, { 'content-type': 'application/json' }, '{"status":"down"}'],
    '/private': [401, {}, 'no'],
    '/old': [301, { location: 'https://example.com/' }, ''],
  };
  const server = createServer((request, response) => {
    const [status, headers, body] = pages[request.url ?? ''] ?? [404, {}, ''];
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}

/** Files beside the checklist; those in `bin` are programs that answer as the real ones do. */
export const verdictFiles: Readonly<Record<string, string>> = {
  '.env': 'SECRET=real\nVITE_API_URL=https://x\n',
  'src/app.py': 'print("dev")\n',
  'bin/redis-cli': '#!/bin/sh\n[ "$1" = ping ] && echo PONG || echo NOAUTH\n',
  'bin/pytest': '#!/bin/sh\necho "== $1 passed in 2.1s =="\necho "TOTAL  500  75  $2%"\n',
  'bin/k6': '#!/bin/sh\necho "http_reqs......: 30123 $1/s"\n',
  'bin/docker-compose': '#!/bin/sh\nprintf "NAME  STATE\\n----------\\na     Up 2 hours\\nb     $1\\n"\n',
  'bin/psql': '#!/bin/sh\nprintf " count\\n-------\\n    42\\n(1 row)\\n"\n',
};

/** @param url of {@link verdictServer}; nothing listens on port 9 of loopback. */
export function verdictRows(url: string): readonly VerdictRow[] {
  const dead = 'http://127.0.0.1:9';
  const row = (outcome: Outcome, name: string, fence: string): VerdictRow => ({ name, fence, outcome });
  const bash = (outcome: Outcome, name: string, fence: string): VerdictRow => ({
    ...row(outcome, name, fence),
    needsBash: true,
  });
  return [
    // The table of expectations.
    row('passed', 'a line', 'bin/redis-cli ping\n# Expected: PONG'),
    row('failed', 'a line that does not come', 'bin/redis-cli info\n# Expected: PONG'),
    row('passed', 'a part of JSON', `curl -s ${url}/healthy\n# Expected: {"status":"healthy",...}`),
    row('failed', 'a part of JSON that differs', `curl -s ${url}/down\n# Expected: {"status":"healthy",...}`),
    row(
      'passed',
      'status, type and field',
      `curl ${url}/healthy\n# Expected: 200 OK, JSON response with status="healthy"`,
    ),
    row('passed', 'status and type', `curl ${url}/html\n# Expected: 200 OK, HTML content`),
    row('failed', 'another type', `curl ${url}/healthy\n# Expected: 200 OK, HTML content`),
    row('failed', 'another status', `curl ${url}/private\n# Expected: 200 OK`),
    row('passed', 'one of some statuses', `curl ${url}/private\n# Expected: 200 or 401 (not 500)`),
    row('failed', 'none of some statuses', `curl ${url}/down\n# Expected: 200 or 401 (not 500)`),
    row('passed', 'a duration', `curl -s ${url}/healthy\n# Target: <5s`),
    row('failed', 'a duration that is exceeded', 'sleep 0.2\n# Target: <100ms'),
    row('passed', 'a number beside its noun', 'bin/pytest 82 85\n# Expected: 82+ tests passing'),
    row('failed', 'a number that is too small', 'bin/pytest 81 85\n# Expected: 82+ tests passing'),
    row('passed', 'a percentage', 'bin/pytest 82 80\n# Target: 80%+ coverage'),
    row('failed', 'a strict percentage', 'bin/pytest 82 80\n# Target: >80% coverage'),
    row('passed', 'a rate', 'bin/k6 500.1\n# Target: 500+ req/s'),
    row('failed', 'a rate that is too low', 'bin/k6 499\n# Target: 500+ req/s'),
    row('review', 'a number that is not there', 'bin/redis-cli ping\n# Target: 500+ req/s'),
    row('passed', 'no results', 'grep -r "dev-secret" src\n# Should return no results'),
    row('failed', 'results', 'grep -r "dev" src\n# Should return no results'),
    row('errored', 'a search that cannot look', 'grep -r "dev" none\n# Should return no results'),
    row('passed', 'every row', 'bin/docker-compose "Up 1 hour"\n# All services should show "Up"'),
    row('failed', 'a row that differs', 'bin/docker-compose "Exit 1"\n# All services should show "Up"'),
    row('passed', 'a redirect', `curl -I ${url}/old\n# Should redirect to https://`),
    row('failed', 'no redirect', `curl -I ${url}/healthy\n# Should redirect to https://`),
    row('review', 'some number', 'bin/psql -c "SELECT COUNT(*)"\n# Expected: Returns row count'),
    row('review', 'prose', 'bin/redis-cli ping\n# Expected: same as before'),
    // False verdicts of an exit status.
    row('failed', 'a failure that || swallows', 'grep NOPE .env || echo "❌ Missing"'),
    row('failed', 'a failure that is only printed', 'echo "DB FAIL"'),
    row('failed', 'a server error', `curl ${url}/down`),
    row('failed', 'a server that is not there', `curl -s ${dead}`),
    row('failed', 'a first line that fails', 'test -f none\nbin/redis-cli ping'),
    bash('failed', 'a pipe that fails inside', 'ls none 2>/dev/null | cat'),
    row('review', 'what only shows something', 'cat .env\nls'),
    row('passed', 'what proves something by its status', 'test -f .env'),
    // A search in a pipe whose source fails.
    bash('failed', 'a dead server before a search', `curl -s ${dead} | grep x\n# Should return no results`),
    bash('failed', 'a dead server before jq', `curl -s ${dead} | jq .`),
    bash('failed', 'a dead server before head', `curl -s ${dead} | head -n 3\n# Should return no results`),
    row(
      'review',
      'an error page before a search',
      `curl -s ${url}/down | grep x\n# Should return no results`,
    ),
    bash('failed', 'the same with -f', `curl -sf ${url}/down | grep x\n# Should return no results`),
    bash('passed', 'a search that is clean', `curl -sf ${url}/html | grep x\n# Should return no results`),
    bash('failed', 'a missing file, silently', 'cat none 2>/dev/null | grep x\n# Should return no results'),
    bash('passed', 'a clean file', 'cat .env | grep CHANGE_THIS\n# Should return empty'),
    bash('passed', 'a count of nothing', 'grep -r "dev-secret" src | wc -l\n# Expected: 0'),
    row('review', 'a failure that || true hides', `curl -s ${dead} || true\n# Should return no results`),
    row('review', 'the same in a pipe', `curl -s ${dead} | grep x || true\n# Should return no results`),
    row('failed', 'a complaint behind || true', `curl -sS ${dead} || true\n# Should not contain "secret"`),
    row(
      'passed',
      'a clean search with || true',
      'grep -r "dev-secret" src || true\n# Should return no results',
    ),
    row(
      'review',
      'a silent search with || true',
      'grep -r "dev-secret" none 2>/dev/null || true\n# Should return no results',
    ),
    bash(
      'review',
      'pipefail turned off',
      `set +o pipefail\ncurl -s ${dead} | cat\n# Should return no results`,
    ),
    row('review', 'errexit turned off', `set +e\ncurl -s ${dead}\ntrue\n# Should return no results`),
    row('failed', "an author's own set -e", 'set -e\ntest -f none\necho PONG\n# Expected: PONG'),
    bash('failed', 'a script that its own set -e ended', 'set -e\nyes | head -n 1\necho PONG\n# Expected: y'),
  ];
}
