// Calls that allow every origin by themselves, as frameworks say.
import type { Setting } from '../setting.ts';
import { type Call, type Expression, type Span } from './expression.ts';
import { settingOf, type CodeFile } from './file.ts';
import { callRules, sendsOriginWithCookies, type CallRule } from './frameworks.ts';
import { isOwn, knownAs } from './modules.ts';
import { isAllowAllSwitch, isOriginsName } from './names.ts';
import { mayNameOrigins } from './options.ts';

/** The setting that a call makes, if any. */
export function permissiveCall(
  call: Call,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const path = knownAs(call.callee, file.scope);
  const rule = callRules[file.language].find((rule) => holds(rule, path, call, around, file));
  if (rule === undefined) return [];
  const { kind, note } = rule;
  const subject = call.isAnnotation === true ? `@${path}` : `${path.split('.').slice(-2).join('.')}()`;
  const setting = settingOf(kind, subject, markOf(call), [...around, call], file);
  const isForced =
    rule.credentials ??
    (setting.credentials === true && sendsOriginWithCookies(file.language, file.source.text));
  return [{ ...setting, ...(isForced && { credentials: 'forced' }), ...(note !== undefined && { note }) }];
}

/** Of a call in a chain only its last name and arguments are marked. */
function markOf(call: Call): Span {
  const { callee } = call;
  return callee.kind === 'member' && callee.of.kind === 'call'
    ? { from: Math.max(callee.of.to, callee.to - callee.name.length - 1), to: call.to }
    : call;
}

function holds(
  rule: CallRule,
  path: string,
  call: Call,
  around: readonly Expression[],
  { source, scope, language }: CodeFile,
): boolean {
  if (
    !rule.callee.test(path) ||
    (rule.isAnnotation === true) !== (call.isAnnotation === true && rule.isAnnotation === true)
  )
    return false;
  if (isOwn(call.callee, scope)) return false;
  if (rule.requires?.test(source.text) === false) return false;
  const [first, ...others] = call.arguments;
  if (rule.given !== undefined)
    return (
      first !== undefined && rule.given.test(knownAs(first.value, scope)) && !mayNameOrigins(others, scope)
    );
  // A function of the file's own has its own body, which is looked at.
  if (!path.includes('.') && scope.functionNamed(path) !== undefined) return false;
  if (rule.unless === 'arguments') return call.arguments.length === 0;
  if (rule.unless === undefined) return true;
  if (rule.unless === 'chained') return !chainNamesOrigins(call, around, true);
  if (call.isAnnotation === true && call.arguments.some(({ name }) => name === undefined)) return false;
  // A block after a call is no option, where blocks are written so.
  const given = call.arguments.filter(({ value }) => language !== 'scala' || value.kind !== 'function');
  return !mayNameOrigins(given, scope) && !chainNamesOrigins(call, around, false);
}

/** Whether a call further up the chain says which origins: `addMapping("/**").allowedOrigins(…)`. */
function chainNamesOrigins(call: Call, around: readonly Expression[], isUnknownWhenKept: boolean): boolean {
  let inner: Expression = call;
  for (const outer of around.toReversed()) {
    const isChain =
      (outer.kind === 'member' && outer.of === inner) || (outer.kind === 'call' && outer.callee === inner);
    if (!isChain) return outer.kind === 'assign' && isUnknownWhenKept;
    if (outer.kind === 'member' && (isOriginsName(outer.name) || isAllowAllSwitch(outer.name))) return true;
    inner = outer;
  }
  return false;
}
