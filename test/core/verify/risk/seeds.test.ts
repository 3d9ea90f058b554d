// The commands of the five real checklists, when they are there: each was judged by reading it.
import { deepStrictEqual, ok } from 'node:assert';
import { riskOf } from '../../../../src/core/verify/risk/assess.ts';
import { commandsOfSeeds, seedsAreHere } from '../seeds.ts';

/** Line of the fence or of the inline code: its class. `s` safe, `c` changes, `d` destructive, `i` interactive, `e` endless. */
const judged: Readonly<Record<string, string>> = {
  '000':
    '23s 57s 81s 86s 95e 108s 115s 126s 137s 149c 185c 199s 209s 218s 228c 253s 264s 306s 312s 320c 339c 354c 398e ' +
    '405c 409e 413s 485s 496s 505s 526c 542c 553d 594s 623d 645d 662d 690i',
  '001':
    '12s 32c 38c 46c 52s 59s 66s 72s 81s 87s 93s 105c 111c 116c 134c 141c 146s 152s 172s 177s 205c 212s 295d 300d',
  '002': '8s 9c 310c 319c 328s',
  '003': '62c 63s 70c 93s 136c 153c 164c 212e 255s 256s 257s 258e 264e 284d 352s 387d',
  '004': '51s 53c 95s 107c 108c 124s 163c 190c 225e 255c 303e 409c 455s 475d 494d 509d',
};
const letters: Readonly<Record<string, string>> = {
  s: 'safe',
  c: 'changes',
  d: 'destructive',
  i: 'interactive',
  e: 'endless',
};

describe('the risk of the real checklists', () => {
  if (!seedsAreHere) {
    it('cannot be looked at: they are not here', () => ok(!seedsAreHere));
    return;
  }
  for (const [file, row] of Object.entries(judged)) {
    it(`is as judged in ${file}`, () => {
      const expected = row.split(' ').map((cell) => [Number.parseInt(cell, 10), letters[cell.slice(-1)]]);
      const found = commandsOfSeeds()
        .filter((command) => command.file === file)
        .map(({ line, text, shell }) => [line, riskOf(text, shell).class]);
      deepStrictEqual(found, expected);
    });
  }
});
