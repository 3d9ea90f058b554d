// Tasks that a project defines itself (`npm run x`, `make x`, `./scripts/x.sh`): all there is to go by is the name.
import { baseName } from '../../../shell/model.ts';
import { has, type Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const own: RiskVerdict = { class: 'changes', because: "runs the project's own task" };
const builds: RiskVerdict = { ...own, builds: true };

/** Words of a name, worst first, and what a task of that name does. */
const byName: readonly (readonly [RegExp, RiskVerdict])[] = [
  [
    /^(?:rollback|revert|undo|restore)$/,
    { class: 'destructive', because: 'rolls back or restores, by its name' },
  ],
  [
    /^(?:delete|remove|destroy|drop|reset|wipe|purge|nuke|teardown|prune|flush|uninstall|truncate|down|rm)$/,
    { class: 'destructive', because: 'deletes or takes down, by its name' },
  ],
  [/^(?:watch|tail|follow)$/, { class: 'endless', because: 'runs until stopped, by its name' }],
  [/^build$/, builds],
  [
    /^(?:bump|create|deploy|fix|format|generate|init|install|migrate|migrations|once|prepare|publish|release|rotate|seed|setup|stop|update|write)$/,
    own,
  ],
  [
    /^(?:test|tests|spec|lint|typecheck|types|check|checks|verify|validate|audit|coverage|smoke|health|healthcheck|e2e|unit|integration)$/,
    { class: 'safe', because: 'tests or checks, by its name', checks: true },
  ],
  [
    /^(?:dev|develop|start|serve|server|preview|storybook|run|runserver|studio)$/,
    { class: 'endless', because: 'runs until stopped, by its name' },
  ],
  [
    /^(?:shell|console|repl|login|ssh|bash)$/,
    { class: 'interactive', because: 'opens a session, by its name' },
  ],
  [
    /^(?:list|status|version|help|doctor|info|logs)$/,
    { class: 'safe', because: 'only shows something, by its name' },
  ],
];

export const tasks: RiskRule = { name: 'tasks', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const names = taskNames(invocation);
  if (names === undefined) return undefined;
  if (has(invocation, '--list', '--help', '--dry-run', '--version'))
    return { class: 'safe', because: 'only shows something' };
  const words = names.flatMap((name) => (/[$<{]/.test(name) ? [] : name.toLowerCase().split(/[^a-z0-9]+/)));
  return byName.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? own;
}

/** What names the task; `undefined` when the command runs none. */
function taskNames({ program, args, operands, command }: Invocation): readonly string[] | undefined {
  if (/^(?:npm|pnpm|yarn|bun|deno)$/.test(program)) {
    const run = operands.findIndex((operand) => /^(?:run|run-script|task)$/.test(operand));
    if (run >= 0) return operands.slice(run + 1, run + 2);
    return /^(?:start|dev|serve|stop|restart|build)$/.test(operands[0] ?? '')
      ? operands.slice(0, 1)
      : undefined;
  }
  if (/^(?:make|gmake|just|task|rake|invoke|inv|fab|gulp|grunt|ant|nx|turbo|mage)$/.test(program)) {
    const valued = /^(?:-C|-f|-j|--directory|--file|--makefile)$/;
    return operands.filter(
      (operand) => !operand.includes('=') && !valued.test(args[args.indexOf(operand) - 1] ?? ''),
    );
  }
  if (/^(?:gradle|gradlew)$/.test(program)) return operands;
  const path = command.words[0]?.text ?? '';
  const isScript = /\.(?:sh|bash|zsh|ps1|bat|cmd)$/i.test(path) || /^\.{0,2}\/|^[\w.-]+\//.test(path);
  if (isScript && !/\/s?bin\//.test(path))
    return [baseName(path).replace(/\.\w+$/, ''), ...operands.slice(0, 1)];
  if (/^(?:bash|sh|zsh|dash|source|\.)$/.test(program) && operands[0] !== undefined) {
    return [baseName(operands[0]).replace(/\.\w+$/, ''), ...operands.slice(1, 2)];
  }
  return undefined;
}
