// What SQL does, by the first words of its statements.
import type { RiskVerdict } from './rule.ts';

/** The worst of a text's statements; psql's own `\…` commands included. */
export function riskOfSql(text: string): RiskVerdict {
  const sql = text.replace(/--[^\n]*|\/\*[^]*?(?:\*\/|$)/g, ' ').replace(/'(?:[^']|'')*'/g, "''");
  const statements = sql.split(/;|\n(?=\s*\\)/).map((statement) => statement.trim());
  if (statements.some(deletes)) return { class: 'destructive', because: 'deletes data' };
  if (statements.some((statement) => /^(?:\\i[r]?\s|\\o\s|SOURCE\s|RESTORE\s)/i.test(statement))) {
    return { class: 'destructive', because: 'runs a file of SQL, whatever it holds' };
  }
  return statements.every(reads)
    ? { class: 'safe', because: 'only reads data' }
    : { class: 'changes', because: 'changes data' };
}

function deletes(statement: string): boolean {
  if (/^(?:DROP|TRUNCATE|FLUSH\s)|\bDELETE\s+FROM\b/i.test(statement)) return true;
  if (/^ALTER\b[^]*\bDROP\b/i.test(statement)) return true;
  return /^UPDATE\b/i.test(statement) && !/\bWHERE\b/i.test(statement);
}

function reads(statement: string): boolean {
  if (
    /\b(?:INSERT\s+INTO|UPDATE\s+\S+\s+SET)\b|^SELECT\b[^]*\bINTO\s+(?:TABLE|OUTFILE|DUMPFILE)\b/i.test(
      statement,
    )
  )
    return false;
  if (
    /\b(?:pg_terminate_backend|pg_cancel_backend|pg_reload_conf|pg_switch_wal|setval|nextval|pg_promote)\s*\(/i.test(
      statement,
    )
  )
    return false;
  return /^(?:$|\\(?:copy\s*\(|copy\s+\S+\s+to\b|[dlzq]|conninfo|timing|x\b|echo|pset|set\b)|SELECT|SHOW|EXPLAIN|DESCRIBE|DESC\b|WITH|TABLE|VALUES|PRAGMA\s+[\w.]+$|PRAGMA\s+\w*check|USE\b|SET\b|BEGIN|COMMIT|ROLLBACK|END\b|\.(?:tables|schema|databases|indexes|headers|mode))/i.test(
    statement,
  );
}
