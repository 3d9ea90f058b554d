// How outcomes look and read: one icon, colour and word for each, the same everywhere.
import { ThemeColor, ThemeIcon } from 'vscode';
import type { Stale } from '../../core/verify/evidence/recall.ts';
import type { Result, Standing } from '../run/results.ts';

interface Look {
  readonly icon: string;
  readonly color: string | undefined;
  readonly word: string;
}

const looks: Readonly<Record<Standing, Look>> = {
  passed: { icon: 'pass', color: 'testing.iconPassed', word: 'passed' },
  failed: { icon: 'error', color: 'testing.iconFailed', word: 'failed' },
  errored: { icon: 'warning', color: 'testing.iconErrored', word: 'could not be run' },
  review: { icon: 'question', color: 'charts.yellow', word: 'needs your review' },
  skipped: { icon: 'debug-step-over', color: 'testing.iconSkipped', word: 'skipped' },
  stale: { icon: 'history', color: 'charts.orange', word: 'stale' },
  running: { icon: 'loading~spin', color: undefined, word: 'running' },
  unverified: { icon: 'circle-outline', color: 'testing.iconUnset', word: 'not run yet' },
};

export function iconOf(standing: Standing): ThemeIcon {
  const { icon, color } = looks[standing];
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}

/** The name of its codicon. */
export function codiconOf(standing: Standing): string {
  return looks[standing].icon;
}

/** Fits into "This command …" and stands alone after a colon. */
export function wordOf(standing: Standing): string {
  return looks[standing].word;
}

/** What a result says in a few words: `failed`, `stale: the command changed`. */
export function wordsOf({ outcome, stale }: Pick<Result, 'outcome' | 'stale'>): string {
  return stale === undefined ? wordOf(outcome) : `${wordOf('stale')}: ${changes[stale]}`;
}

const changes: Readonly<Record<Stale, string>> = {
  item: 'the item or a heading above it changed',
  probe: 'the command or what is expected of it changed',
  commit: 'another commit is checked out',
};

/** `320 ms`, `4.2 s`, `3 min 5 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}

/** `just now`, `5 min ago`, `3 h ago`, `2 days ago`. */
export function ageText(time: number, now: number = Date.now()): string {
  const minutes = Math.floor((now - time) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${Math.floor(minutes / 1440)} days ago`;
}
