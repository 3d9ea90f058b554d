// Package managers: what they install, publish and only look at.
import { has } from '../invocation.ts';
import { bySubCommand, type RiskRule } from '../rule.ts';

const node = bySubCommand(
  'npm pnpm yarn bun',
  [
    ['destructive', 'takes a published package back', 'unpublish'],
    ['interactive', 'asks for a password', 'login, adduser'],
    [
      'safe',
      'only reads',
      'config get, config list, pkg get, dist-tag ls, cache verify, token list, team ls',
    ],
    [
      'safe',
      'only reads',
      'outdated, ls, list, ll, view, info, doctor, explain, fund, ping, prefix, query, root',
    ],
    ['safe', 'only reads', 'search, whoami, why, licenses, help, bin, docs, repo'],
    ['checks', "runs the project's tests", 'test, t, tst'],
    ['checks', 'only checks', 'audit'],
    ['changes', 'publishes a package', 'publish'],
  ],
  { class: 'changes', because: 'changes the installed packages' },
);
const python = bySubCommand(
  'pip pip3 pipx poetry pipenv pdm hatch rye uv conda mamba',
  [
    ['safe', 'only reads', 'pip list, pip show, pip freeze, env info, config list, cache dir, tool list'],
    [
      'safe',
      'only reads',
      'config, debug, freeze, hash, index, info, inspect, list, search, show, tree, version, graph',
    ],
    ['checks', 'only checks', 'check, verify'],
    ['safe', 'only reads', 'outdated'],
    ['changes', 'publishes a package', 'publish'],
    ['interactive', 'opens a shell', 'shell'],
  ],
  { class: 'changes', because: 'changes the installed packages' },
);
const others = bySubCommand(
  'bundle bundler gem composer brew cargo dotnet go flutter dart mix nuget mvn mvnw apt apt-get yum dnf apk zypper pacman snap choco winget',
  [
    [
      'checks',
      "runs the project's tests",
      'test, nextest, vet, clippy, check, analyze, verify, validate, vstest',
    ],
    [
      'safe',
      'only reads',
      'outdated, list, show, info, search, tree, version, env, metadata, doctor, status, why, policy',
    ],
    ['safe', 'only reads', 'diagnose, dependency:tree, hex.outdated, licenses'],
    ['checks', 'only checks', 'audit, check-platform-reqs, hex.audit, deny, fmt, format'],
    [
      'destructive',
      'removes packages from the system',
      'purge, autoremove, remove, uninstall, del, erase, yank',
    ],
    ['changes', 'publishes a package', 'publish, push, deploy'],
    ['endless', 'runs a server until stopped', 'watch, phx.server, spring-boot:run, quarkus:dev'],
    ['changes', 'runs the program', 'run'],
    ['builds', 'builds the project', 'build, compile, package, release'],
  ],
  { class: 'changes', because: 'changes the installed packages' },
);

export const packages: RiskRule = {
  name: 'packages',
  judge: (invocation) => {
    const { program, operands } = invocation;
    if (isOwnTask(program, operands[0] ?? '')) return undefined;
    if (/^(?:npm|pnpm|yarn)$/.test(program) && operands[0] === 'audit' && operands[1] === 'fix') {
      return { class: 'changes', because: 'changes the installed packages' };
    }
    if (program === 'npm' && operands[0] === 'init' && !has(invocation, '-y', '--yes')) {
      return { class: 'interactive', because: 'asks questions' };
    }
    if (
      /^(?:fmt|format)$/.test(operands[0] ?? '') &&
      !has(invocation, '--check', '--verify-no-changes', '--set-exit-if-changed')
    ) {
      return others(invocation) && { class: 'changes', because: 'writes files' };
    }
    if (
      /^(?:pip-compile|pip-sync|ncu|npm-check-updates|twine|corepack|nvm|pyenv|rbenv|asdf|rustup|dpkg|rpm|easy_install)$/.test(
        program,
      )
    ) {
      return { class: 'changes', because: 'changes the installed packages' };
    }
    return node(invocation) ?? python(invocation) ?? others(invocation);
  },
};

/** `npm run x` and the like: see the rule for tasks. */
function isOwnTask(program: string, sub: string): boolean {
  return (
    /^(?:npm|pnpm|yarn|bun)$/.test(program) &&
    /^(?:run|run-script|start|stop|restart|dev|serve|build)$/.test(sub)
  );
}
