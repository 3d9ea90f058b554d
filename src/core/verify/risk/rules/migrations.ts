// Tools that migrate database schemas, alone or as a command of a framework.
import type { Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const tools: ReadonlySet<string> = new Set(
  'alembic flyway liquibase dbmate goose migrate golang-migrate knex sequelize sequelize-cli typeorm prisma drizzle-kit sqlx diesel atlas'.split(
    ' ',
  ),
);
const back =
  /^(?:downgrade|undo|rollback\w*|down|drop\w*|clean|reset|redo|revert|fresh|refresh|flush|reset_db|zero|force|stop|db:(?:drop|reset|rollback|purge|schema:load|setup|truncate_all|migrate:(?:down|redo|undo|reset)|seed:replant)|(?:migrate|migration):(?:rollback|fresh|reset|refresh|undo|down|revert)|ecto\.(?:rollback|drop|reset)|schema:drop|doctrine:(?:schema|database):drop|db:wipe)$/;
const reads =
  /^(?:current|history|heads|branches|show|check|info|status|validate|list|version|format|db:(?:version|migrate:status|abort_if_pending_migrations)|migrate:status|migration:show|showmigrations|sqlmigrate|test|ecto\.migrations|diff|dump-schema)$/;

export const migrations: RiskRule = { name: 'migrations', judge };

function judge({ program, args, operands }: Invocation): RiskVerdict | undefined {
  const framework = frameworkWords(program, operands);
  const words = tools.has(program) ? operands : framework;
  if (words === undefined) return undefined;
  const main = words.slice(0, 3);
  if (
    main.some((word) => back.test(word)) ||
    args.some((arg) => /^--(?:force-reset|accept-data-loss|drop)$/.test(arg))
  ) {
    return { class: 'destructive', because: 'rolls the database back or deletes data' };
  }
  if (framework === undefined && main[0] === 'studio')
    return { class: 'endless', because: 'runs a server until stopped' };
  if (main.some((word) => reads.test(word))) return { class: 'safe', because: 'only reads' };
  return tools.has(program) || main.some((word) => /migrat|seed|upgrade|db:|ecto/.test(word))
    ? { class: 'changes', because: 'changes the database schema' }
    : undefined;
}

/** The framework's command behind `rails`, `manage.py`, `artisan`, `flask db`, `mix`. */
function frameworkWords(program: string, operands: readonly string[]): readonly string[] | undefined {
  if (/^(?:rails|rake|mix|bin\/console)$/.test(program)) return operands;
  const script = operands.findIndex((operand) => /(?:^|\/)(?:manage\.py|artisan|console)$/.test(operand));
  if (/^(?:python\d?(?:\.\d+)?|py|php)$/.test(program) && script >= 0) return operands.slice(script + 1);
  if (program === 'flask' && operands[0] === 'db') return operands.slice(1);
  return /^(?:manage\.py|artisan|django-admin|console)$/.test(program) ? operands : undefined;
}
