// What is around a setting: whether cookies are allowed beside it, whether it is about CORS, and whether it is live.
import { lastName, pathOf, walk, type Entry, type Expression } from './expression.ts';
import { isCorsName, isCorsOption, isCredentialsHeader, isCredentialsName } from './names.ts';
import type { Scope } from './scope.ts';
import { developmentBranch } from './branches.ts';
import { valuesOf } from './values.ts';

/** Whether what stands in `unit` allows cookies, or says that it does not; `undefined` where it says nothing. */
export function saidOfCredentials(unit: Expression, scope: Scope, depth = 0): boolean | undefined {
  let said: boolean | undefined;
  const say = (yes: boolean | undefined) => {
    said = said === true ? said : (yes ?? said);
  };
  const accept = (name: string, value: Expression | undefined) => {
    if (isCredentialsName(name) || isCredentialsHeader(name))
      say(value === undefined ? true : truthOf(value, scope));
  };
  walk(unit, (part) => {
    switch (part.kind) {
      case 'record':
        for (const { key, value } of part.entries)
          if (key !== undefined) accept(keyName(key), value);
          else if (value.kind === 'name' && depth < 3) say(spreadSays(value.name, scope, depth + 1));
        return;
      case 'assign':
        accept(part.target.kind === 'index' ? keyName(part.target.key) : lastName(part.target), part.value);
        return;
      case 'list':
        if (part.items.length === 2 && part.items[0] !== undefined)
          accept(keyName(part.items[0]), part.items[1]);
        return;
      case 'call': {
        for (const { name, value } of part.arguments) if (name !== undefined) accept(name, value);
        const [first, second] = part.arguments;
        if (first === undefined || isCredentialsName(lastName(part))) accept(lastName(part), first?.value);
        else if (second !== undefined) accept(keyName(first.value), second.value);
        else if (first.value.kind === 'text') say(lineSays(first.value.value));
        return;
      }
      default:
        return;
    }
  });
  return said;
}

/** What an object that is spread into another says of cookies. */
function spreadSays(name: string, scope: Scope, depth: number): boolean | undefined {
  const said = scope
    .valuesOf(name)
    .map((known) => (known.kind === 'record' ? saidOfCredentials(known, scope, depth) : undefined));
  return said.find((yes) => yes === true) ?? said.find((yes) => yes !== undefined);
}

function lineSays(line: string): true | undefined {
  return /^access-control-allow-credentials:\s*true/i.test(line.trim()) || undefined;
}

function truthOf(value: Expression, scope: Scope): boolean | undefined {
  const truths = new Set(valuesOf(value, scope).map(({ expression }) => truthIn(expression)));
  return truths.has(true) || (truths.has(false) ? false : undefined);
}

function truthIn(value: Expression): boolean | undefined {
  if (value.kind === 'truth') return value.value;
  return value.kind === 'text' ? truthsInText.get(value.value.toLowerCase()) : undefined;
}

/** `*` stands for every origin in Falcon: cookies are allowed from all. */
const truthsInText: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['*', true],
  ['false', false],
]);

/** The name that a key, or the first of two arguments, gives: a text, or a constant's own name. */
export function keyName(key: Expression): string {
  if (key.kind === 'text') return key.value;
  if (key.kind === 'call') {
    const [only] = key.arguments;
    if (only !== undefined) return only.value.kind === 'text' ? only.value.value : '';
    const isText = key.callee.kind === 'member' && /^(?:to_string|to_owned|into)$/.test(key.callee.name);
    return isText ? keyName(key.callee.of) : '';
  }
  return lastName(key);
}

/** The same, where a name may be that of a constant which holds the text. */
export function heldName(key: Expression, scope: Scope): string {
  const name = keyName(key);
  if (key.kind !== 'name' && key.kind !== 'member') return name;
  const held = scope.valuesOf(name);
  const [only] = held;
  return held.length === 1 && only?.kind === 'text' && /^access-control-/i.test(only.value)
    ? only.value
    : name;
}

