// Requests over HTTP from the command line.
import { readCurl } from '../../curl.ts';
import { has, type Invocation, valueOf } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const reads: RiskVerdict = { class: 'safe', because: 'only reads over HTTP' };
const writes: RiskVerdict = { class: 'changes', because: 'sends data over HTTP' };
const saves: RiskVerdict = { class: 'changes', because: 'writes files' };
const deletes: RiskVerdict = { class: 'destructive', because: 'deletes over HTTP' };

export const http: RiskRule = { name: 'http', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  switch (invocation.program) {
    case 'curl':
      return curl(invocation);
    case 'wget':
      return wget(invocation);
    case 'http':
    case 'https':
    case 'xh':
      return httpie(invocation);
    case 'invoke-webrequest':
    case 'invoke-restmethod':
    case 'iwr':
    case 'irm':
      return (
        byMethod(option(invocation, /^-method$/i)) ??
        (option(invocation, /^-(?:body|infile)$/i) ? writes : reads)
      );
    default:
      return /^(?:hey|grpcurl|websocat|wscat)$/.test(invocation.program) ? writes : undefined;
  }
}

function curl({ args }: Invocation): RiskVerdict {
  const { method, output, options } = readCurl(args);
  const verdict = byMethod(method) ?? reads;
  const saved =
    options.has('remote-name') || (output !== undefined && !/^(?:\/dev\/null|nul|-)$/i.test(output));
  return verdict === reads && saved ? saves : verdict;
}

function wget(invocation: Invocation): RiskVerdict {
  const verdict =
    byMethod(valueOf(invocation, '--method')) ??
    (has(invocation, '--post-data', '--post-file') ? writes : reads);
  const file =
    valueOf(invocation, '-O', '--output-document') ??
    invocation.args.find((arg) => /^-\w*O./.test(arg))?.replace(/^-\w*?O/, '');
  const saved =
    !has(invocation, '--spider') &&
    !/^(?:-|\/dev\/null)$/.test(file ?? (has(invocation, '-O') ? '-' : 'file'));
  return verdict === reads && saved ? saves : verdict;
}

function httpie(invocation: Invocation): RiskVerdict {
  const method = invocation.operands.find((operand) => /^[A-Z]+$/.test(operand));
  const sends = invocation.operands.some((operand) => /^[\w.-]+:?=(?!=)/.test(operand));
  return byMethod(method) ?? (sends ? writes : reads);
}

function byMethod(method: string | undefined): RiskVerdict | undefined {
  if (method === undefined) return undefined;
  if (/^(?:GET|HEAD|OPTIONS|TRACE|PROPFIND)$/i.test(method)) return reads;
  return /^DELETE$/i.test(method) ? deletes : writes;
}

function option({ args }: Invocation, name: RegExp): string | undefined {
  const at = args.findIndex((arg) => name.test(arg));
  return at < 0 ? undefined : (args[at + 1] ?? '');
}
