// The real checklists planned as a whole, when they are there: what would run unasked, and how expectations are read.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../../src/core/checklist/parse.ts';
import { expectationsInItemText, expectationsOf } from '../../../src/core/verify/expectations/parse.ts';
import { anywhere, plan, type Step } from '../../../src/core/verify/plan.ts';

const shared = '../shared';

/** Every step of a folder's checklists, on a machine that has nothing. */
function stepsOf(folder: string): readonly Step[] {
  const machine = { isSet: () => false, exists: () => false, valueOf: () => undefined };
  const files = readdirSync(`${shared}/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      name: name.slice(0, 3),
      checklist: parse(readFileSync(`${shared}/${folder}/${name}`, 'utf8')),
    }));
  const request = { cwd: '/work', env: {}, timeout: 1000 };
  return plan(files, { runIn: () => ({ request, environment: anywhere, machine }) }).steps;
}

/** What would run, by file: the lines of items and sections, `!` where it changes something. */
const runs: Readonly<Record<string, string>> = {
  '000': '22 80 136 148! 198 227! 311 353! 404! 593',
  '001': '11 31! 37! 45! 51 58 65 71 80 86 92 104! 110! 115! 133! 140! 145 171 176 204!',
  '002': '8 9! 310! 319!',
  '003': '62! 63 70! 93 153! 255 256 257 352',
  '004': '53! 95 107! 108! 124 163! 190! 409!',
};

/** What authors wrote, and the rules that read it. */
const expectations: readonly (readonly [text: string, kinds: string])[] = [
  ['{"status":"healthy","database":"connected","redis":"connected"}', 'json'],
  ['>80% coverage', 'coverage'],
  ['Should redirect to https://', 'redirect'],
  ['82+ tests passing', 'number'],
  ['80%+ coverage', 'coverage'],
  ['Should return no results', 'absence'],
  ['All services should show "Up"', 'every'],
  ['{"status":"healthy",...}', 'json'],
  ['PONG', 'literal'],
  ['500+ req/s', 'rate'],
  ['<200ms', 'duration'],
  ['200 OK, HTML content', 'status content-type'],
  ['200 OK, JSON response with status="healthy"', 'status content-type field'],
  ['200 OK, task created', 'status literal'],
  ['200 OK, conversation list', 'status literal'],
  ['Returns row count', 'shape undecided'],
];

describe('the plan of the real checklists', () => {
  if (!existsSync(`${shared}/seeds`)) {
    it('cannot be looked at: they are not here', () => ok(!existsSync(`${shared}/seeds`)));
    return;
  }
  const seeds = stepsOf('seeds');
  it('has every command', () => strictEqual(seeds.length, 98));
  it('runs unasked what was judged to be harmless enough, and nothing else', () => {
    for (const [file, lines] of Object.entries(runs)) {
      const run = seeds.filter((step) => step.file.name === file && step.leftOut === undefined);
      deepStrictEqual(
        run.map(({ line, risk }) => `${line}${risk.class === 'safe' ? '' : '!'}`).join(' '),
        lines,
      );
    }
  });
  it('says why it leaves something out, and what its risk is', () => {
    for (const folder of ['seeds', 'corpus']) {
      for (const { leftOut, risk, decision, needs } of stepsOf(folder)) {
        ok(/^(?:safe|changes|destructive|interactive|endless)$/.test(risk.class) && risk.because !== '');
        const isHarmless = risk.class === 'safe' || risk.class === 'changes';
        strictEqual(leftOut === undefined, isHarmless && needs.length === 0);
        ok(leftOut === undefined || /^Left out because .+\.$/.test(leftOut));
        ok(['allow', 'ask', 'deny'].includes(decision));
      }
    }
  });
  it('reads every expectation as its author meant it', () => {
    const found = new Map(
      seeds.flatMap(({ check }) =>
        check.kind === 'probe'
          ? []
          : check.expectations.map(
              (text) =>
                [
                  text.text,
                  expectationsOf(text)
                    .map(({ kind }) => kind)
                    .join(' '),
                ] as const,
            ),
      ),
    );
    deepStrictEqual([...found], expectations);
  });
  it('reads the one expectation in the text of an item', () => {
    const texts = seeds.flatMap(({ item }) => (item?.commands.length === 1 ? item.text : []));
    deepStrictEqual(
      texts.flatMap((text) => expectationsInItemText(text).map(({ kind, text: own }) => [kind, own])),
      [['duration', 'under 200ms']],
    );
  });
});
