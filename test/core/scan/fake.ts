// An analyser that finds words, for tests of what is around the rules.
import type { Analyser } from '../../../src/core/scan/analyser.ts';
import type { RuleInfo } from '../../../src/core/scan/finding.ts';
import { createScanner, type Part, type ScannerOptions } from '../../../src/core/scan/engine.ts';

/** Reports every occurrence of every word under its rule. */
export function finderOf(words: readonly string[]): Analyser {
  const rules = words.map(ruleFor);
  return {
    keywords: words,
    start() {
      const found: { word: number; from: number }[] = [];
      return {
        onKeyword: (word, from) => void found.push({ word, from }),
        finish: () =>
          found.map(({ word, from }) => ({
            rule: rules[word]!,
            from,
            to: from + words[word]!.length,
            rank: 0,
            message: (preview) => `Found ${preview}.`,
          })),
      };
    },
  };
}

/** The rule `find-WORD`. */
export function ruleFor(word: string): RuleInfo {
  return {
    id: `find-${word}`,
    kind: 'secrets',
    title: word,
    category: 'test',
    severity: 'warning',
    link: 'https://example.com',
  };
}

/** Places of the word `gold` in a text, as `line:column-line:column`. */
export function goldIn(
  text: string | Uint8Array,
  options: ScannerOptions = {},
  part?: Part,
): readonly string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { findings } = createScanner([finderOf(['gold'])], options).scan('mine.txt', bytes, part);
  return findings.map(({ line, column, endLine, endColumn }) => `${line}:${column}-${endLine}:${endColumn}`);
}
