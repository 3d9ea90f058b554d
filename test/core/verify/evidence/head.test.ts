// The commit that is checked out, as git's files say it.
import { deepStrictEqual } from 'node:assert';
import { readHead } from '../../../../src/core/verify/evidence/head.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(64);
const main = 'ref: refs/heads/main\n';

const readIn = (folder: string, files: Readonly<Record<string, string>>) =>
  readHead(folder, (path) => Promise.resolve(files[path]));

describe('readHead', () => {
  const check =
    (folder: string, files: Readonly<Record<string, string>>, expected: unknown) => async (): Promise<void> =>
      deepStrictEqual(await readIn(folder, files), expected);

  it(
    'finds a branch',
    check(
      '/w',
      { '/w/.git/HEAD': main, '/w/.git/refs/heads/main': `${a}\n` },
      { commit: a, folder: '/w/.git' },
    ),
  );
  it(
    'finds a branch with slashes and dots',
    check(
      '/w',
      { '/w/.git/HEAD': 'ref: refs/heads/x/y-1.2\n', '/w/.git/refs/heads/x/y-1.2': a },
      { commit: a, folder: '/w/.git' },
    ),
  );
  it(
    'finds a packed branch, and no other one',
    check(
      '/w',
      {
        '/w/.git/HEAD': main,
        '/w/.git/packed-refs': `# pack-refs\n${b} refs/heads/not-main\n${a} refs/heads/main\n`,
      },
      { commit: a, folder: '/w/.git' },
    ),
  );
  it(
    'finds a commit without a branch',
    check('/w', { '/w/.git/HEAD': `${b}\n` }, { commit: b, folder: '/w/.git' }),
  );
  it(
    'knows no commit before the first one',
    check('/w', { '/w/.git/HEAD': main }, { commit: undefined, folder: '/w/.git' }),
  );
  it('looks in the folders around', check('/w/x/y', { '/w/.git/HEAD': a }, { commit: a, folder: '/w/.git' }));
  it(
    'takes the innermost repository',
    check('/w/x/y', { '/w/.git/HEAD': b, '/w/x/.git/HEAD': a }, { commit: a, folder: '/w/x/.git' }),
  );
  it('finds nothing where there is none', check('/w/x', {}, undefined));
  it(
    'follows a work tree to its branch',
    check(
      '/t',
      {
        '/t/.git': 'gitdir: /w/.git/worktrees/t\n',
        '/w/.git/worktrees/t/HEAD': main,
        '/w/.git/worktrees/t/commondir': '../..\n',
        '/w/.git/worktrees/t/../../refs/heads/main': a,
      },
      { commit: a, folder: '/w/.git/worktrees/t' },
    ),
  );
  it(
    'follows a submodule',
    check(
      '/w/s',
      { '/w/s/.git': 'gitdir: ../.git/modules/s\n', '/w/s/../.git/modules/s/HEAD': a },
      { commit: a, folder: '/w/s/../.git/modules/s' },
    ),
  );
  it(
    'does not leave the repository for a reference',
    check(
      '/w',
      { '/w/.git/HEAD': 'ref: refs/../../x', '/w/.git/refs/../../x': a },
      { commit: undefined, folder: '/w/.git' },
    ),
  );
  it(
    'does not take other text for a commit',
    check(
      '/w',
      { '/w/.git/HEAD': main, '/w/.git/refs/heads/main': `${a}c\n` },
      { commit: undefined, folder: '/w/.git' },
    ),
  );
  it(
    'walks up a path of Windows',
    check('C:\\w\\x', { 'C:\\w/.git/HEAD': a }, { commit: a, folder: 'C:\\w/.git' }),
  );
});
