// Scripts as text, and the lines that run them; test/node runs them in real shells.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { batch } from '../../../src/core/verify/batch.ts';
import { scriptFor } from '../../../src/core/verify/script.ts';

describe('a script', () => {
  it('is run by bash', () => {
    const script = scriptFor('posix', 'ls', { cwd: '/work' });
    strictEqual(script.extension, '.sh');
    deepStrictEqual(script.argv('/tmp/a b.sh'), ['bash', '/tmp/a b.sh']);
    strictEqual(script.commandLine('/tmp/a b.sh'), "bash '/tmp/a b.sh'");
    strictEqual(script.commandLine("/tmp/a'b\\.sh", 'fish'), "bash '/tmp/a\\'b\\\\.sh'");
    strictEqual(script.commandLine('/tmp/a b.sh', 'powershell'), "& bash '/tmp/a b.sh'");
    strictEqual(script.commandLine('C:\\a b.sh', 'cmd'), 'bash "C:\\a b.sh"');
  });
  it('is run by the program it is given', () => {
    const program = 'C:\\Program Files\\Git\\bin\\bash.exe';
    const script = scriptFor('posix', 'ls', { cwd: 'C:\\work', program });
    deepStrictEqual(script.argv('C:\\run.sh'), [program, 'C:\\run.sh']);
    strictEqual(script.commandLine('C:\\run.sh', 'cmd'), `"${program}" C:\\run.sh`);
    strictEqual(script.commandLine('C:\\run.sh', 'powershell'), `& '${program}' 'C:\\run.sh'`);
  });
  it('takes one line to run, whatever it holds', () => {
    for (const shell of ['posix', 'powershell', 'cmd'] as const) {
      ok(!/[\r\n]/.test(scriptFor(shell, 'a\nb\n', { cwd: '/w' }).commandLine('/tmp/x y')));
    }
  });
  it('keeps the line numbers of the text', () => {
    strictEqual(scriptFor('posix', 'one\ntwo', { cwd: '/w' }).content.split('\n')[1], 'two');
  });

  it('of PowerShell holds the text as one quoted string', () => {
    const { content, extension, argv } = scriptFor('powershell', "echo 'a'\necho b", { cwd: "C:\\it's" });
    strictEqual(extension, '.ps1');
    ok(content.startsWith('\uFEFF'));
    match(content, /\$shipcheckText = 'echo ''a''\necho b'\n/);
    match(content, /Set-Location -LiteralPath 'C:\\it''s'\n/);
    deepStrictEqual(argv('x.ps1').slice(-2), ['-File', 'x.ps1']);
  });
});

describe('a batch file', () => {
  const stop = 'if not "%errorlevel%"=="0" exit /b %errorlevel%';
  const check = checker((text: string) => batch(text, 'C:\\50% off').split('\r\n').slice(3, -1));
  it('starts in the folder', () => {
    deepStrictEqual(batch('', 'C:\\50% off').split('\r\n').slice(0, 3), [
      '@echo off',
      'chcp 65001 >nul',
      'cd /d "C:\\50%% off" || exit /b 1',
    ]);
  });
  it('stops after a line that fails', () => check('cd src\ndir', ['cd src', stop, 'dir', stop]));
  it('comes back from other batch files', () => check('npm test', ['call npm test', stop]));
  it('comes back from quoted programs', () => check('"C:\\a b\\x.cmd"', ['call "C:\\a b\\x.cmd"', stop]));
  it('leaves remarks and blank lines alone', () =>
    check('rem npm\n:: x\n\n:label', ['rem npm', ':: x', '', ':label']));
  it('does not cut into blocks', () =>
    check('if exist x (\n  npm test\n) else (\n  dir ")"\n)', [
      'if exist x (',
      '  npm test',
      ') else (',
      '  dir ")"',
      ')',
      stop,
    ]));
  it('does not cut into continued lines', () => check('echo a ^\n  b', ['echo a ^', 'call b', stop]));
});
