// Kubernetes and the tools that deploy to it.
import { has, type Invocation } from '../invocation.ts';
import { bySubCommand, type RiskRule, type RiskVerdict } from '../rule.ts';

const judges = [
  bySubCommand(
    'kubectl oc',
    [
      [
        'safe',
        'only reads',
        'rollout status, rollout history, config view, config get-contexts, config current-context',
      ],
      [
        'safe',
        'only reads',
        'config get-clusters, auth can-i, auth whoami, plugin list, adm top, adm policy who-can',
      ],
      ['destructive', 'rolls a deployment back', 'rollout undo, rollback'],
      ['destructive', 'deletes resources', 'delete'],
      ['destructive', 'drives everything off a node', 'drain, adm drain'],
      ['destructive', 'replaces resources', 'replace'],
      ['interactive', 'opens an editor', 'edit'],
      ['interactive', 'attaches the terminal to a container', 'attach, debug, rsh'],
      ['endless', 'forwards a port until stopped', 'port-forward, proxy'],
      [
        'safe',
        'only reads',
        'api-resources, api-versions, cluster-info, describe, diff, events, explain, get, kustomize',
      ],
      ['safe', 'only reads', 'logs, top, version, wait, status, whoami, projects'],
      ['changes', 'restarts pods', 'rollout restart'],
      ['interactive', 'asks for a password', 'login'],
    ],
    { class: 'changes', because: 'changes the cluster' },
  ),
  bySubCommand(
    'helm',
    [
      ['destructive', 'rolls a release back', 'rollback'],
      ['destructive', 'deletes a release', 'uninstall, delete'],
      ['safe', 'only reads', 'repo list, dependency list, plugin list, registry list'],
      [
        'safe',
        'only reads',
        'env, get, history, lint, list, ls, search, show, status, template, verify, version, diff',
      ],
    ],
    { class: 'changes', because: 'changes the cluster' },
  ),
  bySubCommand(
    'argocd flux argo velero istioctl linkerd',
    [
      ['destructive', 'rolls an application back', 'app rollback'],
      [
        'destructive',
        'deletes resources',
        'app delete, proj delete, cluster rm, repo rm, backup delete, delete, uninstall',
      ],
      ['destructive', 'restores over what is there', 'restore create'],
      ['endless', 'watches until stopped', 'app watch, watch'],
      ['interactive', 'asks for a password', 'login'],
      [
        'safe',
        'only reads',
        'app get, app list, app diff, app history, app logs, app manifests, app resources, app wait',
      ],
      [
        'safe',
        'only reads',
        'proj list, proj get, cluster list, cluster get, repo list, account list, backup get',
      ],
      [
        'safe',
        'only reads',
        'backup describe, backup logs, restore get, restore describe, schedule get, context',
      ],
      [
        'safe',
        'only reads',
        'check, get, lint, list, logs, status, tree, version, analyze, proxy-status, verify-install, diff',
      ],
    ],
    { class: 'changes', because: 'changes the cluster' },
  ),
];

export const kubernetes: RiskRule = { name: 'kubernetes', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, args } = invocation;
  if (/^(?:kubeval|kubeconform|kube-score|kustomize|kubectx|kubens|pluto)$/.test(program))
    return { class: 'safe', because: 'only reads' };
  for (const byProgram of judges) {
    const verdict = byProgram(invocation);
    if (verdict === undefined) continue;
    if (args.some((arg) => /^--dry-run(?:=(?!none)|$)/.test(arg)))
      return { class: 'safe', because: 'only shows what it would do' };
    const scalesDown =
      args.includes('scale') &&
      args.some((arg, n) => arg === '--replicas=0' || (arg === '--replicas' && args[n + 1] === '0'));
    if (scalesDown) return { class: 'destructive', because: 'stops every replica' };
    if (args.includes('get') && has(invocation, '-w', '--watch'))
      return { class: 'endless', because: 'watches until stopped' };
    return verdict;
  }
  return undefined;
}
