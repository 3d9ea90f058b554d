// What becomes of each command's exit status inside one and-or list (`a && b || c`).
import type { Join, Redirection, Status, Word } from './model.ts';

/** A sub-command while its script is being read. */
export interface Draft {
  from: number;
  to: number;
  readonly words: Word[];
  readonly assignments: string[];
  readonly redirections: Redirection[];
  readonly join: Join;
  readonly negated: boolean;
  readonly substituted: boolean;
  status: Status;
  background: boolean;
  /** Whether it stands left of `&&` or behind `!`: a shell that stops at failures lets it fail unless it comes last. */
  guards: boolean;
  /** Number of the outermost and-or list it stands in. */
  list: number;
}

/** A draft without anything in it yet. */
export function draftAt(from: number): Draft {
  return {
    from,
    to: from,
    words: [],
    assignments: [],
    redirections: [],
    join: 'first',
    negated: false,
    substituted: false,
    status: 'counts',
    background: false,
    guards: false,
    list: 0,
  };
}

/** An operator of the list, and how many drafts there were when it was read. */
export interface Operator {
  readonly text: '&&' | '||';
  readonly before: number;
}

/** Settles the drafts from `start` on when their list is over. */
export function settle(
  drafts: readonly Draft[],
  start: number,
  operators: readonly Operator[],
  how: { readonly testing: boolean; readonly background: boolean },
): void {
  const recovered =
    operators.findLast(
      (operator, n) =>
        operator.text === '||' && !givesUp(drafts.slice(operator.before, operators[n + 1]?.before)),
    )?.before ?? -1;
  const guarded = operators.findLast((operator) => operator.text === '&&')?.before ?? -1;
  for (let n = start; n < drafts.length; n++) {
    const draft = drafts[n];
    if (draft === undefined) continue;
    if (how.background) draft.background = true;
    if (n < guarded || draft.negated) draft.guards = true;
    if (draft.status !== 'counts') continue;
    if (how.background) draft.status = 'dropped';
    else if (how.testing || n < recovered) draft.status = 'tested';
  }
}

/** `|| exit 1` and `|| { echo …; exit 1; }` pass the failure on. */
function givesUp(alternative: readonly Draft[]): boolean {
  return alternative.some((draft) => {
    const [program, status] = draft.words.map((word) => word.text);
    if (program === 'exit' || program === 'return') return status !== '0';
    return program === 'false' || program === 'die' || program === 'fail';
  });
}
