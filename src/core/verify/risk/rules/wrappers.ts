// What the wrappers around a command add to its risk.
import type { RiskRule, RiskVerdict } from '../rule.ts';
import { worst } from '../worst.ts';

export const wrappers: RiskRule = {
  name: 'wrappers',
  judge: ({ command }) => worst(command.via.map(verdictOn)),
};

function verdictOn(outer: readonly string[]): RiskVerdict | undefined {
  const [program = '', ...args] = outer;
  const short = (letter: string) => args.some((arg) => /^-[A-Za-z]+$/.test(arg) && arg.includes(letter));
  switch (program) {
    case 'watch':
      return { class: 'endless', because: 'repeats a command until stopped' };
    case 'sudo':
    case 'doas':
      return { class: 'changes', because: 'runs as administrator' };
    case 'docker':
    case 'podman':
    case 'kubectl':
    case 'oc':
      return container(args, short);
    case 'docker-compose':
      return args.includes('run') ? { class: 'changes', because: 'starts a container' } : undefined;
    case 'ssh':
      return short('t')
        ? { class: 'interactive', because: 'opens a terminal on another machine' }
        : undefined;
    case 'su':
      return { class: 'interactive', because: 'asks for a password' };
    default:
      return undefined;
  }
}

/** `docker exec -it` talks to a person, `docker exec -i` may read a file. */
function container(args: readonly string[], short: (letter: string) => boolean): RiskVerdict | undefined {
  if ((short('t') && !args.includes('-T')) || args.includes('--tty')) {
    return { class: 'interactive', because: 'opens a terminal in a container' };
  }
  return args.includes('run') ? { class: 'changes', because: 'starts a container' } : undefined;
}
