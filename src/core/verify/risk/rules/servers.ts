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
  const { program, args, operands } = invocation;
  if (asksForHelp(invocation)) return undefined;
  if (always.has(program)) return serves;
  const subs = program === 'php' ? args.slice(0, 1) : operands;
  const pattern = bySub.get(program);
  if (pattern && (subs.some((sub) => pattern.test(sub)) || (subs.length === 0 && pattern.test('')))) {
    return has(invocation, '-d', '--detach', '--daemon') ? undefined : serves;
  }
  if (program === 'nginx' && args.some((arg) => arg.includes('daemon off'))) return serves;
  if (/^(?:jest|vitest|tsc|webpack|rollup|parcel|esbuild|tailwindcss|sass|cargo|mocha|ava)$/.test(program)) {
    const watching = has(invocation, '--watch', '--watchAll', '-w') || operands.includes('watch');
    if (watching && !args.includes('--watch=false')) return watches;
  }
  if (program === 'locust' && !has(invocation, '--headless', '--autostart'))
    return { class: 'endless', because: 'waits in a browser window until stopped' };
  if (/^(?:python\d?(?:\.\d+)?|py|php)$/.test(program)) {
    const script = baseName(operands[0] ?? '');
    if (/^(?:manage\.py|artisan)$/.test(script))
      return /^(?:runserver|serve|queue:work|queue:listen|schedule:work|horizon|celery)$/.test(
        operands[1] ?? '',
      )
        ? serves
        : undefined;
    return /^(?:app|server|serve|run|runserver|bot|worker|wsgi|asgi)\.(?:py|php)$/.test(script)
      ? serves
      : undefined;
  }
  if (/^(?:node|deno|bun|ts-node|tsx)$/.test(program)) {
    return operands.some((file) => /^(?:server|app|www|bot|worker)(?:\.[cm]?[jt]s)?$/.test(baseName(file)))
      ? serves
      : undefined;
  }
  return /^(?:gradle|gradlew)$/.test(program) &&
    operands.some((task) => /(?:bootRun|quarkusDev|run)$/.test(task))
    ? serves
    : undefined;
}
