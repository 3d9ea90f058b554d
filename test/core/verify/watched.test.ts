// Which files probes look at.
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { anywhere, plan } from '../../../src/core/verify/plan.ts';
import { isNoise, watchedBy } from '../../../src/core/verify/watched.ts';

describe('what a probe looks at', () => {
  const check = checker((text: string) => {
    const { steps } = plan([{ name: 'a.md', checklist: parse(`- [ ] a ${text}\n`) }], {
      runIn: () => ({ request: { cwd: '/w', env: {}, timeout: 1 }, environment: anywhere }),
    });
    return steps.flatMap(({ job }) => watchedBy(job));
  });
  const probe = (text: string): string => `<!-- probe: ${text} -->`;

  it('is its file', () => check(probe('{ file: dist/a.html }'), ['dist/a.html']));
  it('is its env file', () => check(probe('{ env: A, from: .env.live }'), ['.env.live']));
  it('is nothing for variables of the process', () => check(probe('{ env: A }'), []));
  it('is the whole repository', () => check(probe('{ git: ".", clean: true }'), ['**']));
  it('is a folder of the repository', () => check(probe('{ git: web/, clean: true }'), ['web/**']));
  it('is whatever is scanned', () => {
    check(probe('{ scan: cors }'), ['**']);
    check(probe('{ scan: cors, paths: [src/, a.js] }'), ['src/', 'src/**', 'a.js', 'a.js/**']);
  });
  it('is nothing in the network', () => check(probe('{ http: "http://a/", status: 200 }'), []));
  it('is not known of a command', () => check('`cat a`', []));
});

describe('changes that no probe asks about', () => {
  const check = checker(isNoise);
  it('are those of packages', () => check('/w/node_modules/a/b.js', true));
  it('are those of our own evidence', () => check('/w/.shipcheck/evidence.jsonl', true));
  it('are those inside of Git', () => check('/w/.git/objects/ab/c', true));
  it('are locks', () => check('/w/.git/index.lock', true));
  it('are no commits', () => check('/w/.git/refs/heads/main', false));
  it('are no branches', () => check('/w/.git/HEAD', false));
  it('are no files', () => check('/w/src/a.ts', false));
});
