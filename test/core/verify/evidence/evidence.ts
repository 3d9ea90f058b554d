// Evidence for tests.
import type { Evidence } from '../../../../src/core/verify/evidence/model.ts';

/** Passed evidence that differs from the usual one by `changes`. */
export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    file: 'docs/deploy.md',
    line: 3,
    item: { id: 'i1', text: 'Health endpoint answers' },
    probe: { description: 'curl -f https://api.test/health', hash: 'p1', kind: 'http' },
    environment: 'staging',
    commit: 'abc123',
    time: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    durationMs: 12,
    exitCode: 0,
    outcome: 'passed',
    reason: 'It exited with 0.',
    expectations: [{ text: 'PONG', held: true, expected: 'the line PONG', actual: 'PONG' }],
    output: 'PONG\n',
    by: 'run',
    ...changes,
  };
}
