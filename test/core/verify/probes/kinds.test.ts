// The verdicts of the other kinds of probes, and that each kind is registered.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CertificateFacts } from '../../../../src/core/host/probes.ts';
import { kindOf, probeKinds } from '../../../../src/core/verify/probes/registry.ts';
import { probeOf, verdict } from './probe.ts';

function check(yaml: string, answer: object, ...expected: readonly string[]): void {
  deepStrictEqual(verdict(yaml, answer), expected);
}

describe('the verdict on a TLS server', () => {
  const [subject, issuer, validTo] = ['', 'CA', ''];
  const facts = (names: readonly string[], daysLeft: number): CertificateFacts => ({
    protocol: 'TLSv1.3',
    distrust: undefined,
    chain: [{ subject, issuer, validTo, names, daysLeft }],
  });
  const good = facts(['a.b', '*.c.d'], 20);
  it('is good', () => check('tls: a.b', good, 'passed'));
  it('is good for one label of a wildcard', () => check('tls: x.c.d:8443', good, 'passed'));
  it('is bad for two labels of a wildcard', () =>
    check('tls: x.y.c.d', good, 'failed', 'false: certificate is valid for x.y.c.d; a.b, *.c.d'));
  it('is bad for the domain of a wildcard', () =>
    check('tls: c.d', good, 'failed', 'false: certificate is valid for c.d; a.b, *.c.d'));
  it('is good for an address', () => check('tls: "[::1]:8443"', facts(['::1'], 1), 'passed'));
  it('looks at further names', () =>
    check(
      'tls: a.b\nnames: [x.c.d, e.f]',
      good,
      'failed',
      'false: certificate is valid for e.f; a.b, *.c.d',
    ));
  it('is bad when expired', () =>
    check('tls: a.b', facts(['a.b'], -2), 'failed', 'false: days left is at least 0 days; -2 days'));
  it('is bad when it expires too soon', () =>
    check('tls: a.b\ndays-left: ">= 30"', good, 'failed', 'false: days left is at least 30 days; 20 days'));
  it('is bad without trust', () =>
    check(
      'tls: a.b',
      { ...good, distrust: 'self-signed' },
      'failed',
      'false: certificate is trusted; self-signed',
    ));
  it('is good without trust where that is said', () =>
    check('tls: a.b\ninsecure: true', { ...good, distrust: 'self-signed' }, 'passed'));
  it('is bad for an old protocol', () =>
    check('tls: a.b', { ...good, protocol: 'TLSv1.1' }, 'failed', 'false: TLSv1.2 or newer; TLSv1.1'));
  it('is bad for a protocol that is not new enough', () =>
    check(
      'tls: a.b\nprotocol: TLSv1.3',
      { ...good, protocol: 'TLSv1.2' },
      'failed',
      'false: TLSv1.3 or newer; TLSv1.2',
    ));
  it('is bad where old versions are accepted', () =>
    check(
      'tls: a.b\nrefuses-old: true',
      { ...good, acceptsOld: true },
      'failed',
      'false: versions before TLS 1.2 are refused; accepted',
    ));
  it('is open where that cannot be tried', () =>
    check(
      'tls: a.b\nrefuses-old: true',
      good,
      'review',
      '?: versions before TLS 1.2 are refused; not known: they cannot be tried from here',
    ));
});

describe('the verdict on a name', () => {
  it('wants a record', () => {
    check('dns: a.b', { records: ['1.2.3.4'] }, 'passed');
    check('dns: a.b', { records: [] }, 'failed', 'false: A records is not empty; []');
  });
  it('wants these records', () => {
    check('dns: a.b\nrecords: [1.2.3.4, 1.2.3.5]', { records: ['1.2.3.4', '1.2.3.5', '1.2.3.6'] }, 'passed');
    check(
      'dns: a.b\nrecords: 1.2.3.4',
      { records: ['1.2.3.40'] },
      'failed',
      'false: A records contains "1.2.3.4"; ["1.2.3.40"]',
    );
  });
  it('wants one of a form', () =>
    check(
      'dns: a.b\ntype: TXT\nrecords: { startsWith: v=spf1 }',
      { records: ['x', 'v=spf1 -all'] },
      'passed',
    ));
  it('wants none', () => check('dns: a.b\nrecords: { isEmpty: true }', { records: [] }, 'passed'));
});

