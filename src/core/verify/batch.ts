// Makes a cmd.exe batch file that stops at the first failure.

/** The batch file for `text`, started in `cwd`; UTF-8, lines ending with CR LF as cmd.exe wants them. */
export function batch(text: string, cwd: string): string {
  const lines = ['@echo off', 'chcp 65001 >nul', `cd /d "${cwd.replaceAll('%', '%%')}" || exit /b 1`];
  let depth = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    lines.push(depth === 0 && isProgram(trimmed) ? `call ${trimmed}` : line);
    depth += openParentheses(line);
    if (depth <= 0 && trimmed !== '' && !isRemark(trimmed) && !line.endsWith('^')) lines.push(stopOnFailure);
  }
  return lines.join('\r\n') + '\r\n';
}

/** `if errorlevel 1` would take a crash, whose status is negative, for success. */
const stopOnFailure = 'if not "%errorlevel%"=="0" exit /b %errorlevel%';

const builtIn =
  /^(?:assoc|break|call|cd|chdir|cls|color|copy|date|del|dir|echo|else|endlocal|erase|exit|for|ftype|goto|if|md|mkdir|mklink|move|path|pause|popd|prompt|pushd|rd|rem|ren|rename|rmdir|set|setlocal|shift|start|time|title|type|ver|verify|vol)\b/i;

/** `npm` and many others are batch files themselves: run without `call`, one of them would end ours. */
function isProgram(line: string): boolean {
  return /^["\w.]/.test(line) && !builtIn.test(line);
}

function isRemark(line: string): boolean {
  return /^(?:::|:|rem\b)/i.test(line);
}

function openParentheses(line: string): number {
  const unquoted = line.replace(/"[^"]*"/g, '').replace(/\^./g, '');
  return unquoted.split('(').length - unquoted.split(')').length;
}
