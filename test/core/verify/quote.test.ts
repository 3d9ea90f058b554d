// Quoting of words, as text; test/node/quote.test.ts asks the shells themselves.
import { checker } from '../../check.ts';
import { quote, type Quoting } from '../../../src/core/verify/quote.ts';

const check = (quoting: Quoting): ((word: string, expected: string) => void) =>
  checker((word: string) => quote(quoting, word));

describe('quoting', () => {
  it('leaves harmless words alone', () => {
    for (const quoting of ['posix', 'fish', 'powershell', 'cmd'] as const) {
      check(quoting)('/tmp/run-1.sh', '/tmp/run-1.sh');
    }
    check('cmd')('C:\\Temp\\run.cmd', 'C:\\Temp\\run.cmd');
  });
  it('for POSIX shells', () => {
    check('posix')('', "''");
    check('posix')('a b', "'a b'");
    check('posix')("it's", `'it'\\''s'`);
    check('posix')('$(x) `y` \\ !', "'$(x) `y` \\ !'");
    check('posix')('~', "'~'");
    check('posix')('a\nb', "'a\nb'");
  });
  it('for fish', () => {
    check('fish')('a\\b', "'a\\\\b'");
    check('fish')("it's", "'it\\'s'");
  });
  it('for PowerShell', () => {
    check('powershell')("it's $x", "'it''s $x'");
    check('powershell')('it\u2019s', "'it\u2019\u2019s'");
    check('powershell')('C:\\Users', "'C:\\Users'");
  });
  it('for cmd.exe', () => {
    check('cmd')('C:\\Program Files\\x', '"C:\\Program Files\\x"');
    check('cmd')('a&b', '"a&b"');
  });
});
