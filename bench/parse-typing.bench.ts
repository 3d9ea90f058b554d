// How long a keystroke in a checklist of 10,000 items takes to be in the model, progress and a section's items read:
//   node out/bench/parse-typing.bench.js
import { parse, parseText } from '../src/core/checklist/parse.ts';
import type { Section } from '../src/core/checklist/model.ts';
import { flat, sectioned } from './checklists.ts';
import { heapOf, median, milliseconds } from './measure.ts';

const keystrokes = 200;

for (const [name, text] of Object.entries({
  '500 sections of 20 items': sectioned(),
  'one list of 10,000 items': flat(),
})) {
  const times = typing(text);
  const whole = median(Array.from({ length: 9 }, () => milliseconds(() => parse(text).items.length)));
  const slow = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  console.log(
    `${name}: median ${median(times).toFixed(2)} ms, 95 % below ${slow.toFixed(2)} ms ` +
      `(aim: under 5 in sections); parsed whole ${whole.toFixed(0)} ms; ` +
      `heap ${(heapOf(() => parseText(text)) / 1e6).toFixed(0)} MB`,
  );
}

/** Types a letter at places all over a text, each into what the one before has left. */
function typing(start: string): readonly number[] {
  let parsed = parseText(start);
  return Array.from({ length: keystrokes }, (_, index) => {
    const { text } = parsed;
    const at = text.indexOf('thing', Math.floor(text.length * ((index * 0.618) % 1) * 0.99));
    const next = `${text.slice(0, at)}x${text.slice(at)}`;
    return milliseconds(() => {
      parsed = parseText(next, parsed);
      const section = sectionAt(parsed.checklist.root, at);
      return parsed.checklist.root.progress.total + section.items.length;
    });
  }).slice(keystrokes / 10);
}

function sectionAt(section: Section, offset: number): Section {
  const below = section.sections.find(({ from, to }) => from <= offset && offset < to);
  return below ? sectionAt(below, offset) : section;
}
