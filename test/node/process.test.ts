// Commands as child processes: what their text means, in a real shell.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createProcessHost } from '../../src/node/process.ts';
import { runText, temporaryFolder } from './commands.ts';

async function check(text: string, expected: { exit: number; output: string }): Promise<void> {
  const { end, exitCode, output } = await runText(text);
  deepStrictEqual({ end, exit: exitCode, output }, { end: 'exited', ...expected }, text);
}

describe('a command as a process', () => {
  it('prints and exits', () => check('echo hello', { exit: 0, output: 'hello\n' }));
  it('exits with the status of the command', () => check('exit 7', { exit: 7, output: '' }));
  it('stops at the first line that fails', () => check('false\necho not reached', { exit: 1, output: '' }));
  it('fails when a pipe fails inside, and says where', () => {
    const output = 'shipcheck: command 1 of 2 in a pipe ended with exit status 1\n';
    return check('false | cat', { exit: 1, output });
  });
  it('has the status of the first that fails in a pipe', async () => {
    strictEqual((await runText('sh -c "exit 7" | grep x')).exitCode, 7);
    strictEqual((await runText('(sh -c "exit 7" | grep x; echo no)')).exitCode, 7);
  });
  it('lets curl be stopped by its reader', () =>
    check('curl -s file:///dev/zero | head -c 3 | tr "\\0" x; curl -s file:///dev/zero | head -c 1 | wc -c', {
      exit: 0,
      output: 'xxx1\n',
    }));
  it('does not let curl fail alone', async () =>
    strictEqual((await runText('curl -so /dev/full "file://$0"')).exitCode, 23));
  it('gets along with the options authors set', () =>
    check('set -u\nset -o nounset\nyes | head -n 1\necho on', { exit: 0, output: 'y\non\n' }));
  it('ends well with those options', () => check('set -euo pipefail\necho on', { exit: 0, output: 'on\n' }));
  it('ends well with one of them', () => check('set -u\necho on', { exit: 0, output: 'on\n' }));
  it('does not take the end of a script for its success', async () => {
    strictEqual((await runText('set -e\nyes | head -n 1\necho not reached')).exitCode, 141);
    strictEqual((await runText('exit 141')).exitCode, 141);
  });
  it('stops inside a subshell', () => check('(false; echo no)\necho no', { exit: 1, output: '' }));
  it('stops inside a function', () => check('f() { false; echo no; }\nf', { exit: 1, output: '' }));
  it('goes on where failing is asked for', () =>
    check('if false; then echo a; fi\nfalse || echo b\n! true\necho c', { exit: 0, output: 'b\nc\n' }));
  it('lets an author turn failing off', () => check('set +e\nfalse\necho on', { exit: 0, output: 'on\n' }));
  it('lets a reader stop early', () =>
    check('yes | head -n 1\nyes | grep -q y\n(yes | head -n 1)', { exit: 0, output: 'y\ny\n' }));
  it('lets a reader stop early at the end', () => check('yes | head -n 1', { exit: 0, output: 'y\n' }));
  it('has the braces of bash', () =>
    check('for i in {1..105}; do echo $i; done | tail -n 1', { exit: 0, output: '105\n' }));
  it('takes comments anywhere', () =>
    check('# first\necho a # trailing\n# last', { exit: 0, output: 'a\n' }));
  it('takes continued lines', () => check('echo a \\\n  b', { exit: 0, output: 'a b\n' }));
  it('takes here-documents', () =>
    check("cat << 'EOF'\n$HOME (`x`)\nEOF\necho end", { exit: 0, output: '$HOME (`x`)\nend\n' }));
  it('takes an empty text', () => check('', { exit: 0, output: '' }));
  it('keeps variables to the end', () =>
    check("export A=1\nB=2\nsh -c 'echo $A'\necho $B", { exit: 0, output: '1\n2\n' }));
  it('has nothing to read', () => check('cat\nread -r x || echo none', { exit: 0, output: 'none\n' }));
  it('has no terminal to ask on', () =>
    check('(: < /dev/tty) 2>/dev/null || echo none', { exit: 0, output: 'none\n' }));
  it('keeps the order of output and errors', () =>
    check('echo 1; echo 2 >&2; echo 3; echo 4 >&2', { exit: 0, output: '1\n2\n3\n4\n' }));
  it('removes escape sequences', () =>
    check("printf '\\033]0;title\\007\\033[31mred\\033[0m\\n'", { exit: 0, output: 'red\n' }));
  it('tells of a shell that was killed', () => check('kill -KILL $$', { exit: 137, output: '' }));

  it('names the line of the text in errors', async () => {
    const { output, exitCode } = await runText('echo 1\n\nno-such-program-here');
    match(output, /line 3: no-such-program-here: command not found/);
    strictEqual(exitCode, 127);
  });

  it('starts in the folder, and stays where cd went', async () => {
    const folder = temporaryFolder();
    const cwd = join(folder.path, "it's $HOME");
    mkdirSync(join(cwd, 'sub'), { recursive: true });
    writeFileSync(join(cwd, 'sub', 'file'), 'inside');
    const { output } = await runText('pwd\ncd sub\ncat file', { cwd });
    folder.remove();
    strictEqual(output, `${cwd}\ninside`);
  });

  it('passes values through the environment', async () => {
    const env = { VALUE: 'a "b" $(c) \'d\'\n`e`' };
    strictEqual((await runText('printf %s "$VALUE"', { env })).output, env.VALUE);
  });

  it('keeps what belongs to the editor from the command', async () => {
    const host = createProcessHost({ ...process.env, ELECTRON_RUN_AS_NODE: '1', VSCODE_PID: '1', KEPT: '1' });
    const request = {
      title: '',
      session: '',
      shell: 'posix',
      cwd: tmpdir(),
      env: {},
      timeout: 5000,
    } as const;
    const text = 'echo "${ELECTRON_RUN_AS_NODE-} ${VSCODE_PID-} $KEPT"';
    strictEqual((await host.run({ ...request, text }, new AbortController().signal)).output, '  1\n');
  });

  it('hands out output while the command runs', async () => {
    const chunks: string[] = [];
    const controller = new AbortController();
    const result = await runText('echo first; sleep 60', {}, controller.signal, (chunk) => {
      chunks.push(chunk);
      controller.abort();
    });
    deepStrictEqual([chunks, result.end, result.output], [['first\n'], 'cancelled', 'first\n']);
  });

  it('reads characters that arrive in pieces', () =>
    check("printf '\\xe2\\x82'; sleep 0.1; printf '\\xac'", { exit: 0, output: '€' }));

  it('says when there is no such folder', async () => {
    const { end, message } = await runText('true', { cwd: join(tmpdir(), 'not-there') });
    strictEqual(end, 'failed');
    match(message ?? '', /not-there does not exist/);
  });

  it('keeps standard error apart when asked to', async () => {
    const text = 'echo out; echo err >&2; cd nowhere';
    const { output, stderr, exitCode } = await runText(text, { apart: true });
    deepStrictEqual([output, exitCode], ['out\n', 1]);
    match(stderr ?? '', /^err\n.*nowhere/);
    strictEqual((await runText('echo err >&2')).stderr, undefined);
  });

  it('says when there is no such shell', async () => {
    if (process.platform === 'win32') return;
    const { end, message } = await runText('dir', { shell: 'cmd' });
    strictEqual(end, 'failed');
    match(message ?? '', /cmd\.exe/);
  });

  it('leaves no script behind', async () => {
    const { output } = await runText('printf %s "$0"');
    match(output, /shipcheck-\w+.run\.sh$/);
    deepStrictEqual([existsSync(output), existsSync(dirname(output))], [false, false]);
  });

  it('keeps its script from others', async () => {
    if (process.platform === 'win32') return;
    const { output } = await runText(
      'stat -c %a "$0" "$(dirname "$0")" 2>/dev/null || stat -f %Lp "$0" "$(dirname "$0")"',
    );
    strictEqual(output, '600\n700\n');
  });

  it('keeps a gigabyte of output within bounds', async function () {
    this.timeout(60_000);
    const before = process.memoryUsage().rss;
    let most = 0;
    const text = 'echo start; head -c 1000000000 /dev/zero | tr "\\0" x; echo; echo end';
    const { output, truncated, exitCode } = await runText(text, { timeout: 60_000 }, undefined, () => {
      most = Math.max(most, process.memoryUsage.rss());
    });
    strictEqual(exitCode, 0);
    ok(truncated && output.length < 1_100_000, `${output.length} characters`);
    match(output, /^start\nx+\n… \d+ characters left out …\nx+\nend\n$/);
    ok(most - before < 60e6, `${(most - before) / 1e6} MB`);
  });
});