describe('the verdict on a port', () => {
  it('is open', () => check('port: a:1', { state: 'open' }, 'passed'));
  it('is not open', () =>
    check('port: a:1', { state: 'closed' }, 'failed', 'false: port a:1 is open; closed'));
  it('is closed', () => check('port: a:1\nstate: closed', { state: 'closed' }, 'passed'));
  it('counts a hidden port as closed', () => {
    const judge = (yaml: string): object =>
      kindOf(probeOf(yaml)).judge(probeOf(yaml), { kind: 'none', because: 'timeout', message: '' });
    strictEqual((judge('port: a:1\nstate: closed') as { outcome: string }).outcome, 'passed');
    match(JSON.stringify(judge('port: a:1')), /"failed".*filtered: there was no answer in time/);
  });
});

describe('the verdict on a variable', () => {
  const value = { length: 40, bits: 120, weakness: undefined, held: undefined };
  it('is set', () => check('env: A', { values: [value] }, 'passed'));
  it('is not set', () =>
    check('env: [A, B]', { values: [value, undefined] }, 'failed', 'false: B has a value; not set'));
  it('is empty', () =>
    check('env: A', { values: [{ ...value, length: 0 }] }, 'failed', 'false: A has a value; empty'));
  it('must not be set', () => {
    check('env: DEBUG\nexists: false', { values: [undefined] }, 'passed');
    check('env: DEBUG\nexists: false', { values: [value] }, 'failed', 'false: DEBUG is not set; set');
  });
  it('has the value', () => check('env: A\nvalue: prod', { values: [{ ...value, held: true }] }, 'passed'));
  it('has another, which is not shown', () =>
    check(
      'env: A\nvalue: prod',
      { values: [{ ...value, held: false }] },
      'failed',
      'false: A is "prod"; another value',
    ));
  it('is too short', () =>
    check(
      'env: A\nlength: ">= 64"',
      { values: [value] },
      'failed',
      'false: A length is at least 64 characters; 40 characters',
    ));
  it('is strong', () => check('env: A\nstrength: strong', { values: [value] }, 'passed'));
  it('is weak', () =>
    check(
      'env: A\nstrength: fair',
      { values: [{ ...value, bits: 20 }] },
      'failed',
      'false: A is a fair secret; about 20 bits; 50 are needed',
    ));
  it('is a default', () =>
    check(
      'env: A\nstrength: fair',
      { values: [{ ...value, weakness: 'a placeholder' }] },
      'failed',
      'false: A is a fair secret; a placeholder',
    ));
});

describe('the verdict on a file', () => {
  const there = { type: 'file', linkTo: undefined, mode: 0o600, size: 10, text: 'a secret text' };
  it('exists', () => check('file: a', there, 'passed'));
  it('is missing', () =>
    check('file: a', { ...there, type: 'missing' }, 'failed', 'false: a exists; missing'));
  it('is a link that leads nowhere', () =>
    check(
      'file: a',
      { ...there, type: 'missing', linkTo: '/b' },
      'failed',
      'false: a exists; link to /b, which is missing',
    ));
  it('must not exist', () => {
    check('file: a\nexists: false', { ...there, type: 'missing' }, 'passed');
    check('file: a\nexists: false', there, 'failed', 'false: a does not exist; a file');
  });
  it('has the contents', () => check('file: a\ncontents: [secret, { matches: ^a }]', there, 'passed'));
  it('has other contents, which are not shown', () =>
    check('file: a\ncontents: b', there, 'failed', 'false: contents contains "b"; not so, in 10 bytes'));
  it('is too large to be read', () =>
    check(
      'file: a\ncontents: b',
      { ...there, text: undefined },
      'review',
      '?: contents contains "b"; too large to be read',
    ));
  it('is a folder', () => {
    check('file: a\nfiletype: directory', { ...there, type: 'directory' }, 'passed');
    check(
      'file: a\ncontents: b',
      { ...there, type: 'directory', text: undefined },
      'failed',
      'false: contents contains "b"; a directory',
    );
  });
  it('is a link', () => {
    check('file: a\nfiletype: symlink', { ...there, linkTo: '/b' }, 'passed');
    check('file: a\nfiletype: file', { ...there, linkTo: '/b' }, 'passed');
    check('file: a\nfiletype: symlink', there, 'failed', 'false: it is a symlink; a file');
  });
  it('has the mode', () => {
    check('file: a\nmode: 0600', there, 'passed');
    check('file: a\nmode: 644', there, 'failed', 'false: mode is 644; 0600');
    check(
      'file: a\nmode: 644',
      { ...there, mode: undefined },
      'review',
      '?: mode is 644; not known on this system',
    );
  });
  it('has the size', () =>
    check('file: a\nsize: < 5B', there, 'failed', 'false: size is below 5 bytes; 10 bytes'));
});

