// The embedded host: its command line, its addresses, and whom it lets in.
import { deepStrictEqual, throws } from 'node:assert';
import { checker } from '../check.ts';
import { windowAddress, type WindowContent } from '../../tools/vscode-server/address.ts';
import { parseArguments } from '../../tools/vscode-server/arguments.ts';
import { isForeign } from '../../tools/vscode-server/foreign.ts';
import { whichHost } from '../../tools/whichHost.ts';

describe('parseArguments', () => {
  const check = checker((args: readonly string[]) => parseArguments(args, '/here'));

  it('reads what @vscode/test-electron passes', () =>
    check(
      [
        '/tmp/a',
        '--no-sandbox',
        '--disable-workspace-trust',
        '--extensionTestsPath=/e/out/test.js',
        '--extensionDevelopmentPath=/e',
        '--extensions-dir=/x',
        '--user-data-dir=/u',
      ],
      {
        open: '/tmp/a',
        tests: '/e/out/test.js',
        extensions: ['/e'],
        userDataDir: '/u',
        workspaceTrust: false,
      },
    ));

  it('takes paths relative to the working directory', () =>
    check(['a.code-workspace'], { open: '/here/a.code-workspace', extensions: [], workspaceTrust: true }));

  it('takes several extensions', () =>
    check(['--extensionDevelopmentPath=/a', '--extensionDevelopmentPath=/b'], {
      extensions: ['/a', '/b'],
      workspaceTrust: true,
    }));
});

describe('windowAddress', () => {
  const check = checker((content: WindowContent): Record<string, unknown> => {
    const { origin, searchParams } = new URL(windowAddress(80, content));
    const { payload, ...rest } = Object.fromEntries(searchParams);
    return { origin, payload: JSON.parse(payload ?? '') as unknown, ...rest };
  });
  const origin = 'http://127.0.0.1';
  const skip = ['skipWelcome', 'true'];

  it('opens a folder', () =>
    check({ open: '/a b', extensions: [] }, { origin, folder: '/a b', payload: [skip] }));

  it('opens a workspace file', () =>
    check(
      { open: '/a.code-workspace', extensions: [] },
      { origin, workspace: '/a.code-workspace', payload: [skip] },
    ));

  it('loads extensions and starts tests', () =>
    check(
      { extensions: ['/my ext'], tests: '/t.js' },
      {
        origin,
        payload: [
          skip,
          ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:80/my%20ext'],
          ['extensionTestsPath', 'vscode-remote://127.0.0.1:80/t.js'],
        ],
      },
    ));
});

describe('isForeign', () => {
  const check = checker(isForeign);

  it('lets a browser in that follows the address', () => check({ host: '127.0.0.1:80' }, false));
  it('lets the page itself in', () => check({ host: 'localhost:80', origin: 'http://localhost:80' }, false));
  it('keeps other pages out', () => check({ host: '127.0.0.1:80', origin: 'http://evil.example' }, true));
  it('keeps out what listens on other ports', () =>
    check({ host: '127.0.0.1:80', origin: 'http://127.0.0.1:81' }, true));
  it('keeps pages without an origin out', () => check({ host: '127.0.0.1:80', origin: 'null' }, true));
  it('keeps out names that pretend to be this machine', () =>
    check({ host: '127.0.0.1.evil.example' }, true));
  it('keeps out who names no host', () => check({}, true));
});

describe('whichHost', () => {
  const of = (host: string | undefined, platform = 'linux'): string =>
    whichHost(host === undefined ? {} : { VSCODE_TEST_HOST: host }, platform);

  it('is the embedded server', () => deepStrictEqual(of(undefined), 'embedded'));
  it('is desktop VS Code on Windows', () => deepStrictEqual(of(undefined, 'win32'), 'desktop'));
  it('is what was asked for', () => deepStrictEqual(of('desktop'), 'desktop'));
  it('is the default for an empty variable', () => deepStrictEqual(of(''), 'embedded'));
  it('refuses what it does not know', () => throws(() => of('web'), /"web"; it can be/));
});
