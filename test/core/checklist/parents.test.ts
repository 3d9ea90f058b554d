// The rule that a parent's box follows the boxes below it.
import { checker } from '../../check.ts';
import { withParents } from '../../../src/core/checklist/parents.ts';
import { parse } from '../../../src/core/checklist/parse.ts';

describe('withParents', () => {
  const check = checker(([text, ...turned]: readonly [string, ...string[]]) => {
    const checklist = parse(text);
    const ticks = checklist.items
      .filter((item) => turned.includes(item.text))
      .map((item) => ({ item, checked: !item.checked }));
    return withParents(checklist, ticks)
      .slice(ticks.length)
      .map(({ item, checked }) => `${item.text} ${checked}`);
  });

  it('ticks a parent with the last of its children', () => {
    check(['- [ ] a\n  - [x] b\n  - [ ] c', 'c'], ['a true']);
    check(['- [ ] a\n  - [ ] b\n  - [ ] c', 'c'], ['a false']);
    check(['- [ ] a\n  - [ ] b\n  - [ ] c', 'b', 'c'], ['a true']);
  });

  it('unticks it with the first', () => {
    check(['- [x] a\n  - [x] b\n  - [x] c', 'c'], ['a false']);
  });

  it('goes on to the parents above', () => {
    check(['- [ ] a\n  - [ ] b\n    - [ ] c', 'c'], ['b true', 'a true']);
    check(['- [ ] a\n  - [ ] b\n    - [ ] c\n  - [ ] d', 'c'], ['b true', 'a false']);
  });

  it('does not wait for what is struck', () => {
    check(['- [ ] a\n  - [ ] ~~b~~\n  - [ ] c', 'c'], ['a true']);
  });

  it('leaves everything else', () => {
    check(['- [ ] a\n  - [ ] b\n- [ ] c', 'c'], []);
    check(['- [ ] a\n  - [ ] b', 'a'], []);
  });
});
