// Results as text, JSON and JUnit XML.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { planJson, resultsJson } from '../../../src/core/report/json.ts';
import { resultsJunit } from '../../../src/core/report/junit.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { shownValue } from '../../../src/core/report/shownValue.ts';
import { summaryOf } from '../../../src/core/report/summary.ts';
import { planSummary, stepText } from '../../../src/core/report/planText.ts';
import { resultText, summaryText, type Paint } from '../../../src/core/report/text.ts';
import { anywhere, plan } from '../../../src/core/verify/plan.ts';
import { releasePlan } from '../verify/release.ts';
import { oneOfEach, resultOf } from './results.ts';

const plain: Paint = { outcome: (_, text) => text, faint: (text) => text, risk: (text) => text };

describe('results as text', () => {
  it('say what, where and why', () => {
    strictEqual(
      oneOfEach.map((result) => resultText(result, plain)).join(''),
      `passed   docs/release.md:4  and the other (1.2 s)
failed   docs/release.md:11  Two steps (1.2 s)
         It ended with status 3.
         | a
         | <b> & "c"
not run  docs/release.md:11  Two steps (0 ms)
         There is no bash.
review   docs/release.md:29  Smoke Tests (1.2 s)
         Decide by what it printed.
         not held: no errors, was: ERROR${' '}
         undecided: looks fine
skipped  docs/release.md:18  Clean up
         It deletes files.
`,
    );
  });
  it('show the end of long output', () => {
    const output = Array.from({ length: 50 }, (_, index) => `line ${index}\n`).join('');
    const text = resultText(resultOf(2, { outcome: 'failed' }, { output }), plain);
    ok(text.includes('| …\n         | line 40\n') && text.endsWith('| line 49\n'), text);
  });
  it('keep what passed short', () => {
    const text = resultText(resultOf(2, {}, { output: 'much\nmore\n' }), plain);
    strictEqual(text, 'passed   docs/release.md:11  Two steps (1.2 s)\n');
  });
  it('have durations for people', () => {
    const check = checker(
      (durationMs: number) => /\((.*)\)/.exec(resultText(resultOf(2, {}, { durationMs }), plain))?.[1],
    );
    check(7.4, '7 ms');
    check(59_949, '59.9 s');
    check(59_951, '1 min 0 s');
    check(185_000, '3 min 5 s');
  });
  it('are summed up', () => {
    const summary = summaryText(summaryOf(oneOfEach), plain);
    strictEqual(summary, '1 passed, 1 failed, 1 could not be run, 1 to review, 1 skipped');
    strictEqual(summaryText(summaryOf([]), plain), 'nothing to run');
  });
  it('are painted', () => {
    const paint: Paint = { ...plain, outcome: (outcome, text) => `<${outcome}>${text}</>` };
    ok(resultText(oneOfEach[0]!, paint).startsWith('<passed>passed  </> '));
  });
});

describe('a plan as text', () => {
  it('says what would run, and what not', () => {
    const [, , step] = releasePlan().steps;
    strictEqual(
      stepText(step!, plain).replace(/ {9}It .*\n/, ''),
      `run      docs/release.md:11  Two steps  [${step!.risk.class}]\n         $ npm ci\n`,
    );
    const [left] = releasePlan({ lines: [18] }).steps;
    ok(
      stepText(left!, plain).startsWith(
        'skip     docs/release.md:18  Clean up  [destructive]\n         Left out ',
      ),
    );
  });
});

describe('a whole plan as text', () => {
  it('has how many there are, and against what', () => {
    const summary = '5 to run, 1 left out, against staging; nothing was run\n';
    strictEqual(planSummary(releasePlan().steps, ['staging']), summary);
    strictEqual(planSummary([], []), '0 to run, 0 left out; nothing was run\n');
  });
  it('says what runs beside others, and what asks first', () => {
    const { steps } = plan(
      [{ name: 'a.md', checklist: parse('- [ ] a <!-- probe: { file: a } -->\n- [ ] b `npm ci`\n') }],
      {
        allowed: new Set(['changes']),
        runIn: () => ({
          request: { cwd: '/', env: {}, timeout: 1 },
          environment: { ...anywhere, production: true },
        }),
      },
    );
    const text = steps.map((step) => stepText(step, plain)).join('');
    ok(text.includes('It only reads. It runs beside its neighbours that only read.\n'));
    ok(text.includes('. It asks first.\n'));
  });
});