/** What names an argument: its path, its text, or the module that is required there. */
export function argumentName(value: Expression): string {
  const isRequired = value.kind === 'call' && /^(?:require|import)$/.test(pathOf(value.callee));
  return isRequired || value.kind === 'text' ? keyName(value).replace(/^.*\//, '') : pathOf(value);
}

/** Whether something around says that this is about CORS. */
export function isAboutCors(around: readonly Expression[], path: string): boolean {
  return isCorsName(path.slice(path.lastIndexOf('/') + 1)) || around.some(saysCors);
}

function saysCors(part: Expression, at: number, around: readonly Expression[]): boolean {
  switch (part.kind) {
    case 'assign':
      return (
        isCorsName(pathOf(part.target)) ||
        (part.target.kind === 'index' && isCorsName(keyName(part.target.key)))
      );
    case 'group':
    case 'function':
      return part.name !== undefined && isCorsName(part.name);
    case 'call':
      return (
        isCorsName(argumentName(part.callee)) ||
        part.arguments.some(({ name, value }) => isNamedCors(name, value, around[at + 1])) ||
        part.arguments.some(
          ({ value }) => value !== around[at + 1] && value.kind !== 'text' && isCorsName(argumentName(value)),
        )
      );
    case 'record': {
      const inner = around[at + 1];
      const isOptions = part.entries.some(({ key }) => key !== undefined && isCorsOption(keyName(key)));
      const holder = part.entries.find(({ value }) => value === inner);
      return (
        (isOptions && at === around.length - 1) ||
        (part.type !== undefined && isCorsName(part.type)) ||
        part.entries.some(isPluginName) ||
        (holder?.key !== undefined && isCorsName(keyName(holder.key)))
      );
    }
    default:
      return false;
  }
}

/** `{ name: 'strapi::cors', config: … }` */
function isPluginName({ key, value }: Entry): boolean {
  if (key?.kind !== 'text' || value.kind !== 'text') return false;
  return (
    /^(?:name|resolve|use|plugin|package|class)$/.test(key.value) && /(?:^|[:/])cors$/i.test(value.value)
  );
}

function isNamedCors(name: string | undefined, value: Expression, inner: Expression | undefined): boolean {
  return name !== undefined && value === inner && isCorsName(name);
}

/** Whether the setting is for storage whose files may only be read. */
export function isReadOnlyStorage(around: readonly Expression[], scope: Scope): boolean {
  const record = around.at(-1);
  if (record?.kind !== 'record') return false;
  const methods = record.entries.find(
    ({ key }) => key !== undefined && /^(?:allowed?)?methods?$/i.test(keyName(key).replaceAll(/[-_]/g, '')),
  );
  if (methods === undefined || !around.some(isStorage)) return false;
  return valuesOf(methods.value, scope).every(({ expression }) => {
    const name = expression.kind === 'text' ? expression.value : lastName(expression);
    return /^(?:GET|HEAD)$/i.test(name);
  });
}

function isStorage(part: Expression): boolean {
  if (part.kind === 'call') return /bucket|s3|storage|CorsRule/i.test(pathOf(part.callee));
  if (part.kind === 'record')
    return part.entries.some(({ key }) => key !== undefined && /^CORSRules?$/i.test(keyName(key)));
  return part.kind === 'assign' && /bucket|s3|storage/i.test(pathOf(part.target));
}

/** Where credentials are looked for: the options that the setting stands in, else the function, else the file. */
export function unitOf(around: readonly Expression[]): Expression | undefined {
  const record = around.at(-1);
  if (record?.kind === 'record') return record;
  return around.findLast(({ kind }) => kind === 'function') ?? around[0];
}

/** The outermost function that something stands in, with the call it is given to, or the file. */
export function outermostFunction(around: readonly Expression[]): Expression | undefined {
  let at = around.findIndex(({ kind }) => kind === 'function');
  while (at > 0 && (around[at - 1]?.kind === 'call' || around[at - 1]?.kind === 'member')) at--;
  return around[Math.max(at, 0)];
}

/** Whether something is only reached where the code tells that it is not in production, or set for a local server. */
export function isOnlyForDevelopment(part: Expression, around: readonly Expression[]): boolean {
  return around.some((outer, at) => {
    const inner = around[at + 1] ?? part;
    if (outer.kind === 'choice' && outer.condition !== undefined) {
      const only = developmentBranch(outer.condition);
      return only !== undefined && outer.branches[only] === inner;
    }
    return (
      outer.kind === 'record' &&
      outer.entries.some((entry) => entry.value === inner && isDevelopmentKey(entry))
    );
  });
}

function isDevelopmentKey({ key }: Entry): boolean {
  return key?.kind === 'text' && /^(?:devServer|development|dev|test|local)$/.test(key.value);
}
