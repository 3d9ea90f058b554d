// An env file is ignored by git, with one line more at most.
import { applyEdits } from '../../../../src/core/scan/fix/edit.ts';
import { ignoreInGit } from '../../../../src/core/scan/fix/envIgnored.ts';
import { checker } from '../../../check.ts';

describe('ignoreInGit', () => {
  const check = checker(([text, path]: readonly [string, string]) => {
    const edit = ignoreInGit(text, path);
    return edit && applyEdits(text, [edit]);
  });
  it('adds the line', () => {
    check(['', '.env'], '.env\n');
    check(['out', '.env'], 'out\n.env\n');
    check(['out\r\n', '.env'], 'out\r\n.env\r\n');
    check(['!.env\n', '.env'], '!.env\n.env\n');
    check(['', 'config/.env'], '/config/.env\n');
  });
  it('adds nothing where it is ignored already', () => {
    check(['.env*\n', '.env'], undefined);
    check(['/config/\n', 'config/.env'], undefined);
  });
});
