// Programs that serve until somebody stops them.
import { baseName } from '../../../shell/model.ts';
import { has, type Invocation } from '../invocation.ts';
import { asksForHelp, type RiskRule, type RiskVerdict } from '../rule.ts';

const serves: RiskVerdict = { class: 'endless', because: 'runs a server until stopped' };
const watches: RiskVerdict = { class: 'endless', because: 'watches files until stopped' };

/** Programs that do nothing else. */
const always: ReadonlySet<string> = new Set(
  `uvicorn gunicorn hypercorn daphne waitress-serve puma unicorn sidekiq rq dramatiq nodemon ts-node-dev http-server
  http.server live-server json-server serve redis-server valkey-server mongod mysqld postgres httpd caddy traefik haproxy
  prometheus grafana-server alertmanager minio node_exporter ngrok localtunnel cloudflared air reflex entr watchman
  livereload supervisord start-storybook memcached etcd jupyter mailhog mailpit zookeeper-server-start
  kafka-server-start`.split(/\s+/),
);
/** Sub-commands that serve, by program. */
const bySub: ReadonlyMap<string, RegExp> = new Map([
  ['next', /^(?:dev|start)$/],
  ['nuxt', /^(?:dev|start|preview)$/],
  ['vite', /^(?:dev|serve|preview)?$/],
  ['astro', /^(?:dev|preview)$/],
  ['ng', /^serve$/],
  ['vue-cli-service', /^serve$/],
  ['react-scripts', /^start$/],
  ['gatsby', /^(?:develop|serve)$/],
  ['expo', /^start$/],
  ['webpack', /^(?:serve|watch)$/],
  ['flask', /^(?:run|shell)$/],
  ['rails', /^(?:s|server)$/],
  ['streamlit', /^run$/],
  ['mkdocs', /^serve$/],
  ['hugo', /^server?$/],
  ['jekyll', /^serve$/],
  ['celery', /^(?:worker|beat|flower|events)$/],
  ['skaffold', /^(?:dev|debug)$/],
  ['tilt', /^up$/],
  ['minikube', /^(?:dashboard|tunnel)$/],
  ['symfony', /^server:start$/],
  ['wrangler', /^dev$/],
  ['vercel', /^dev$/],
  ['netlify', /^dev$/],
  ['stripe', /^listen$/],
  ['firebase', /^(?:serve|emulators:start)$/],
  ['supabase', /^functions:serve$/],
  ['deno', /^serve$/],
  ['php', /^-S$/],
]);

export const servers: RiskRule = { name: 'servers', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, args } = invocation;
  if (asksForHelp(invocation)) return undefined;
  if (always.has(program) || (program === 'nginx' && args.some((arg) => arg.includes('daemon off')))) {
    return serves;
  }
  if (program === 'locust' && !has(invocation, '--headless', '--autostart')) {
    return { class: 'endless', because: 'waits in a browser window until stopped' };
  }
  if (isWatching(invocation)) return watches;
  const isServing = servesBySub(invocation) || servesFile(invocation) || servesTask(invocation);
  return isServing ? serves : undefined;
}

/** `--watch` says the same everywhere; short forms and bare `vitest` do not. */
function isWatching(invocation: Invocation): boolean {
  const { program, args, operands } = invocation;
  if (args.some((arg) => /^--watch(?:-?all)?(?:=true)?$/i.test(arg))) return true;
  if (program === 'vitest') return !operands.includes('run') && !has(invocation, '--run', '--watch');
  const watchers = /^(?:tsc|webpack|rollup|esbuild|parcel|sass|mocha|ava|cargo|bun|deno)$/;
  return watchers.test(program) && (has(invocation, '-w') || operands[0] === 'watch');
}

function servesBySub(invocation: Invocation): boolean {
  const subs = invocation.program === 'php' ? invocation.args.slice(0, 1) : invocation.operands;
  const pattern = bySub.get(invocation.program);
  if (pattern === undefined || has(invocation, '-d', '--detach', '--daemon')) return false;
  return subs.some((sub) => pattern.test(sub)) || (subs.length === 0 && pattern.test(''));
}

/** `node server.js`, `python manage.py runserver`: the file's name says it, or the framework's command. */
function servesFile({ program, operands }: Invocation): boolean {
  const file = baseName(operands[0] ?? '');
  if (/^(?:manage\.py|artisan)$/.test(file)) {
    return /^(?:runserver|serve|queue:work|queue:listen|schedule:work|horizon)$/.test(operands[1] ?? '');
  }
  if (/^(?:python\d?(?:\.\d+)?|py|php)$/.test(program)) {
    return /^(?:app|server|serve|run|bot|worker|wsgi|asgi)\.(?:py|php)$/.test(file);
  }
  if (!/^(?:node|deno|bun|ts-node|tsx)$/.test(program)) return false;
  return operands.some((operand) =>
    /^(?:server|app|www|bot|worker)(?:\.[cm]?[jt]s)?$/.test(baseName(operand)),
  );
}

function servesTask({ program, operands }: Invocation): boolean {
  return /^gradlew?$/.test(program) && operands.some((task) => /(?:bootRun|quarkusDev|run)$/.test(task));
}
