// Docker, Podman and Compose.
import { has, type Invocation } from '../invocation.ts';
import { bySubCommand, type RiskRule, type RiskVerdict } from '../rule.ts';

const bySub = bySubCommand(
  'docker podman docker-compose nerdctl',
  [
    [
      'safe',
      'only reads',
      'compose ps, compose logs, compose config, compose images, compose ls, compose port, compose top',
    ],
    [
      'safe',
      'only reads',
      'compose version, compose events, context ls, context show, context inspect, manifest inspect',
    ],
    [
      'safe',
      'only reads',
      'container ls, container list, container ps, container logs, container inspect, container top',
    ],
    [
      'safe',
      'only reads',
      'image ls, image list, image inspect, image history, volume ls, volume list, volume inspect',
    ],
    [
      'safe',
      'only reads',
      'network ls, network list, network inspect, node ls, node inspect, node ps, service ls',
    ],
    [
      'safe',
      'only reads',
      'service ps, service logs, service inspect, stack ls, stack ps, stack services, secret ls',
    ],
    [
      'safe',
      'only reads',
      'config ls, plugin ls, system df, system info, trust inspect, buildx ls, buildx inspect, scout',
    ],
    ['destructive', 'takes containers down and deletes them', 'compose down, compose rm, down'],
    ['destructive', 'deletes what is not in use', 'system prune, builder prune, buildx prune'],
    ['destructive', 'deletes containers', 'container rm, container prune'],
    ['destructive', 'deletes images', 'image rm, image prune'],
    ['destructive', 'deletes volumes and their data', 'volume rm, volume prune'],
    ['destructive', 'deletes networks', 'network rm, network prune'],
    ['destructive', 'deletes services', 'service rm, stack rm, secret rm, config rm, swarm leave, node rm'],
    ['destructive', 'rolls a service back', 'service rollback'],
    ['destructive', 'deletes containers', 'rm'],
    ['destructive', 'deletes images', 'rmi'],
    ['interactive', 'attaches the terminal to a container', 'attach, compose attach'],
    [
      'safe',
      'only reads',
      'ps, images, inspect, logs, stats, events, version, info, top, port, diff, history, search, config',
    ],
    ['changes', 'sends images to a registry', 'push, image push, compose push'],
    ['builds', 'builds images', 'build, buildx build, compose build, image build'],
    ['changes', 'fetches images', 'pull, compose pull, image pull'],
    ['changes', 'names an image', 'tag, image tag'],
    [
      'changes',
      'starts or stops containers',
      'run, up, start, stop, restart, kill, compose up, compose run, compose start',
    ],
    [
      'changes',
      'starts or stops containers',
      'compose stop, compose restart, compose kill, compose run, container run',
    ],
  ],
  { class: 'changes', because: 'changes containers' },
);

export const docker: RiskRule = { name: 'docker', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const verdict = bySub(invocation);
  if (verdict === undefined) return undefined;
  const { operands } = invocation;
  const sub = (name: string) => operands.slice(0, 4).includes(name);
  if (sub('up') && !has(invocation, '-d', '--detach', '--wait', '--no-start')) {
    return { class: 'endless', because: 'stays attached to the containers' };
  }
  if (operands[0] === 'stats' && !has(invocation, '--no-stream'))
    return { class: 'endless', because: 'shows live figures for ever' };
  if (sub('events') && !has(invocation, '--until'))
    return { class: 'endless', because: 'follows events for ever' };
  if (
    operands[0] === 'login' &&
    !has(invocation, '--password-stdin') &&
    !has(invocation, '-p', '--password')
  ) {
    return { class: 'interactive', because: 'asks for a password' };
  }
  return operands[0] === 'run' ? run(invocation, verdict) : verdict;
}

/** A container that publishes ports and is not detached is a server in the foreground. */
function run(invocation: Invocation, verdict: RiskVerdict): RiskVerdict {
  if (has(invocation, '-d', '--detach')) return verdict;
  if (has(invocation, '-t', '--tty'))
    return { class: 'interactive', because: 'opens a terminal in a container' };
  return has(invocation, '-p', '-P', '--publish')
    ? { class: 'endless', because: 'runs a server in the foreground' }
    : verdict;
}
