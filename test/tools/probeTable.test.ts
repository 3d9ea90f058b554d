// The page that lists all probes, and its examples.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { probeKinds } from '../../src/core/verify/probes/registry.ts';
import { parseProbe } from '../../src/core/verify/probes/grammar/parse.ts';
import { parse } from '../../src/core/checklist/parse.ts';
import { writtenProbes } from '../../src/core/checklist/places.ts';
import { probeTableFile, probeTablePage } from '../../tools/probeTable.ts';

/** What is wrong with the probes of a page and of the examples of checklists in it, and how many there are. */
function problemsIn(file: string): readonly [problems: readonly string[], count: number] {
  const page = readFileSync(file, 'utf8');
  const examples = Array.from(page.matchAll(/^````markdown\n([^]*?)^````$/gm), ([, example = '']) => example);
  const probes = [page, ...examples].flatMap((text) => writtenProbes(parse(text)));
  const problems = probes.flatMap(({ text }) =>
    parseProbe(text).problems.map(({ message }) => `${file}: ${message} in ${text}`),
  );
  return [problems, probes.length];
}

describe('the page of the probes', () => {
  it('is what the code says (node out/tools/write-docs.js)', () =>
    strictEqual(readFileSync(probeTableFile, 'utf8'), probeTablePage()));
  it('has an example for each kind', () =>
    deepStrictEqual(problemsIn(probeTableFile), [[], probeKinds.length]));
});

describe('the probes of the documentation', () => {
  for (const file of ['README.md', 'examples/DEPLOY.md']) {
    it(`can be read: ${file}`, () => {
      const [problems, count] = problemsIn(file);
      deepStrictEqual(problems, []);
      strictEqual(count > 4, true, `${count} probes`);
    });
  }
});
