// Clients of databases: what their statements do, and sessions that wait for a person.
import { has, inputOf, inputText, type Invocation, valueOf, valuesOf } from '../invocation.ts';
import { asksForHelp, type RiskRule, type RiskVerdict } from '../rule.ts';
import { riskOfSql } from '../sql.ts';
import { worst } from '../worst.ts';

const session: RiskVerdict = { class: 'interactive', because: 'opens a session at a database' };
const password: RiskVerdict = { class: 'interactive', because: 'asks for a password' };
const runsFile: RiskVerdict = { class: 'destructive', because: 'runs a file of SQL, whatever it holds' };

/** Options that carry statements, that name files of them, and that list databases. */
interface SqlClient {
  readonly text: readonly string[];
  readonly file: readonly string[];
  readonly lists: readonly string[];
}

const sqlClients: ReadonlyMap<string, SqlClient> = new Map([
  ['psql', { text: ['-c', '--command'], file: ['-f', '--file'], lists: ['-l', '--list'] }],
  ['mysql', { text: ['-e', '--execute'], file: [], lists: [] }],
  ['mariadb', { text: ['-e', '--execute'], file: [], lists: [] }],
  ['sqlcmd', { text: ['-Q', '-q'], file: ['-i'], lists: ['-L'] }],
  ['clickhouse-client', { text: ['-q', '--query'], file: ['--queries-file'], lists: [] }],
  ['cqlsh', { text: ['-e', '--execute'], file: ['-f', '--file'], lists: [] }],
  ['cockroach', { text: ['-e', '--execute'], file: ['-f', '--file'], lists: [] }],
]);

export const databases: RiskRule = { name: 'databases', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, operands } = invocation;
  if (asksForHelp(invocation) && (sqlClients.has(program) || otherClients.has(program)))
    return { class: 'safe', because: 'prints its version or help' };
  const asks = asksForPassword(invocation) ? password : undefined;
  const client = sqlClients.get(program);
  if (client !== undefined) return worst([asks, ...sqlVerdicts(invocation, client)]);
  if (program === 'sqlite3')
    return operands.length > 1
      ? worst(operands.slice(1).map(riskOfSql))
      : worst(fromInput(invocation, false));
  if (asks !== undefined) return asks;
  if (program === 'pg_restore' || program === 'mongorestore' || program === 'mysqlimport') {
    return has(invocation, '-l', '--list')
      ? { class: 'safe', because: 'only lists a backup' }
      : { class: 'destructive', because: 'restores over the present data' };
  }
  return otherClients.get(program)?.(invocation);
}

function sqlVerdicts(invocation: Invocation, { text, file, lists }: SqlClient): readonly RiskVerdict[] {
  const statements = valuesOf(invocation, ...text);
  if (file.length > 0 && has(invocation, ...file)) return [runsFile, ...statements.map(riskOfSql)];
  if (lists.length > 0 && has(invocation, ...lists))
    return [{ class: 'safe', because: 'only lists databases' }];
  return [...statements.map(riskOfSql), ...fromInput(invocation, statements.length > 0)];
}

/** MySQL's `-p` asks where no password follows in the same word. */
function asksForPassword({ program, args }: Invocation): boolean {
  return /^(?:mysql|mariadb)/.test(program) && args.some((arg) => arg === '-p' || arg === '--password');
}

/** What it reads instead of statements on its command line. */
function fromInput(invocation: Invocation, hasText: boolean): readonly RiskVerdict[] {
  const text = inputText(invocation);
  if (text !== undefined) return [riskOfSql(text)];
  const input = inputOf(invocation);
  if (input === 'file') return [runsFile];
  if (hasText) return [];
  return input === 'terminal'
    ? [session]
    : [{ class: 'destructive', because: 'runs the SQL that is piped into it' }];
}

const otherClients: ReadonlyMap<string, (invocation: Invocation) => RiskVerdict> = new Map([
  ['redis-cli', redis],
  ['valkey-cli', redis],
  ['mongosh', mongo],
  ['mongo', mongo],
  ['dropdb', (): RiskVerdict => ({ class: 'destructive', because: 'deletes a database' })],
  ['dropuser', (): RiskVerdict => ({ class: 'destructive', because: 'deletes a database user' })],
  ['mysqladmin', admin],
]);

function redis(invocation: Invocation): RiskVerdict {
  const valued = /^(?:-h|-p|-u|-a|-n|-s|-t|--user|--pass|--cacert|--cert|--key|-r|-i)$/;
  const words = invocation.args.filter(
    (arg, n) => !arg.startsWith('-') && !valued.test(invocation.args[n - 1] ?? ''),
  );
  const name = words[0]?.toLowerCase();
  if (has(invocation, '--stat', '--latency', '--latency-history', '--monitor'))
    return { class: 'endless', because: 'shows live figures for ever' };
  if (has(invocation, '--scan', '--bigkeys', '--memkeys', '--hotkeys'))
    return { class: 'safe', because: 'only reads data' };
  if (name === undefined)
    return inputOf(invocation) === 'terminal'
      ? session
      : { class: 'changes', because: 'runs the commands it reads' };
  if (/^(?:flushall|flushdb|del|unlink|shutdown|debug|failover|getdel|swapdb)$/.test(name))
    return { class: 'destructive', because: 'deletes data' };
  if (/^(?:monitor|subscribe|psubscribe)$/.test(name))
    return { class: 'endless', because: 'follows messages for ever' };
  const second = words[1]?.toLowerCase() ?? '';
  const reads =
    /^(?:ping|info|get|mget|exists|ttl|pttl|type|keys|scan|dbsize|time|lastsave|role|strlen|hget|hgetall|hkeys|hlen|lrange|llen|smembers|scard|sismember|zrange|zcard|zscore|xlen|xinfo|object|echo)$/;
  if (reads.test(name)) return { class: 'safe', because: 'only reads data' };
  const inspects =
    /^(?:config|client|cluster|slowlog|memory|latency|acl|command|sentinel)$/.test(name) &&
    /^(?:get|list|info|nodes|slots|len|stats|usage|doctor|latest|whoami|count|masters|master|slaves|replicas|ckquorum)$/.test(
      second,
    );
  return inspects
    ? { class: 'safe', because: 'only reads data' }
    : { class: 'changes', because: 'changes data' };
}

function mongo(invocation: Invocation): RiskVerdict {
  const code = valueOf(invocation, '--eval') ?? inputText(invocation);
  if (code === undefined) {
    if (invocation.operands.some((operand) => operand.endsWith('.js')))
      return { class: 'changes', because: 'runs a script' };
    return inputOf(invocation) === 'terminal'
      ? session
      : { class: 'changes', because: 'runs the script it reads' };
  }
  if (/\b(?:drop\w*|delete\w*|remove\w*|findOneAndDelete|shutdownServer)\s*\(/.test(code))
    return { class: 'destructive', because: 'deletes data' };
  const writes =
    /\b(?:insert\w*|update\w*|replace\w*|save|create\w*|rename\w*|bulkWrite|findAndModify|findOneAnd\w+)\s*\(/.test(
      code,
    );
  return writes
    ? { class: 'changes', because: 'changes data' }
    : { class: 'safe', because: 'only reads data' };
}

function admin({ operands }: Invocation): RiskVerdict {
  if (operands.includes('drop') || operands.includes('shutdown'))
    return { class: 'destructive', because: 'deletes a database or stops the server' };
  const reads = operands.some((operand) =>
    /^(?:ping|status|extended-status|version|processlist|variables)$/.test(operand),
  );
  return reads
    ? { class: 'safe', because: 'only reads' }
    : { class: 'changes', because: 'changes the database server' };
}
