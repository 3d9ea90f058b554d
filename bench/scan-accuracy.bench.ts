// Recall and false alarms of the secret rules on labelled cases, by set: `node out/bench/scan-accuracy.bench.js`.
// The cases are read from beside the checkout. With `--misses` every wrong verdict is listed by rule and number.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createScanner } from '../src/core/scan/engine.ts';
import { secretDetectors } from '../src/core/scan/rules/registry.ts';
import { secretsAnalyser } from '../src/core/scan/rules/secrets/analyser.ts';

interface Case {
  readonly set: string;
  readonly rule: string;
  readonly text: string;
  /** Whether there is a secret in it. */
  readonly expect: boolean;
}

const file = '../shared/secrets/dev-cases.jsonl.gz';
const scanner = createScanner([secretsAnalyser(secretDetectors)]);

function main(): void {
  if (!existsSync(file)) {
    console.log(`${file} is not here: nothing measured.`);
    return;
  }
  const cases = gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
  for (const set of new Set(cases.map((one) => one.set)))
    report(
      set,
      cases.filter((one) => one.set === set),
    );
}

function report(set: string, cases: readonly Case[]): void {
  const judged = cases.map((one, number) => ({ ...one, number, found: rulesIn(one.text) }));
  const bad = judged.filter((one) => one.expect);
  const good = judged.filter((one) => !one.expect);
  const caught = bad.filter((one) => one.found.length > 0);
  const alarms = good.filter((one) => one.found.length > 0);
  console.log(
    `${set}: recall ${share(caught, bad)} of ${bad.length}, false alarms ${share(alarms, good)} of ${good.length}`,
  );
  if (!process.argv.includes('--misses')) return;
  for (const one of judged.filter(({ expect, found }) => expect !== found.length > 0))
    console.log(`  ${one.expect ? 'missed' : 'alarm'} ${one.rule} #${one.number} ${one.found.join(' ')}`);
}

function rulesIn(text: string): readonly string[] {
  return scanner.scan('case', new TextEncoder().encode(text)).findings.map(({ rule }) => rule);
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  return `${((100 * part.length) / whole.length).toFixed(1)} %`;
}

main();
