// Trains the randomness model: counts which character follows which in the text of this project's dependencies.
//   node out/tools/train-randomness.js
// writes src/core/scan/precision/randomness.data.ts and prints how well text and random strings of each length are
// told apart; packages that the model has not seen are held out for that. Run it again when the model changes, not
// with every dependency: the counts hardly move.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { alphabets, stringOf } from './randomStrings.ts';
import { levels, levelsPerBit, randomness, symbols } from '../src/core/scan/precision/randomness.ts';

const root = 'node_modules';
const output = 'src/core/scan/precision/randomness.data.ts';
const largest = 2_000_000;
/** Weight of how common a character is on its own, in observations: what a rare pair falls back on. */
const smoothing = 20;

const first = 32;

function main(): void {
  const { train, heldOut } = readWords();
  writeFileSync(output, asModule(bitsByPair(train)));
  console.log(
    `trained on ${train.size} words; ${heldOut.size} held out; the figures below are of the model before`,
  );
  for (const length of [8, 12, 16, 20, 24, 32, 40]) console.log(judge(length, heldOut));
}

/** Words by how often they occur, those of every fifth package apart. */
function readWords(): { train: Map<string, number>; heldOut: Map<string, number> } {
  const train = new Map<string, number>();
  const heldOut = new Map<string, number>();
  for (const file of textFiles()) {
    const packageName = relative(root, file).split(sep).slice(0, 2).join('/');
    const words = createHash('md5').update(packageName).digest().readUInt8() % 5 === 0 ? heldOut : train;
    for (const [word] of readFileSync(file, 'utf8').matchAll(/[!-~]{6,80}/g))
      if (!looksEncoded(word)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { train, heldOut };
}

function textFiles(): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.min)\.(?:js|ts|mjs|cjs|json|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).length < largest)
    .sort();
}

/** Digests, integrity values and UUIDs are what the model must not learn as text. */
function looksEncoded(word: string): boolean {
  return /[0-9a-fA-F]{16}|sha\d{3}-|[0-9a-f]{8}-[0-9a-f]{4}-/.test(word);
}

/** For every pair of printable characters: -log2 of the chance that the second follows the first. */
function bitsByPair(words: ReadonlyMap<string, number>): readonly (readonly number[])[] {
  const single = Array.from({ length: symbols }, () => 1);
  const pairs = Array.from({ length: symbols }, () => Array.from({ length: symbols }, () => 0));
  for (const [word, count] of words) {
    const weight = 1 + Math.log2(count);
    for (let i = 0; i < word.length; i++) {
      const current = word.charCodeAt(i) - first;
      single[current] = (single[current] ?? 0) + weight;
      const row = i === 0 ? undefined : pairs[word.charCodeAt(i - 1) - first];
      if (row !== undefined) row[current] = (row[current] ?? 0) + weight;
    }
  }
  const total = sum(single);
  return pairs.map((row) => {
    const seen = sum(row) + smoothing;
    return row.map((count, next) => -Math.log2((count + (smoothing * (single[next] ?? 0)) / total) / seen));
  });
}

function asModule(bits: readonly (readonly number[])[]): string {
  const rows = bits.map((row) =>
    row.map((value) => levels[Math.min(levels.length - 1, Math.round(value * levelsPerBit))]),
  );
  return [
    '// The randomness model, written by tools/train-randomness.ts from the text of the packages in node_modules.',
    '',
    '/** One row for each printable ASCII character, one level for each that may follow it. */',
    'export const pairLevels: readonly string[] = [',
    ...rows.map((row) => `  '${row.join('')}',`),
    '];',
    '',
  ].join('\n');
}

/** One line of the table: false alarms on unseen words, and random strings recognised, at 5 bits. */
function judge(length: number, heldOut: ReadonlyMap<string, number>): string {
  const words = [...heldOut.keys()].filter((word) => word.length === length && /^[\w.+/=-]+$/.test(word));
  const alarms = words.filter((word) => randomness(word) > 5).length / words.length;
  const found = Object.entries(alphabets).map(([name, alphabet]) => {
    const samples = Array.from({ length: 500 }, (_, seed) => stringOf(alphabet, length, seed));
    return `${name} ${percent(samples.filter((sample) => randomness(sample) > 5).length / samples.length)}`;
  });
  return `length ${length}: ${words.length} words ${percent(alarms)}; ${found.join(', ')}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

main();
