// Searches in conditions: that one finds nothing proves nothing where what it looks through may have failed unseen.
import { readCurl } from './curl.ts';
import { isSearch } from './exit.ts';
import { has, type Invocation } from './risk/invocation.ts';

/**
 * The program behind a search whose failure the script would not show: in `curl -s … | grep -q bad || echo OK` the
 * server may be down. `undefined` where there is none, or where what was printed says that the search found something.
 */
export function unseenSource(
  text: string,
  invocations: readonly Invocation[],
  output: string,
): string | undefined {
  for (const search of invocations) {
    const { source } = search;
    if (search.command.status !== 'tested' || !isSearch(search) || source === undefined) continue;
    if (!mayFailUnseen(source) || foundSomething(text, search, invocations, output)) continue;
    return source.program;
  }
  return undefined;
}

/** What the others print when they fail is in the output, and is looked at there. */
function mayFailUnseen(source: Invocation): boolean {
  if (source.source) return mayFailUnseen(source.source);
  if (source.command.redirections.some(({ fd, operator }) => fd === 2 || operator.startsWith('&')))
    return true;
  if (source.program !== 'curl') return has(source, '--quiet', '--silent');
  const { options } = readCurl(source.args);
  const fails = options.has('fail') || options.has('fail-with-body');
  return !fails || (options.has('silent') && !options.has('show-error'));
}

/** Whether a text that is printed only when the search finds something was printed. */
function foundSomething(
  text: string,
  search: Invocation,
  invocations: readonly Invocation[],
  output: string,
): boolean {
  const [from, to] = foundBranch(text, search);
  return invocations.some(({ program, operands, command }) => {
    const printed = operands.join(' ').trim();
    const isInside = command.from >= from && command.to <= to;
    return isInside && /^(?:echo|printf)$/.test(program) && printed !== '' && output.includes(printed);
  });
}

/** Offsets of what runs when the search finds something: the other branch of the condition where it is negated. */
function foundBranch(text: string, { command }: Invocation): readonly [from: number, to: number] {
  const at = command.to;
  const rest = text.slice(at);
  const isNegated = /(?:^|[\s;&|(])!\s[^\n;&]*$/.test(text.slice(0, command.from));
  const isCondition = /^\s*(?:;\s*)?then\b/.test(rest);
  const end = isCondition ? /(?:^|[\s;])(?:else|elif|fi)\b/ : /\|\||[;\n]/;
  const other = rest.search(end);
  const middle = at + (other < 0 ? rest.length : other);
  if (!isNegated) return [at, middle];
  const last = isCondition ? /(?:^|[\s;])fi\b/ : /[;\n]/;
  const after = text.slice(middle + 1).search(last);
  return [middle, after < 0 ? text.length : middle + 1 + after];
}
