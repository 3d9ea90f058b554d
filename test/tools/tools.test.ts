// Small decisions of the development tools.
import { checker } from '../check.ts';
import { findChromium } from '../../tools/chromium.ts';
import { hasScreen, isAtLeast } from '../../tools/desktop.ts';
import { testCounts } from '../../tools/testCounts.ts';

describe('testCounts', () => {
  const check = checker(testCounts);

  it('reads the end of a report', () =>
    check('  ✔ it\n\n\n  3 passing (20ms)\n  2 failing\n\n  1) x', { passed: 3, failed: 2 }));
  it('reads a report in colours', () =>
    check('\u001B[92m \u001B[0m\u001B[32m 3 passing\u001B[0m\u001B[90m (5s)\u001B[0m\n', {
      passed: 3,
      failed: 0,
    }));
  it('counts skipped tests as failed', () =>
    check('  3 passing (1m)\n  1 pending\n  2 failing\n', { passed: 3, failed: 3 }));
  it('is not fooled by what tests print', () =>
    check('  9 passing (1ms)\n  7 failing\nmore\n  3 passing (1s)\n', { passed: 3, failed: 0 }));
  it('knows a run that broke off', () => check('  ✔ it\nError: boom', undefined));
});

describe('findChromium', () => {
  const check = checker(({ env, there }: { env: Record<string, string>; there: readonly string[] }) =>
    findChromium('linux', env, (file) => there.includes(file)),
  );
  const PATH = '/usr/local/bin:/usr/bin';

  it('looks on the PATH', () => check({ env: { PATH }, there: ['/usr/bin/chromium'] }, '/usr/bin/chromium'));
  it('takes Chrome too', () =>
    check({ env: { PATH }, there: ['/usr/bin/google-chrome'] }, '/usr/bin/google-chrome'));
  it('prefers CHROME_PATH', () =>
    check(
      { env: { PATH, CHROME_PATH: '/my/chrome' }, there: ['/usr/bin/chromium', '/my/chrome'] },
      '/my/chrome',
    ));
  it('passes over a CHROME_PATH where nothing is', () =>
    check({ env: { PATH, CHROME_PATH: '/gone' }, there: ['/usr/bin/chromium'] }, '/usr/bin/chromium'));
  it('finds nothing where there is nothing', () => check({ env: { PATH }, there: [] }, undefined));
});

describe('isAtLeast', () => {
  const check = checker(([version, minimum]: readonly [string, string]) => isAtLeast(version, minimum));

  it('is so for the same version', () => check(['1.100.0', '1.100.0'], true));
  it('compares numbers, not texts', () => check(['1.99.3', '1.100.0'], false));
  it('is so for a newer one', () => check(['1.101.0', '1.100.2'], true));
  it('is so for a newer major', () => check(['2.0.0', '1.100.2'], true));
  it('reads insider versions', () => check(['1.102.0-insider', '1.100.0'], true));
  it('is not so for what is no version', () => check(['error', '1.100.0'], false));
});

describe('hasScreen', () => {
  const check = checker(([platform, env]: readonly [string, Record<string, string>]) =>
    hasScreen(platform, env),
  );

  it('is so on a Linux desktop', () => check(['linux', { WAYLAND_DISPLAY: 'wayland-0' }], true));
  it('is not so on a bare Linux', () => check(['linux', {}], false));
  it('is so elsewhere', () => check(['darwin', {}], true));
});