describe('the verdict on a repository', () => {
  const state = {
    commit: 'c',
    branch: 'main',
    changes: [],
    upstream: 'origin/main',
    pushed: true,
    tags: [true],
    ignored: [true],
  };
  it('is good', () =>
    check('git: .\nclean: true\npushed: true\nbranch: main\ntag: v1\nignored: .env', state, 'passed'));
  it('has changes', () =>
    check(
      'git: .\nclean: true',
      { ...state, changes: ['a', 'b', 'c', 'd'] },
      'failed',
      'false: everything is committed; a, b, c and more',
    ));
  it('is not pushed', () =>
    check(
      'git: .\npushed: true',
      { ...state, pushed: false },
      'failed',
      'false: the last commit is pushed; not in origin/main, as last fetched',
    ));
  it('is on another branch', () =>
    check(
      'git: .\nbranch: [main, release]',
      { ...state, branch: 'x' },
      'failed',
      'false: branch is one of "main", "release"; "x"',
    ));
  it('is on none', () =>
    check(
      'git: .\nbranch: main',
      { ...state, branch: undefined },
      'failed',
      'false: branch is "main"; nothing',
    ));
  it('lacks a tag', () =>
    check('git: .\ntag: v1', { ...state, tags: [false] }, 'failed', 'false: tag v1 exists; missing'));
  it('would add a file', () =>
    check(
      'git: .\nignored: .env',
      { ...state, ignored: [false] },
      'failed',
      'false: .env is ignored; not ignored, or tracked',
    ));
  it('is open when nothing is said', () => check('git: .', state, 'review'));
});

describe('the verdict on a command', () => {
  const ran = { exitCode: 0, output: 'PONG\n', durationMs: 20 };
  it('is that of any command when nothing is said', () => {
    check('command: ls', ran, 'review');
    check('command: npm test', ran, 'passed');
    check('command: npm test', { ...ran, exitCode: 2 }, 'failed');
    check('command: npm test', { ...ran, output: '❌ Missing\n' }, 'failed');
  });
  it('is bad when the output tells of a failure', () => {
    const failure = { ...ran, output: 'DB FAIL\n' };
    check(
      'command: ./check.sh\nexit-status: 0',
      failure,
      'failed',
      'false: the output tells of no failure; "DB FAIL"',
    );
    check('command: ./check.sh\nstdout: DB', failure, 'passed');
  });
  it('is good by its status', () => check('command: ls\nexit-status: 0', ran, 'passed'));
  it('may have to fail', () => check('command: ls\nexit-status: [1, 2]', { ...ran, exitCode: 2 }, 'passed'));
  it('has an output of its own, without notes on its pipes', () => {
    const output = '0\nshipcheck: command 1 of 2 in a pipe ended with exit status 1\n';
    const yaml = `command: grep x a | wc -l\nexit-status: 1\nstdout: { matches: "^0\\\\s*$" }`;
    check(yaml, { ...ran, exitCode: 1, output }, 'passed');
    check(
      `${yaml}\nstderr: { isEmpty: true }`,
      { ...ran, exitCode: 1, output, stderr: output.slice(2) },
      'passed',
    );
  });
  it('is good by its output', () => check('command: ls\nstdout: PONG', ran, 'passed'));
  it('is bad with the right output when it fails', () =>
    check('command: ls\nstdout: PONG', { ...ran, exitCode: 1 }, 'failed', 'false: exit status is 0; 1'));
  it('is open when the shell does not tell', () =>
    check(
      'command: ls\nstdout: PONG',
      { ...ran, exitCode: undefined },
      'review',
      '?: exit status is as wanted; not told by the shell',
    ));
  it('looks at standard error', () => {
    check('command: ls\nstderr: { isEmpty: true }', { ...ran, stderr: '' }, 'passed');
    check(
      'command: ls\nstderr: { isEmpty: true }',
      ran,
      'review',
      '?: standard error is as wanted; not told apart from the output here',
    );
  });
  it('has the risk of its text', () => {
    const probe = probeOf('command: rm -rf build');
    strictEqual(kindOf(probe).risk(probe).class, 'destructive');
  });
});

describe('the kinds of probes', () => {
  it('have each a file and a line in the registry', () => {
    const folder = join('src', 'core', 'verify', 'probes');
    ok(existsSync(folder));
    const files = readdirSync(folder).filter(
      (name) => name.endsWith('.ts') && !/^(?:kind|registry)\.ts$/.test(name),
    );
    deepStrictEqual(probeKinds.map(({ kind }) => `${kind}.ts`).toSorted(), files.toSorted());
  });
  it('are described in one line', () => {
    for (const { example } of probeKinds) {
      const probe = probeOf(example);
      match(kindOf(probe).describe(probe), /^\S.*$/);
    }
    const probe = probeOf('command: |\n  cd a\n  ls\n');
    strictEqual(kindOf(probe).describe(probe), 'cd a ⏎ ls');
  });
});
