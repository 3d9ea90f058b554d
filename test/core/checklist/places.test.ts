// Every command with whose it is.
import { deepStrictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { placesIn } from '../../../src/core/checklist/places.ts';

describe('the commands of a checklist', () => {
  const check = checker((text: string) =>
    placesIn(parse(text).root).map(({ title, check, lines }) => `${title}: ${check.text} ${lines.join()}`),
  );

  it('come in the order of the text, those of sections among those of items', () => {
    check('- [ ] a `git status`\n\n# H\n\n- [ ] b\n\n```sh\ngit diff\n```\n\n- [ ] `git log`\n', [
      'a git status: git status 1',
      'H: git diff 7',
      'git log: git log 11',
    ]);
  });

  it('know the items around them', () => {
    check('- [ ] a `git status`\n  - plain\n    - [ ] `git diff`', [
      'a git status: git status 1',
      'git diff: git diff 3,1',
    ]);
  });

  it('are not those of struck and ignored items', () => {
    check('- [ ] ~~`git status`~~\n  - [ ] `git diff`', []);
    check('<!-- ignore-task-list-start -->\n- [ ] `git status`', []);
  });

  it('say whose they are', () => {
    const places = placesIn(parse('# H\n- [ ] `git status`\n\n```sh\ngit diff\n```\n').root);
    deepStrictEqual(
      places.map(({ item, loose, sectionPath }) => [item?.text, loose?.text, sectionPath]),
      [
        ['git status', undefined, ['H']],
        [undefined, 'git diff', ['H']],
      ],
    );
  });
});
