// What a verification would run.
import { deepStrictEqual, match, strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { anywhere, plan, type PlanOptions } from '../../../src/core/verify/plan.ts';
import { release, releasePlan } from './release.ts';

describe('a plan', () => {
  const check = checker((options: Partial<PlanOptions>) =>
    releasePlan(options).steps.map(({ line }) => line),
  );
  const all = [3, 4, 11, 11, 18, 29];

  it('has every command in the order of the text', () => check({}, all));
  it('has commands between items where they stand', () => {
    const text = '- [ ] a `npm ci`\n\n```bash\nnpm test\n```\n\n- [ ] b `npm run b`\n';
    const between = { name: 'b.md', checklist: parse(text) };
    const { steps } = plan([between], {
      runIn: () => ({ request: { cwd: '/', env: {}, timeout: 1 }, environment: anywhere }),
    });
    deepStrictEqual(
      steps.map(({ check }) => check.text),
      ['npm ci', 'npm test', 'npm run b'],
    );
  });
  it('runs what names no shell in that of its environment', () => {
    const text = '- [ ] a `npm ci`\n\n  ```bash\n  npm test\n  ```\n';
    const environment = { ...anywhere, shell: 'powershell' } as const;
    const { steps } = plan([{ name: 'a.md', checklist: parse(text) }], {
      runIn: () => ({ request: { cwd: '/', env: {}, timeout: 1 }, environment }),
    });
    deepStrictEqual(
      steps.map(({ job }) => job.kind === 'command' && job.request.shell),
      ['powershell', 'posix'],
    );
  });
  it('has where each command belongs', () => {
    const steps = releasePlan().steps;
    deepStrictEqual(
      steps.map(({ title, sectionPath, item }) => [title, sectionPath.at(-1), item?.checked]),
      [
        ['Cache: redis-cli ping', 'Release', false],
        ['and the other', 'Release', false],
        ['Two steps', 'Deploy', false],
        ['Two steps', 'Deploy', false],
        ['Clean up', 'Deploy', true],
        ['Smoke Tests', 'Smoke Tests', undefined],
      ],
    );
    const job = steps[2]?.job;
    deepStrictEqual(job?.kind === 'command' && job.request, {
      title: 'Two steps',
      session: 'docs/release.md',
      text: 'npm ci',
      shell: 'posix',
      cwd: '/work',
      env: { A: '1' },
      timeout: 1000,
    });
  });
  it('can be of one section, named in any case', () => check({ sections: ['deploy'] }, [11, 11, 18]));
  it('can be of a part of its title', () => check({ sections: ['smoke'] }, [29]));
  it('can be of a section with those below it', () => check({ sections: ['Release'] }, all));
  it('can be of several sections', () => check({ sections: ['smoke', 'deploy'] }, [11, 11, 18, 29]));
  it('can be of one item', () => check({ lines: [11] }, [11, 11]));
  it('can be of an item with those below it', () => check({ lines: [3] }, [3, 4]));
  it('can be of a command outside items', () => check({ lines: [29] }, [29]));
  it('can be of an item in a section', () => check({ lines: [3, 18], sections: ['deploy'] }, [18]));

  const unmatched = checker((options: Partial<PlanOptions>) => releasePlan(options).unmatched);
  it('says what it is not there', () => {
    unmatched({ sections: ['nope', 'deploy'], lines: [3, 5] }, ['section "nope"', 'item in line 5']);
  });
  it('knows items without commands', () => unmatched({ lines: [22] }, []));

  it('leaves out what destroys, and says why', () => {
    const [step] = releasePlan({ lines: [18] }).steps;
    strictEqual(step?.risk.class, 'destructive');
    match(step.leftOut ?? '', /^Left out because it is destructive: it .+\.$/);
  });
  it('keeps what destroys when it is allowed', () => {
    const allowed = new Set(['destructive'] as const);
    strictEqual(releasePlan({ lines: [18], allowed }).steps[0]?.leftOut, undefined);
    strictEqual(
      releasePlan({ lines: [18], allowed: new Set(['endless']) }).steps[0]?.leftOut !== undefined,
      true,
    );
  });
  it('leaves out nothing else', () => {
    deepStrictEqual(
      releasePlan()
        .steps.filter(({ leftOut }) => leftOut !== undefined)
        .map(({ line }) => line),
      [18],
    );
  });
  it('has the files in their order', () => {
    const other = { ...release, name: 'other.md' };
    const { steps } = plan([other, release], {
      runIn: () => ({ request: { cwd: '/', env: {}, timeout: 1 }, environment: anywhere }),
      lines: [3],
    });
    deepStrictEqual(
      steps.map(({ file }) => file.name),
      ['other.md', 'other.md', release.name, release.name],
    );
  });
});
