// Programs that run another program: how to find it in their arguments.

/** How a wrapper's arguments are laid out. */
export interface Wrapper {
  /** Sub-commands that make it a wrapper, as in `docker compose exec`; empty when it always is one. */
  readonly path: readonly string[];
  /** Options that take the next word as their value. */
  readonly valued: readonly string[];
  /** Arguments before the command: the container, the host, the time limit. */
  readonly operands: number;
  /**
   * `words`: the rest is a command. `script`: the rest, joined, is a script. `--` and `-m`: what follows is a command.
   * Any other option: its value is a script.
   */
  readonly inner: string;
}

/** Wrappers by program; the one with the longest fitting path applies. */
const wrappers: ReadonlyMap<string, readonly Wrapper[]> = table([
  'sudo          | words  | 0 | -u -g -h -p -C -r -t -T -U -D --user --group --host --prompt --chdir',
  'doas          | words  | 0 | -u -C',
  'env           | words  | 0 | -u -C --unset --chdir',
  'cross-env     | words  | 0 |',
  'time          | words  | 0 | -f -o --format --output',
  'gtime         | words  | 0 | -f -o',
  'nice          | words  | 0 | -n --adjustment',
  'ionice        | words  | 0 | -c -n -t',
  'nohup         | words  | 0 |',
  'setsid        | words  | 0 |',
  'caffeinate    | words  | 0 | -t -w',
  'unbuffer      | words  | 0 |',
  'chronic       | words  | 0 |',
  'stdbuf        | words  | 0 | -i -o -e',
  'timeout       | words  | 1 | -s -k --signal --kill-after',
  'gtimeout      | words  | 1 | -s -k',
  'flock         | words  | 1 | -w -E -c',
  'chroot        | words  | 1 |',
  'command       | words  | 0 |',
  'builtin       | words  | 0 |',
  'exec          | words  | 0 | -a',
  'xargs         | words  | 0 | -I -n -P -L -d -E -s -a --max-args --max-procs --delimiter --arg-file',
  'strace        | words  | 0 | -e -o -s -p',
  'npx           | words  | 0 | -p --package',
  'bunx          | words  | 0 |',
  'pnpx          | words  | 0 |',
  'uvx           | words  | 0 | --from --with',
  'pipx run      | words  | 0 | --spec',
  'pnpm exec     | words  | 0 |',
  'pnpm dlx      | words  | 0 |',
  'yarn exec     | words  | 0 |',
  'yarn dlx      | words  | 0 | -p',
  'npm exec      | --     | 0 |',
  'bundle exec   | words  | 0 |',
  'poetry run    | words  | 0 |',
  'pipenv run    | words  | 0 |',
  'pdm run       | words  | 0 |',
  'hatch run     | words  | 0 |',
  'rye run       | words  | 0 |',
  'uv run        | words  | 0 | --with --extra --group --python -p --env-file --package --directory',
  'conda run     | words  | 0 | -n -p --name --prefix',
  'mise exec     | --     | 0 |',
  'direnv exec   | words  | 1 |',
  'dotenv        | --     | 0 |',
  'dotenvx run   | --     | 0 |',
  'doppler run   | --     | 0 |',
  'op run        | --     | 0 |',
  'infisical run | --     | 0 |',
  'aws-vault exec| --     | 1 |',
  'railway run   | words  | 0 | -s -e --service --environment',
  'heroku run    | words  | 0 | -a --app -r --remote --size',
  'docker exec   | words  | 1 | -e -u -w --env --user --workdir --env-file --detach-keys',
  'docker container exec | words | 1 | -e -u -w --env --user --workdir --env-file',
  'docker compose exec | words | 1 | -e -u -w --env --user --workdir --index -f -p --file --project-name --profile --env-file',
  'docker compose run | words | 1 | -e -u -w -v -p --env --user --workdir --volume --name --entrypoint -f --file --publish --profile --env-file',
  'docker-compose exec | words | 1 | -e -u -w --env --user --workdir --index -f -p --file --project-name --profile --env-file',
  'docker-compose run | words | 1 | -e -u -w -v -p --env --user --workdir --volume --name --entrypoint -f --file --publish --profile --env-file',
  'docker run    | words  | 1 | -e -u -w -v -p -h -m -l --env --user --workdir --volume --publish --name --network --net --entrypoint --env-file --restart --memory --cpus --mount --label --hostname --platform --log-driver --log-opt --add-host --link --ulimit --shm-size --gpus --pull',
  'podman exec   | words  | 1 | -e -u -w --env --user --workdir',
  'podman run    | words  | 1 | -e -u -w -v -p --env --user --workdir --volume --publish --name --network --entrypoint --env-file',
  'kubectl exec  | --     | 0 |',
  'kubectl run   | --     | 0 |',
  'oc exec       | --     | 0 |',
  'oc rsh        | words  | 1 | -c -n',
  'multipass exec| --     | 0 |',
  'lxc exec      | --     | 0 |',
  'watch         | script | 0 | -n -d --interval',
  'ssh           | script | 1 | -p -i -l -o -F -J -L -R -D -b -c -e -m -S -W -E -B -I -Q -w',
  'eval          | script | 0 |',
  'bash          | -c     | 0 | -o -O -eo -euo -exo -euxo --rcfile --init-file',
  'sh            | -c     | 0 | -o',
  'zsh           | -c     | 0 | -o',
  'dash          | -c     | 0 | -o',
  'ash           | -c     | 0 | -o',
  'ksh           | -c     | 0 | -o',
  'fish          | -c     | 0 |',
  'python        | -m     | 0 | -W -X',
  'python3       | -m     | 0 | -W -X',
  'py            | -m     | 0 | -W -X',
  'su            | -c     | 0 |',
  'vagrant ssh   | -c     | 0 |',
  'heroku ps:exec| -c     | 0 |',
  'fly ssh console | -C   | 0 |',
  'flyctl ssh console | -C | 0 |',
  'gcloud compute ssh | --command | 0 |',
]);

