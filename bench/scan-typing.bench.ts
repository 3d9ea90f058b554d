// How long an open document of 5,000 lines takes to be scanned again after a keystroke:
//   node out/bench/scan-typing.bench.js
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner } from '../src/core/scan/engine.ts';
import { analysersFor } from '../src/core/scan/rules/analysers.ts';

const lines = 5000;
const keystrokes = 300;
const encoder = new TextEncoder();

const start = performance.now();
const scanner = createScanner(analysersFor(['secrets'], undefined, 'last file'));
console.log(`scanner made in ${(performance.now() - start).toFixed(1)} ms`);

for (const [name, text] of [
  ['code', ownCode()],
  ['a file of nothing but settings', settings()],
] as const) {
  const times = Array.from({ length: keystrokes }, (_, index) => {
    const at = Math.floor((text.length * index) / keystrokes);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    const start = performance.now();
    scanner.scan('src/app.ts', encoder.encode(edited));
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [median = 0, slow = 0] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)]);
  console.log(`${name}: median ${median.toFixed(1)} ms, 95 % below ${slow.toFixed(1)} ms`);
}

/** The project's own sources, cut to length. */
function ownCode(): string {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const text = files.sort().map((file) => readFileSync(join('src', file), 'utf8'));
  return text.join('').split('\n').slice(0, lines).join('\n');
}

function settings(): string {
  return Array.from({ length: lines }, (_, index) => `  "apiKey${index}": "value-of-the-key-${index}",`).join(
    '\n',
  );
}
