// Globs name paths.
import { globsToRegExp } from '../../../../src/core/scan/suppress/globs.ts';
import { checker } from '../../../check.ts';

describe('globsToRegExp', () => {
  const check = checker(([glob, path]: readonly [string, string]) => globsToRegExp([glob]).test(path));
  it('matches a name at any depth', () => {
    check(['secrets.env', 'secrets.env'], true);
    check(['secrets.env', 'deploy/secrets.env'], true);
    check(['secrets.env', 'my-secrets.env'], false);
  });
  it('matches what is in a folder', () => {
    check(['vendor', 'vendor/a/b.js'], true);
    check(['vendor/', 'src/vendor/b.js'], true);
    check(['/vendor', 'src/vendor/b.js'], false);
    check(['src/vendor', 'lib/src/vendor/b.js'], false);
  });
  it('keeps stars within a part, unless there are two', () => {
    check(['src/*.ts', 'src/a.ts'], true);
    check(['src/*.ts', 'src/a/b.ts'], false);
    check(['src/**/*.ts', 'src/a/b.ts'], true);
    check(['src/**/*.ts', 'src/b.ts'], true);
    check(['**/x', 'a/b/x'], true);
  });
  it('knows alternatives and single characters', () => {
    check(['*.{js,ts}', 'a.ts'], true);
    check(['*.{js,ts}', 'a.tsx'], false);
    check(['a?.js', 'ab.js'], true);
    check(['a?.js', 'a/.js'], false);
  });
  it('takes everything else literally', () => {
    check(['a+b(c).js', 'a+b(c).js'], true);
    check(['a.js', 'abjs'], false);
  });
});
