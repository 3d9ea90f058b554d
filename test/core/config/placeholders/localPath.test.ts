// Paths of other machines on this one.
import { checker } from '../../../check.ts';
import { localPath } from '../../../../src/core/config/placeholders/localPath.ts';

describe('a path of another machine', () => {
  const there = new Set(['/srv/shop/web', '/srv/shop/api/src']);
  const check = checker((foreign: string) => localPath(foreign, '/srv/shop', (path) => there.has(path)));
  it('is the folder of the same name', () => check('/Users/kim/dev/shop', '/srv/shop'));
  it('is what stands behind that name', () => check('/Users/kim/dev/shop/new/', '/srv/shop/new'));
  it('is what ends alike', () => check('/home/kim/store/web', '/srv/shop/web'));
  it('is the longest end that is there', () => check('/home/kim/store/api/src', '/srv/shop/api/src'));
  it('is the folder where nothing fits', () => check('/home/kim/other thing', '/srv/shop'));
  it('may have escaped blanks', () => check('/Users/kim/my\\ dev/shop', '/srv/shop'));
  it('comes from Windows too', () => check('C:\\Users\\kim\\shop\\new', '/srv/shop/new'));
  it('has the slashes of this machine', () =>
    checker((foreign: string) => localPath(foreign, 'C:\\dev\\shop', () => false))(
      '/Users/a/shop/b',
      'C:\\dev\\shop\\b',
    ));
});
