// One match is kept for one text.
import type { Match } from '../../../src/core/scan/analyser.ts';
import type { Severity } from '../../../src/core/scan/finding.ts';
import { strongest } from '../../../src/core/scan/strongest.ts';
import { checker } from '../../check.ts';

type Row = readonly [id: string, from: number, to: number, rank: number, severity?: Severity];

function match([id, from, to, rank, severity = 'error']: Row): Match {
  const rule = { id, kind: 'secrets', title: id, category: 'test', severity, link: '' } as const;
  return { rule, from, to, rank, message: String };
}

describe('strongest', () => {
  const check = checker((rows: readonly Row[]) =>
    strongest(rows.map(match))
      .map(({ rule }) => rule.id)
      .join(' '),
  );
  it('keeps what does not overlap', () =>
    check(
      [
        ['a', 0, 5, 0],
        ['b', 5, 9, 2],
      ],
      'a b',
    ));
  it('prefers the higher rank, whichever comes first', () => {
    check(
      [
        ['a', 0, 9, 0],
        ['b', 2, 5, 2],
      ],
      'b',
    );
    check(
      [
        ['a', 0, 9, 2],
        ['b', 2, 5, 0],
      ],
      'a',
    );
  });
  it('then the more severe', () =>
    check(
      [
        ['a', 0, 9, 1, 'warning'],
        ['b', 2, 5, 1, 'error'],
      ],
      'b',
    ));
  it('then the longer', () =>
    check(
      [
        ['a', 0, 4, 1],
        ['b', 2, 9, 1],
      ],
      'b',
    ));
  it('then the first', () =>
    check(
      [
        ['a', 0, 4, 1],
        ['b', 0, 4, 1],
      ],
      'a',
    ));
  it('must win against all that it overlaps', () => {
    check(
      [
        ['a', 0, 4, 1],
        ['b', 5, 9, 1],
        ['c', 3, 8, 2],
      ],
      'c',
    );
    check(
      [
        ['a', 0, 4, 3],
        ['b', 5, 9, 1],
        ['c', 3, 8, 2],
      ],
      'a b',
    );
  });
});
