// Formats with a setting on each line.
import { readLines } from '../../../../src/core/scan/settings/lines.ts';
import { checker } from '../../../check.ts';
import { shown } from './show.ts';

describe('settings on lines', () => {
  const check = checker((text: string) => shown(readLines(text), text));

  it('are read from env files', () => {
    check('A=*\nexport B="x y"\n# C=*\nD=\'z\' # d\nE=f # g\n', 'a=* b=x y d=z e=f');
  });
  it('are read from properties', () => {
    check('a.b-c=*\r\n!x=y\na.d : e\nf=x,\\\n  y\n', 'a.bc=* a.d=e f=x,\\\n  y');
  });
  it('are read from INI', () => {
    check('[cors]\norigins = * ; all\n;b=c\n[d]\ne=f#g', 'cors.origins=* d.e=f#g');
  });
});
