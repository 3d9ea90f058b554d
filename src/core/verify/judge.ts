// STANDIN
import type { Judgement } from './outcome.ts';
export function judge(_command: unknown, r: { exitCode: number | undefined; output: string }): Judgement {
  return { outcome: r.exitCode === 0 ? 'passed' : 'failed', reason: `exit ${r.exitCode}`, expectations: [] };
}