/** The wrapper that fits a program and its arguments, and how many of the arguments are its path and options before it. */
export function wrapperOf(
  program: string,
  args: readonly string[],
): { wrapper: Wrapper; at: number } | undefined {
  return wrappers
    .get(program)
    ?.map((wrapper) => ({ wrapper, at: afterPath(wrapper, args) }))
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => b.wrapper.path.length - a.wrapper.path.length)
    .map(({ wrapper, at }) => ({ wrapper, at: at ?? 0 }))[0];
}

/** Index behind the arguments that are options and the wrapper's path; `undefined` when the path is not there. */
function afterPath(wrapper: Wrapper, args: readonly string[]): number | undefined {
  let at = 0;
  for (const part of wrapper.path) {
    at = afterOptions(wrapper, args, at);
    if (args[at] !== part) return undefined;
    at++;
  }
  return at;
}

/** Index of the first argument from `at` on that is no option. */
export function afterOptions(wrapper: Wrapper, args: readonly string[], at: number): number {
  let next = at;
  while (args[next]?.startsWith('-') && args[next] !== '-') {
    if (args[next] === '--') return next + 1;
    next += wrapper.valued.includes(args[next] ?? '') ? 2 : 1;
  }
  return next;
}

function table(rows: readonly string[]): ReadonlyMap<string, readonly Wrapper[]> {
  const map = new Map<string, Wrapper[]>();
  for (const row of rows) {
    const [names = '', inner = '', operands = '', valued = ''] = row.split('|').map((cell) => cell.trim());
    const [program = '', ...path] = names.split(' ');
    const wrapper = { path, inner, operands: Number(operands), valued: valued.split(' ') };
    map.set(program, [...(map.get(program) ?? []), wrapper]);
  }
  return map;
}
