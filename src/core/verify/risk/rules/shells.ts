// Shells that run what they are given, and what stands in a shell for itself.
import { inputOf, type Invocation } from '../invocation.ts';
import type { RiskRule, RiskVerdict } from '../rule.ts';

const shell = /^(?:bash|sh|zsh|dash|ash|ksh|fish|pwsh|powershell|iex|invoke-expression)$/;

export const shells: RiskRule = { name: 'shells', judge };

function judge(invocation: Invocation): RiskVerdict | undefined {
  const { program, operands, command } = invocation;
  const isShell =
    shell.test(program) || command.via.some(([outer = '']) => shell.test(outer) || outer === 'eval');
  if (isShell && command.words.some((word) => /(?:\$|<)\((?:curl|wget)\s/.test(word.text))) {
    return { class: 'destructive', because: 'runs a program straight from the network' };
  }
  if (shell.test(program) || /^(?:python\d?|perl|ruby|node|php)$/.test(program)) {
    if (operands.every((operand) => operand === '-') && inputOf(invocation) === 'pipe') {
      return downloads(invocation)
        ? { class: 'destructive', because: 'runs a program straight from the network' }
        : { class: 'changes', because: 'runs the commands that are piped into it' };
    }
    if (shell.test(program) && inputOf(invocation) === 'file')
      return { class: 'changes', because: 'runs a script' };
    return undefined;
  }
  if (program === 'source' || program === '.') {
    const isHarmless = /(?:^|[\\/])(?:activate(?:\.\w+)?|\.env[\w.-]*|\.\w+rc|\.?nvm\.sh|\.?profile)$/i.test(
      operands[0] ?? '',
    );
    return isHarmless
      ? { class: 'safe', because: 'only sets variables' }
      : { class: 'changes', because: 'runs a script' };
  }
  return undefined;
}

function downloads(invocation: Invocation): boolean {
  for (let source = invocation.source; source; source = source.source) {
    if (/^(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)$/.test(source.program)) return true;
  }
  return false;
}
