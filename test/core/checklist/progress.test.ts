// What counts, and what is left to do.
import { deepStrictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { isOptional } from '../../../src/core/checklist/optional.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { percentage, progressBelow } from '../../../src/core/checklist/progress.ts';
import { lines, sectionsOf } from './show.ts';

describe('progress', () => {
  const check = checker((text: string) => {
    const { done, total, left } = parse(text).root.progress;
    return [done, total, left];
  });

  it('counts items of every depth', () => {
    check('', [0, 0, 0]);
    check('- [ ] a\n- [x] b', [1, 2, 1]);
    check('- [x] a\n  - [ ] b\n    - plain\n      - [x] c', [2, 3, 1]);
    check('> - [x] a\n\n# H\n- [ ] b', [1, 2, 1]);
  });

  it('leaves optional items out of what is left', () => {
    check('- [ ] a (optional)\n- [x] b (optional)\n- [ ] c', [1, 3, 1]);
    check('- [ ] a (optional)\n  - [ ] b', [0, 2, 0]);
    check('# H (if applicable)\n- [ ] a\n## I\n- [ ] b', [0, 2, 0]);
  });

  it('leaves struck items and those below them out', () => {
    check('- [ ] ~~a~~\n  - [x] b\n- [x] c', [1, 1, 0]);
    check('- [ ] ~~a~~ b\n- [ ] ~~a~~ ~~b~~', [0, 2, 2]);
    check('- [x] ~~`a` **b**~~ ', [0, 0, 0]);
  });

  it('leaves ignored regions out', () => {
    const [start, end] = ['<!-- ignore-task-list-start -->', '<!-- ignore-task-list-end -->'];
    check(lines('- [ ] a', start, '- [ ] b', end, '- [ ] c'), [0, 2, 2]);
    check(lines(start, '', '- [ ] a', '# H', '- [ ] b', '## I', '- [ ] c', end, '- [ ] d'), [0, 1, 1]);
    check(lines(start, '- [ ] a'), [0, 0, 0]);
    check(lines('<!--ignore-task-list-start-->', '- [ ] a'), [0, 0, 0]);
    check(lines('<!-- ignore-task-list -->', '- [ ] a'), [0, 1, 1]);
    check(lines(`- [ ] a ${start}`, '- [ ] b'), [0, 2, 2]);
    check(lines('- plain', '', `  ${start}`, '', '- [ ] a'), [0, 1, 1]);
  });

  it('of sections includes those below', () => {
    const all = sectionsOf(parse('# A\n- [x] a\n## B\n- [ ] b\n# C\n- [ ] c'));
    deepStrictEqual(
      all.map(({ progress: { done, total } }) => `${done}/${total}`),
      ['1/2', '0/1', '0/1'],
    );
  });

  it('below an item leaves the item itself out', () => {
    const [item] = parse('- [ ] a\n  - [x] b\n    - [ ] c\n  - [ ] ~~d~~\n  - [ ] e (optional)').items;
    deepStrictEqual(item && progressBelow(item), { done: 1, total: 3, left: 1 });
  });

  it('in per cent is only 100 when nothing is open', () => {
    const percent = checker(([done, total]: readonly [number, number]) =>
      percentage({ done, total, left: 0 }),
    );
    percent([0, 0], 100);
    percent([0, 3], 0);
    percent([1, 3], 33);
    percent([999, 1000], 99);
    percent([3, 3], 100);
  });
});

describe('excluded items', () => {
  const check = checker((text: string) => parse(text).items.map((item) => item.excluded));

  it('say why', () => {
    check('- [ ] ~~a~~\n  - [ ] b\n- [ ] c', ['struck', 'struck', undefined]);
    check('<!-- ignore-task-list-start -->\n- [ ] ~~a~~\n  - [ ] b', ['ignored', 'ignored']);
    check('- plain\n\n  <!-- ignore-task-list-start -->\n\n- [ ] a', [undefined]);
  });
});

describe('optional items', () => {
  const check = checker((text: string) => parse(text).items.map((item) => item.optional));

  it('are those that say so, and those below them', () => {
    check('- [ ] a (optional)\n  - [ ] b\n- [ ] c', [true, true, false]);
    check('- [ ] a\n  - [ ] b (optional)', [false, true]);
    check('# H (optional)\n- [ ] a\n## I\n- [ ] b\n# J\n- [ ] c', [true, true, false]);
  });
});

describe('isOptional', () => {
  const check = checker(isOptional);

  it('recognises what may be left out', () => {
    for (const mark of [
      '(optional)',
      '[Optional]',
      '(optional, for scaling)',
      '(for HA - optional)',
      '(if any)',
    ]) {
      check(`Do it ${mark}`, true);
    }
    for (const mark of ['(If applicable)', '(when needed)', '(where possible)', '(as applicable)'])
      check(mark, true);
    check('Optional: do it', true);
  });

  it('leaves what only mentions it', () => {
    for (const text of [
      'optional',
      'Check optional chaining',
      '(optionally)',
      '(not optional)',
      '(non-optional)',
    ]) {
      check(text, false);
    }
    check('Deploy (where the data lives)', false);
    check('Wait (when CI is slow)', false);
    check('if needed', false);
    check('(a (b) optional', false);
  });
});
