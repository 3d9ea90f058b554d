// Results as JUnit XML, which every CI server shows.
import type { StepResult } from '../verify/run.ts';
import { summaryOf } from './summary.ts';

/**
 * One suite for each file, one case for each check. What needs review is a skipped case, because JUnit knows no
 * other word for "neither passed nor failed". The format follows the schema that Jenkins publishes.
 */
export function resultsJunit(results: readonly StepResult[]): string {
  const files = [...new Set(results.map(({ step }) => step.file.name))];
  const suites = files.map((file) =>
    suite(
      file,
      results.filter(({ step }) => step.file.name === file),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="shipcheck" ${counts(results)}>
${suites.join('')}</testsuites>
`;
}

function suite(file: string, results: readonly StepResult[]): string {
  return `  <testsuite name="${attribute(file)}" ${counts(results)}>
${results.map(testCase).join('')}  </testsuite>
`;
}

function testCase(result: StepResult): string {
  const { step, durationMs } = result;
  const { file, check } = step;
  const group = attribute([file.name, ...step.sectionPath].join(' › '));
  // Several commands of one item would be one case if the name did not tell them apart.
  const name = attribute(`${step.title} (line ${check.line})`);
  return `    <testcase classname="${group}" name="${name}" file="${attribute(file.name)}" line="${check.line}" time="${seconds(durationMs)}">
${verdict(result)}    </testcase>
`;
}

function verdict({ outcome, reason, expectations, step }: StepResult): string {
  const element = elements[outcome];
  if (element === undefined) return '';
  const details = expectations.map(
    ({ text, held, expected, actual }) =>
      `${held === undefined ? '?' : held ? 'held' : 'not held'}: ${text}` +
      (expected === undefined ? '' : `\n  wanted: ${expected}`) +
      (actual === undefined ? '' : `\n  was: ${actual}`),
  );
  const body = escaped([step.check.text, ...details].join('\n'));
  return `      <${element} message="${attribute(reason)}">${body}</${element}>\n`;
}

const elements: Readonly<Record<StepResult['outcome'], string | undefined>> = {
  passed: undefined,
  failed: 'failure',
  errored: 'error',
  review: 'skipped',
  skipped: 'skipped',
};

function counts(results: readonly StepResult[]): string {
  const { total, failed, errored, review, skipped } = summaryOf(results);
  const time = seconds(results.reduce((sum, { durationMs }) => sum + durationMs, 0));
  return `tests="${total}" failures="${failed}" errors="${errored}" skipped="${review + skipped}" time="${time}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** XML 1.0 has no way to write most control characters, nor half a surrogate pair. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}

/** In an attribute, a line end that is not written as a reference would be read as a blank. */
function attribute(text: string): string {
  return escaped(text).replaceAll('\n', '&#10;');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
