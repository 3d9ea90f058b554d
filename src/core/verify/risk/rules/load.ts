// Load generators: harmless to files, not to the system they are pointed at.
import type { RiskRule } from '../rule.ts';

const programs: ReadonlySet<string> = new Set(
  'ab wrk wrk2 hey oha k6 locust artillery jmeter gatling siege vegeta bombardier autocannon drill h2load pgbench sysbench redis-benchmark fio stress stress-ng iperf iperf3 hydra sqlmap'.split(
    ' ',
  ),
);

export const load: RiskRule = {
  name: 'load',
  judge: ({ program }) =>
    programs.has(program) ? { class: 'changes', because: 'puts load on a live system' } : undefined,
};
