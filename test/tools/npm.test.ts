// Why an installation failed, in words.
import { checker } from '../check.ts';
import { explain } from '../../tools/vscode-server/npm.ts';

describe('explain', () => {
  const check = checker(explain);

  it('knows a full disk', () =>
    check(
      'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write',
      'The disk is full: the server needs 1.2 GB while it is installed.',
    ));

  it('knows a missing npm', () =>
    check('Error: spawn npm ENOENT', 'npm was not found on the PATH; it comes with Node.'));

  for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT']) {
    it(`knows ${code}`, () =>
      check(
        `npm error code ${code}\nnpm error syscall getaddrinfo`,
        `The npm registry cannot be reached (${code}): is this machine offline?`,
      ));
  }

  it('does not take a missing file for a missing npm', () =>
    check('ENOENT: open /x/package.json', 'npm failed:\nENOENT: open /x/package.json'));

  it('shows the end of what it does not know', () =>
    check(
      Array.from({ length: 20 }, (_, index) => `line ${index}`).join('\n'),
      `npm failed:\n${Array.from({ length: 15 }, (_, index) => `line ${index + 5}`).join('\n')}`,
    ));
});
