// Where the caches of a user are on each platform.
import { checker } from '../check.ts';
import { cacheFolder, type User } from '../../tools/cache.ts';

describe('cacheFolder', () => {
  const check = checker((user: User) => cacheFolder(user));

  it('is below ~/.cache on Linux', () =>
    check({ platform: 'linux', home: '/home/ann', env: {} }, '/home/ann/.cache/shipcheck'));

  it('follows XDG_CACHE_HOME', () =>
    check({ platform: 'linux', home: '/home/ann', env: { XDG_CACHE_HOME: '/var/c' } }, '/var/c/shipcheck'));

  it('passes over an empty XDG_CACHE_HOME', () =>
    check(
      { platform: 'linux', home: '/home/ann', env: { XDG_CACHE_HOME: '' } },
      '/home/ann/.cache/shipcheck',
    ));

  it('is below ~/Library/Caches on macOS', () =>
    check({ platform: 'darwin', home: '/Users/ann', env: {} }, '/Users/ann/Library/Caches/shipcheck'));

  it('is below LOCALAPPDATA on Windows', () =>
    check(
      { platform: 'win32', home: 'C:\\Users\\ann', env: { LOCALAPPDATA: 'D:\\Local' } },
      'D:\\Local\\shipcheck',
    ));

  it('has a place on Windows without LOCALAPPDATA', () =>
    check(
      { platform: 'win32', home: 'C:\\Users\\ann', env: {} },
      'C:\\Users\\ann\\AppData\\Local\\shipcheck',
    ));
});
