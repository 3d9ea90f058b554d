// SQL typed into a shell script, where it was meant for the session of the line before.
import type { RiskRule } from '../rule.ts';
import { riskOfSql } from '../sql.ts';

const keyword =
  /^(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|TRUNCATE|ANALYZE|VACUUM|EXPLAIN|GRANT|REVOKE|BEGIN|COMMIT|ROLLBACK|WITH|SHOW)$/;

export const typedSql: RiskRule = {
  name: 'typed-sql',
  judge: ({ program, command }) => (keyword.test(program) ? riskOfSql(command.text) : undefined),
};