describe('values in a plan', () => {
  const check = checker(([name, value]: readonly [string, string]) => shownValue(name, value));
  it('are shown', () => check(['API_URL', 'https://a.example'], 'https://a.example'));
  it('are hidden where they are secret', () => check(['API_TOKEN', 'x'], '***'));
  it('hide passwords in addresses', () => check(['A', 'redis://me:no@host/1'], 'redis://me:***@host/1'));
  it('are one line without control characters', () => check(['A', 'a\n\u001b]0;b'], 'a ]0;b'));
  it('are not too long', () => check(['A', 'a'.repeat(99)], `${'a'.repeat(80)}…`));
  it('stand below the command that uses them', () => {
    const { steps } = plan([{ name: 'a.md', checklist: parse('- [ ] a `curl $API_URL/$API_TOKEN`\n') }], {
      runIn: () => ({
        request: { cwd: '/', env: { API_URL: 'https://a.example', API_TOKEN: 'abc', B: 'b' }, timeout: 1 },
        environment: anywhere,
      }),
    });
    const values = 'API_URL=https://a.example\n           API_TOKEN=***\n';
    ok(stepText(steps[0]!, plain).endsWith(`           ${values}`));
    deepStrictEqual(
      (JSON.parse(planJson({ steps, unmatched: [] })) as { plan: { values: unknown }[] }).plan[0]?.values,
      {
        API_URL: 'https://a.example',
        API_TOKEN: '***',
      },
    );
  });
});

describe('results as JSON', () => {
  it('are what is agreed on', () => {
    const { results, summary } = JSON.parse(resultsJson(oneOfEach)) as {
      results: unknown[];
      summary: unknown;
    };
    deepStrictEqual(results[3], {
      file: 'docs/release.md',
      line: 29,
      text: 'Smoke Tests',
      probe: 'command',
      command: 'npm run smoke',
      outcome: 'review',
      reason: 'Decide by what it printed.',
      durationMs: 1235,
      exitCode: 0,
      expectations: [
        { text: 'no errors', held: false, expected: 'nothing', actual: 'ERROR\u0007' },
        { text: 'looks fine', held: null },
      ],
    });
    deepStrictEqual((results[4] as { exitCode: unknown }).exitCode, null);
    deepStrictEqual(summary, { total: 5, passed: 1, failed: 1, errored: 1, review: 1, skipped: 1 });
  });
  it('are empty without any', () => {
    deepStrictEqual((JSON.parse(resultsJson([])) as { results: unknown }).results, []);
  });
});

describe('a plan as JSON', () => {
  it('has risks and reasons', () => {
    const { plan } = JSON.parse(planJson(releasePlan({ lines: [18] }))) as {
      plan: Record<string, unknown>[];
    };
    const { risk, skipped, ...rest } = plan[0] ?? {};
    deepStrictEqual(rest, {
      file: 'docs/release.md',
      line: 18,
      text: 'Clean up',
      probe: 'command',
      command: 'rm -rf /srv/old',
      values: {},
    });
    strictEqual((risk as { class: string }).class, 'destructive');
    ok(typeof skipped === 'string');
  });
});

describe('results as JUnit XML', () => {
  it('have a suite for each file and a case for each command', () => {
    const xml = resultsJunit(oneOfEach);
    const counts = 'tests="5" failures="1" errors="1" skipped="2" time="3.704"';
    ok(
      xml.startsWith(`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="shipcheck" ${counts}>\n`),
      xml,
    );
    ok(xml.includes(`  <testsuite name="docs/release.md" ${counts}>\n`));
    ok(
      xml.includes(
        '    <testcase classname="docs/release.md › Release › Deploy" name="Two steps (line 12)" file="docs/release.md" line="12" time="1.234">\n' +
          '      <failure message="It ended with status 3.">npm ci</failure>\n    </testcase>\n',
      ),
      xml,
    );
    ok(
      xml.includes('name="Two steps (line 15)"') &&
        xml.includes('<error message="There is no bash.">npm test</error>'),
    );
    ok(xml.includes('<skipped message="It deletes files.">'));
    ok(
      xml.includes('?: looks fine</skipped>') &&
        xml.includes('not held: no errors\n  wanted: nothing\n  was: ERROR\ufffd'),
    );
  });
  it('are valid whatever they hold', () => {
    const evil = 'a"<b>&\'\u0000\u001b]\ud800\uffff\n\t';
    const xml = resultsJunit([resultOf(2, { outcome: 'failed', reason: evil })]);
    ok(xml.includes(`message="a&quot;&lt;b&gt;&amp;'\ufffd\ufffd]\ufffd\ufffd&#10;\t"`), xml);
  });
  it('can be none', () => {
    ok(resultsJunit([]).includes('tests="0"'));
  });
});
