// Calls that allow every origin by themselves, as frameworks say.
import type { Setting } from '../setting.ts';
import {
  hasPart,
  lastName,
  pathOf,
  type Argument,
  type Call,
  type Expression,
  type Span,
} from './expression.ts';
import { isDecidedElsewhere } from './decided.ts';
import { saidAround, settingOf, type CodeFile } from './file.ts';
import { callRules, type CallRule } from './callRules.ts';
import { originTakers } from './frameworks.ts';
import { isOwn, knownAs, unaliased } from './modules.ts';
import { isAllowAllSwitch, isOriginsName } from './names.ts';
import { mayNameOrigins } from './options.ts';
import type { Scope } from './scope.ts';
import { keyName } from './surroundings.ts';

/** The setting that a call makes, if any. */
export function permissiveCall(
  call: Call,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  return settingBy(callRules[file.language], { call, written: call, around }, file);
}

/** The setting that a name makes which is not called as such: `CORS.policy`, `CorsRule::anyHost`, Ruby's `cross_origin`. */
export function permissiveName(
  name: Expression & { kind: 'name' | 'member' },
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const outer = around.at(-1);
  if (outer?.kind === 'call' && outer.callee === name) return [];
  const isGiven = outer?.kind === 'call' && name.kind === 'member';
  const path = pathOf(name);
  const rules = callRules[file.language].filter(
    ({ callee, isName, kind }) => (isName === true || (isGiven && kind === 'allow-all')) && callee.test(path),
  );
  if (rules.length === 0) return [];
  const call: Call = { kind: 'call', callee: name, arguments: [], from: name.from, to: name.to };
  return settingBy(rules, { call, written: name, around }, file);
}

/** A call, as what it is written, and where. */
interface Place {
  readonly call: Call;
  readonly written: Expression;
  readonly around: readonly Expression[];
}

function settingBy(rules: readonly CallRule[], place: Place, file: CodeFile): readonly Setting[] {
  const { call, written, around } = place;
  const path = unaliased(knownAs(call.callee, file.scope), file.source);
  const rule = rules.find((rule) => holds(rule, path, place, file));
  if (rule === undefined || isDecidedElsewhere(written, around, file)) return [];
  const { kind, note, credentials } = rule;
  const subject = call.isAnnotation === true ? `@${path}` : `${path.split('.').slice(-2).join('.')}()`;
  const within = [...around, written];
  const setting = settingOf(kind, subject, markOf(call), within, file);
  const said = credentials === undefined ? undefined : saidAround(within, file);
  const isForced = said ?? credentials === 'forced';
  return [{ ...setting, ...(isForced && { credentials: 'forced' }), ...(note !== undefined && { note }) }];
}

/** Of a call in a chain only its last name and arguments are marked. */
function markOf(call: Call): Span {
  const { callee } = call;
  return callee.kind === 'member' && callee.of.kind === 'call'
    ? { from: Math.max(callee.of.to, callee.to - callee.name.length - 1), to: call.to }
    : call;
}

function holds(rule: CallRule, path: string, place: Place, file: CodeFile): boolean {
  const { source, scope, language } = file;
  const { call } = place;
  if (!rule.callee.test(path) || (rule.isAnnotation === true && call.isAnnotation !== true)) return false;
  if (isOwn(call.callee, scope)) return false;
  if (rule.requires?.test(source.text) === false) return false;
  const [first, ...others] = call.arguments;
  if (rule.given !== undefined)
    return first !== undefined && rule.given.test(givenAs(first, scope)) && !mayNameOrigins(others, scope);
  // A function of the file's own has its own body, which is looked at.
  if (!path.includes('.') && scope.functionNamed(path) !== undefined) return false;
  if (rule.unless === 'arguments') return call.arguments.length === 0;
  if (rule.unless === undefined) return true;
  if (rule.unless === 'option') return call.arguments.every(({ value }) => lacksCors(value));
  if (rule.unless === 'alone') return call.arguments.length === 0 && !namesOrigins(place, file);
  if (rule.unless === 'named') return !namesOrigins(place, file);
  if (rule.unless === 'chained') return !namesOrigins(place, file) && isOver(place, file);
  if (call.isAnnotation === true && call.arguments.some(({ name }) => name === undefined)) return false;
  // A block after a call is no option, where blocks are written so.
  const given = call.arguments.filter(
    ({ name, value }) => language !== 'scala' || name !== undefined || value.kind !== 'function',
  );
  return !mayNameOrigins(given, scope) && !namesOrigins(place, file);
}

function givenAs({ name, value }: Argument, scope: Scope): string {
  return value.kind === 'truth' && name === undefined ? String(value.value) : knownAs(value, scope);
}

/** Whether options that are written out have none for CORS. */
function lacksCors(value: Expression): boolean {
  return (
    value.kind === 'record' && value.entries.every(({ key }) => key !== undefined && keyName(key) !== 'cors')
  );
}

/** Whether the origins are said elsewhere: further up the chain, or of the variable that is meant. */
function namesOrigins({ call, written, around }: Place, { root, language }: CodeFile): boolean {
  const saysOrigins = (part: Expression): boolean => {
    const name = part.kind === 'name' || part.kind === 'member' ? part.name : '';
    return (
      name !== '' && (isOriginsName(name) || isAllowAllSwitch(name) || originTakers[language].test(name))
    );
  };
  const isSaidOf = (kept: string): boolean =>
    hasPart(root, (part) => part.kind === 'member' && lastName(part.of) === kept && saysOrigins(part));
  const { callee } = call;
  if (callee.kind === 'member' && callee.of.kind === 'name' && isSaidOf(callee.of.name)) return true;
  let inner = written;
  for (const outer of around.toReversed()) {
    if (outer.kind === 'member' && outer.of === inner) {
      if (saysOrigins(outer)) return true;
    } else if (outer.kind === 'call' && outer.callee === inner) {
      // Kotlin: `addMapping("/**").apply { allowedOrigins(…) }`.
      const blocks = outer.arguments.filter(({ value }) => value.kind === 'function');
      if (blocks.some(({ value }) => hasPart(value, saysOrigins))) return true;
      // Scala: `settings.copy(allowedOrigins = …)`.
      if (outer.arguments.some(({ name = '' }) => isOriginsName(name) || isAllowAllSwitch(name))) return true;
    } else return outer.kind === 'assign' && outer.value === inner && isSaidOf(lastName(outer.target));
    inner = outer;
  }
  return false;
}

/** Whether a chain has come to its end: it is not being written, and is not given to a function that may go on. */
function isOver({ written, around }: Place, { source, language }: CodeFile): boolean {
  let chain = written;
  for (const outer of around.toReversed()) {
    const isGiven = outer.kind === 'call' && outer.callee !== chain;
    if (isGiven && outer.arguments.some(({ value }) => value === chain)) return false;
    if (outer.kind !== 'member' && outer.kind !== 'call') break;
    chain = outer;
  }
  const next = source.text.slice(chain.to, chain.to + 200).trimStart();
  return language === 'java' ? /^[;)}/]/.test(next) : !/^(?:\?\.|\.|$)/.test(next);
}
