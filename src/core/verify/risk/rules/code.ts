// Code of other languages inside a script: `python -c '…'`, `node -e '…'`, here-documents.
import { inputText, type Invocation, valueOf } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const options: ReadonlyMap<string, readonly string[]> = new Map([
  ['python', ['-c']],
  ['python2', ['-c']],
  ['python3', ['-c']],
  ['py', ['-c']],
  ['node', ['-e', '--eval', '-p', '--print', '-pe']],
  ['deno', ['eval']],
  ['bun', ['-e']],
  ['ruby', ['-e']],
  ['php', ['-r']],
  ['perl', ['-e', '-ne', '-pe', '-E']],
  ['Rscript', ['-e']],
]);
const deletes =
  /\b(?:rollback\w*|drop_all|drop_\w+|drop|truncate\w*|delete\w*|destroy\w*|flushall|flushdb|rmtree|rmdir|rmSync|unlink(?:Sync)?|remove|removedirs|reset_\w+|wipe\w*|purge\w*|downgrade)\s*\(|\b(?:DROP|TRUNCATE)\s+(?:TABLE|DATABASE|SCHEMA)\b|\bDELETE\s+FROM\b|\brm\s+-/i;
const writes =
  /\b(?:write\w*|save|create\w*|insert\w*|update\w*|post|put|patch|send\w*|execute|commit|system|popen|exec\w*|spawn\w*|run|init_\w+|upgrade|migrate\w*|mkdir\w*|rename\w*|chmod|kill|makedirs)\s*\(|\bopen\([^)\n]{0,300},\s*["'][wax]b?\+?["']/i;
/** Lines that print, import, compare or compute, but call nothing for its effect. */
const harmless =
  /^(?:$|#|\/\/|import\s|from\s.+\simport\s|const\s|let\s|var\s|use\s|require\b|print\b|console\.log\b|puts\b|echo\b|assert\b|if\b|elif\b|else\b|for\b|try\b|except\b|with\b|sys\.exit\b|(?:yaml\.safe_load|json\.loads?|ast\.parse)\(|process\.exit\b|exit\b|[\w.,\s[\]'"]+=(?!=)|[)\]}])/;

export const code: RiskRule = {
  name: 'code',
  judge: (invocation) => {
    const text = codeOf(invocation);
    if (text === undefined) return byFile(invocation);
    if (deletes.test(text)) return { class: 'destructive', because: 'runs code that deletes or rolls back' };
    const lines = text.split(/[;\n]/).map((line) => line.trim());
    const prints = !writes.test(text) && lines.every((line) => harmless.test(line) || /^[\w.]+$/.test(line));
    return prints || isOneExpression(invocation, text)
      ? { class: 'safe', because: 'runs code that only prints' }
      : { class: 'changes', because: 'runs code of its own' };
  },
};

/** The code on the command line or in the here-document; `undefined` when it comes from a file or there is none. */
function codeOf(invocation: Invocation): string | undefined {
  const flags = options.get(invocation.program);
  if (flags === undefined) return undefined;
  const reads = invocation.operands.length === 0 || invocation.args.includes('-');
  return valueOf(invocation, ...flags) ?? (reads ? inputText(invocation) : undefined);
}

function isOneExpression({ program, args }: Invocation, text: string): boolean {
  return program === 'node' && args.some((arg) => /^(?:-p|--print|-pe)$/.test(arg)) && !writes.test(text);
}

function byFile({ program, operands, args }: Invocation): RiskVerdict | undefined {
  if (!options.has(program) || args.length === 0) return undefined;
  if (/(?:^|\/)(?:manage\.py|artisan)$/.test(operands[0] ?? '')) return undefined;
  return operands.length > 0 || program === 'php'
    ? { class: 'changes', because: 'runs a program of its own' }
    : undefined;
}
