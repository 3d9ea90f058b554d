// Command lines of clouds and hosting platforms, whose sub-commands are verbs everywhere.
import { has, type Invocation } from '../invocation.ts';
import { asksForHelp, type RiskRule, type RiskVerdict } from '../rule.ts';

const programs: ReadonlySet<string> = new Set(
  `aws gcloud gsutil bq az doctl fly flyctl railway heroku vercel netlify firebase supabase wrangler gh glab stripe pm2
  amplify copilot eas expo linode-cli hcloud oci ibmcloud cf surge sentry-cli newrelic datadog-ci logcli rabbitmqctl
  rabbitmq-diagnostics etcdctl nats kafka-topics kafka-topics.sh kafka-consumer-groups kafka-console-consumer
  supervisorctl`.split(/\s+/),
);
/** Words of sub-commands, also in one with others: `delete-bucket`, `pg:reset`, `releases:rollback`. */
const destructive =
  /^(?:delete|destroy|rm|rb|remove|rollback|reset|undo|revert|purge|uninstall|flush|terminate|deregister|drop|wipe|restore|purge_queue|force_reset|del)$/;
const reads =
  /^(?:list|ls|get|describe|show|status|info|view|inspect|whoami|version|head|ps|diff|checks|history|search|lookup|wait|tail|filter|validate|doctor|ping|check_running|check_port_connectivity|node_health_check|list_queues|cluster_status|describe_topics|variables|jlist|caller)$/;

const writes =
  /^(?:set|unset|add|create|update|put|push|deploy|up|scale|start|stop|restart|redeploy|reload|enable|disable|cp|mv|sync|promote|link|unlink|publish|apply|invoke|trigger|submit|edit|run|merge|approve|upload|download|import|export|copy|attach|detach|rerun|cancel|produce|pub|send|lock|suspend|resume|rotate)$/;
/** Collections that a command line prints when it is given nothing else. */
const listed =
  /^(?:apps|addons|config|domains|env|features|releases|secrets|services|variables|regions|certs|volumes)$/;

export const platforms: RiskRule = { name: 'platforms', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, operands } = invocation;
  if (!programs.has(program)) return undefined;
  if (asksForHelp(invocation)) return { class: 'safe', because: 'prints its version or help' };
  const words = operands
    .slice(0, 4)
    .flatMap((operand) => (/^[a-z][\w:.-]*$/.test(operand) ? operand.split(/[:-]/) : []));
  const main = operands.find((operand) => operand !== 'beta') ?? '';
  if (has(invocation, '--dry-run', '--dryrun'))
    return { class: 'safe', because: 'only shows what it would do' };
  if (program.startsWith('kafka-')) return kafka(invocation);
  if (words.some((word) => destructive.test(word)) || has(invocation, '--delete')) {
    const verb = words.find((word) => destructive.test(word)) ?? 'delete';
    const rollsBack = /^(?:rollback|undo|revert|restore)$/.test(verb);
    return { class: 'destructive', because: rollsBack ? 'rolls back what is live' : 'deletes what is live' };
  }
  if (
    words.includes('login') ||
    main === 'init' ||
    (program === 'aws' && operands.length === 1 && main === 'configure')
  ) {
    return { class: 'interactive', because: 'asks for a password' };
  }
  if (words.includes('logs') || words.includes('log')) return { class: 'safe', because: 'only reads' };
  if (/^(?:open|ssh|shell|console)$/.test(main)) return { class: 'interactive', because: 'opens a session' };
  if (/^(?:listen|tail|monit|dev)$/.test(main)) return { class: 'endless', because: 'runs until stopped' };
  if (program === 'gh' && words.includes('watch'))
    return { class: 'endless', because: 'watches until it is over' };
  const verb = words.findLast((word) => reads.test(word) || writes.test(word));
  const prints = verb === undefined ? operands.length === 1 && listed.test(main) : reads.test(verb);
  return prints
    ? { class: 'safe', because: 'only reads' }
    : { class: 'changes', because: 'changes what is live' };
}

function kafka(invocation: Invocation): RiskVerdict {
  if (
    invocation.program.includes('consumer') &&
    !has(invocation, '--max-messages', '--timeout-ms', '--describe', '--list')
  ) {
    return { class: 'endless', because: 'reads messages for ever' };
  }
  if (has(invocation, '--delete', '--reset-offsets'))
    return { class: 'destructive', because: 'deletes what is live' };
  const lists = has(invocation, '--list', '--describe', '--max-messages', '--timeout-ms');
  return lists
    ? { class: 'safe', because: 'only reads' }
    : { class: 'changes', because: 'changes what is live' };
}
