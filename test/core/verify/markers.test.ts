// Lines that say that something failed, and lines that only look like it.
import { failureMarker } from '../../../src/core/verify/markers.ts';
import { checker } from '../../check.ts';

const check = checker(failureMarker);

describe('failureMarker', () => {
  it('finds what scripts print when something failed', () => {
    for (const line of [
      '❌ Missing env vars',
      'DB: ❌',
      'FAIL',
      'FAIL src/a.test.js',
      'DB FAIL',
      'FAILED: x',
      'health ... FAILED',
      'ERROR: Uncommitted changes detected',
      '[ERROR] x',
      'Missing: SECRET_KEY',
      'Missing SECRET_KEY',
      'Error: x',
      'npm ERR! x',
      'fatal: not a git repository',
      'Failed to connect',
      'Traceback (most recent call last):',
      '✗ db',
      'curl: (7) Failed to connect to localhost port 9',
      'cat: .env: No such file or directory',
      'bash: line 3: frob: command not found',
      'sh: 1: frob: not found',
    ]) {
      check(`ok\n  ${line}\nok\n`, line);
    }
  });
  it('does not find it where there was none of it', () => {
    for (const line of [
      '0 errors',
      'status: not found',
      'No such file or directory',
      'FAILED: 0',
      'Failed requests:        0',
      'ERROR 0',
      'Missing: none',
      'Errors: 0',
      '✖ 3 problems (0 errors, 3 warnings)',
      'ERROR_CODE = 5',
      'Error rate: 0.1%',
      'error handling works',
      'all tests passed',
      'FAILOVER ready',
      'the build will fail if',
      '✅ all set',
      '',
    ]) {
      check(`${line}\n`, undefined);
    }
  });
  it('shortens long lines and is quick', () => {
    check(`ERROR ${'x'.repeat(100_000)}`, `ERROR ${'x'.repeat(113)}…`);
    check('[ '.repeat(100_000), undefined);
  });
});
