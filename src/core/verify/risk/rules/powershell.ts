// PowerShell's cmdlets: their verbs say what they do.
import type { Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const aliases: ReadonlyMap<string, string> = new Map([
  ...['ri', 'rm', 'del', 'erase', 'rd', 'rmdir'].map((name) => [name, 'remove-item'] as const),
  ...['gci', 'gc', 'gi', 'gps', 'gsv', 'gcm', 'gm'].map((name) => [name, 'get-item'] as const),
  ...['sc', 'ac', 'ni', 'mi', 'ci', 'si'].map((name) => [name, 'set-item'] as const),
  ...['select', 'where', 'foreach', 'sort', 'measure', 'group', 'ft', 'fl', '?', '%'].map(
    (name) => [name, 'select-object'] as const,
  ),
]);

export const powershell: RiskRule = { name: 'powershell', judge };

function judge({ program, args, shell }: Invocation): RiskVerdict | undefined {
  const name = shell === 'powershell' ? (aliases.get(program) ?? program) : program;
  const [, verb = '', noun = ''] =
    /^([a-z]+)-([a-z]\w+)$/i.exec(name)?.map((part) => part.toLowerCase()) ?? [];
  if (verb === '' || (shell !== 'powershell' && !/^[A-Z]/.test(program))) return undefined;
  if (verb === 'invoke' && /^(?:webrequest|restmethod)$/.test(noun)) return undefined;
  if (args.some((arg) => /^-whatif$/i.test(arg)))
    return { class: 'safe', because: 'only shows what it would do' };
  if (
    /^(?:remove|clear|uninstall|reset|revoke|undo|unregister|dismount)$/.test(verb) &&
    noun !== 'host' &&
    noun !== 'variable'
  ) {
    return { class: 'destructive', because: 'deletes or resets' };
  }
  if (/^(?:format|initialize)$/.test(verb) && /^(?:volume|disk)$/.test(noun))
    return { class: 'destructive', because: 'overwrites a disk' };
  const reads =
    /^(?:get|test|select|where|measure|compare|find|show|format|out|write|convertto|convertfrom|sort|group|resolve|search|trace|wait|read|foreach|join|split|confirm|debug|receive|ping|use|watch)$/;
  if (verb === 'out' && noun === 'file') return { class: 'changes', because: 'writes files' };
  return reads.test(verb)
    ? { class: 'safe', because: 'only reads' }
    : { class: 'changes', because: 'changes the system' };
}
