// Tools that create and destroy infrastructure from code.
import { has } from '../invocation.ts';
import { bySubCommand, type RiskRule } from '../rule.ts';

const terraform = bySubCommand(
  'terraform tofu terragrunt',
  [
    [
      'destructive',
      'destroys infrastructure',
      'destroy, run-all destroy, state rm, workspace delete, force-unlock, taint',
    ],
    ['destructive', 'may replace or delete infrastructure', 'apply, run-all apply'],
    ['interactive', 'waits for expressions', 'console'],
    ['safe', 'only reads', 'state list, state show, workspace list, workspace show, run-all plan'],
    ['safe', 'only reads', 'graph, output, plan, providers, show, version'],
    ['checks', 'only checks', 'validate'],
    ['interactive', 'asks for a password', 'login'],
  ],
  { class: 'changes', because: 'changes the working directory' },
);
const others = bySubCommand(
  'pulumi cdk cdktf sam serverless sls eksctl packer vagrant nomad consul vault',
  [
    [
      'destructive',
      'destroys infrastructure',
      'destroy, remove, delete, stack rm, rollback, kv delete, secrets disable, stop',
    ],
    ['destructive', 'destroys infrastructure', 'deployment revert, delete cluster, job stop, kv destroy'],
    [
      'safe',
      'only reads',
      'preview, diff, synth, list, ls, whoami, status, version, validate, doctor, info, package, print',
    ],
    [
      'safe',
      'only reads',
      'plan, members, kv get, kv list, read, stack ls, stack output, job status, global-status',
    ],
    ['interactive', 'asks for a password', 'login'],
    ['endless', 'runs until stopped', 'watch, offline, dev, agent, server, monitor'],
  ],
  { class: 'changes', because: 'changes infrastructure' },
);

export const infrastructure: RiskRule = {
  name: 'infrastructure',
  judge: (invocation) => {
    if (/^ansible(?:-playbook)?$/.test(invocation.program)) {
      const checks = has(
        invocation,
        '--check',
        '--syntax-check',
        '--list-tasks',
        '--list-hosts',
        '--version',
      );
      return checks
        ? { class: 'safe', because: 'only checks', checks: true }
        : { class: 'changes', because: 'changes servers' };
    }
    if (/^(?:tflint|tfsec|checkov|terrascan|ansible-lint|promtool|amtool)$/.test(invocation.program)) {
      return { class: 'safe', because: 'only checks', checks: true };
    }
    return terraform(invocation) ?? others(invocation);
  },
};
