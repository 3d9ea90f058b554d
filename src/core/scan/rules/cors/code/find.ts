// Goes through the expressions of a file and finds the places where origins are allowed.
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';
import { lastName, pathOf, walk, type Call, type Expression } from './expression.ts';
import { settingOf, type CodeFile } from './file.ts';
import { anyOriginMembers, originTakers, type Language } from './frameworks.ts';
import { grantsOf, type Use } from './grants.ts';
import {
  isAllowAllSwitch,
  isCorsName,
  isOriginHeader,
  isOriginsName,
  isOriginsNameInContext,
} from './names.ts';
import { permissiveCall } from './permissiveCalls.ts';
import { scopeOf } from './scope.ts';
import { allowsCredentials, argumentName, isAboutCors, keyName } from './surroundings.ts';

/** All settings in a file, each once, in the order of the text. */
export function settingsIn(language: Language, root: Expression, source: Source): readonly Setting[] {
  const file: CodeFile = { language, source, root, scope: scopeOf(root) };
  const found = new Map<number, Setting>();
  walk(root, (part, around) => {
    for (const setting of settingsAt(part, around, file)) {
      const known = found.get(setting.from);
      if (known === undefined || (known.kind === 'variable' && setting.kind !== 'variable'))
        found.set(setting.from, setting);
    }
  });
  return [...found.values()].toSorted((a, b) => a.from - b.from);
}

function settingsAt(part: Expression, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  switch (part.kind) {
    case 'call':
      return [...permissiveCall(part, around, file), ...ofCall(part, around, file)];
    case 'record':
      return ofRecord(part, around, file);
    case 'choice':
      return ofFallback(part, around, file);
    case 'assign':
      return ofAssignment(part.target, part.value, part, around, file);
    case 'list': {
      const [name, value] = part.items;
      const isPair = part.items.length === 2 && name !== undefined && value !== undefined;
      return isPair && isOriginHeader(keyName(name)) ? header(value, [...around, part], file) : [];
    }
    case 'member':
    case 'name':
      return ofMember(part, around, file);
    default:
      return [];
  }
}

/** `Access-Control-Allow-Origin` set to something. */
function header(value: Expression, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  const use: Use = { label: 'Access-Control-Allow-Origin', sets: 'header', around, isCertain: true };
  return grantsOf(value, use, file).map((setting) => (isAsked(around) ? withoutEffect(setting) : setting));
}

/** Whether the header is that of a request that the code makes, where it does nothing. */
function isAsked(around: readonly Expression[]): boolean {
  return around.some(
    (part) =>
      part.kind === 'call' &&
      /^(?:(?:\$?\w+\.)?(?:fetch|ajax|\$fetch)|\$?(?:this\.)?(?:axios|\$http|superagent|ky|got|http|httpClient|requests)(?:\.(?:get|post|put|delete|patch|create|request|head))?)$/i.test(
        pathOf(part.callee),
      ) &&
      part.arguments.some(({ name, value }) => name === 'headers' || value.kind === 'record'),
  );
}

function withoutEffect(setting: Setting): Setting {
  const note = 'It is a header of answers: in a request it only makes browsers ask for permission first.';
  return { ...setting, kind: 'no-effect', note };
}

function option(
  label: string,
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  return grantsOf(value, { label, sets: 'option', around, isCertain: isOriginsName(label) }, file);
}

function ofRecord(
  record: Expression & { kind: 'record' },
  outer: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const around = [...outer, record];
  const named = (name: string) =>
    record.entries.find(({ key }) => key !== undefined && keyName(key).toLowerCase() === name)?.value;
  const key = named('key') ?? named('name') ?? named('header');
  const value = named('value');
  if (key !== undefined && value !== undefined && isOriginHeader(keyName(key)))
    return header(value, around, file);
  return entriesOf(record, around, file);
}

function entriesOf(
  record: Expression & { kind: 'record' },
  around: readonly Expression[],
  file: CodeFile,
  depth = 0,
): readonly Setting[] {
  return record.entries.flatMap(({ key, value }) =>
    key === undefined
      ? elsewhere(value, around, file, depth + 1)
      : ofNamed(keyName(key), value, around, file, key),
  );
}

/** Options that are written elsewhere in the file, seen with what is around the place where they are used. */
function elsewhere(
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
  depth: number,
): readonly Setting[] {
  if (value.kind !== 'name' || depth > deepest) return [];
  const isSpread = around.at(-1)?.kind === 'record';
  return file.scope
    .valuesOf(value.name)
    .flatMap((known) =>
      known.kind === 'record' ? entriesOf(known, isSpread ? around : [...around, known], file, depth) : [],
    );
}

/** Objects in objects that are followed: one may be spread into itself. */
const deepest = 3;

/** A value under a name: an entry of an object, a keyword argument, a variable. */
function ofNamed(
  name: string,
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
  key: Expression | undefined,
): readonly Setting[] {
  if (isOriginHeader(name) && key?.kind !== 'call') return header(value, around, file);
  if (isAllowAllSwitch(name)) return flag(name, value, around, file);
  if (isOriginsName(name)) return option(name, value, around, file);
  const isOldSocket = value.kind === 'text' && value.value === '*:*';
  if (isOriginsNameInContext(name) && (isOldSocket || isAboutCors(around, file.source.path)))
    return option(name, value, around, file);
  if (/^(?:cors|enableCors)$/i.test(name) && value.kind === 'truth' && value.value)
    return isSwitchedOn(around, file) ? [settingOf('default', `${name}: true`, value, around, file)] : [];
  if (isCorsName(name) && value.kind === 'name') return elsewhere(value, around, file, 0);
  if (name === 'cors' && value.kind === 'text') return option(name, value, around, file);
  if (name === '*' && value.kind === 'call' && pathOf(value.callee).endsWith('ResourceOptions'))
    return [resourceOptions(value, key ?? value, file)];
  return [];
}

/** aiohttp_cors sends the origin back for `*`. */
function resourceOptions(value: Call, marked: Expression, file: CodeFile): Setting {
  const credentials = allowsCredentials(value, file.scope) ? 'forced' : false;
  return {
    kind: 'wildcard',
    from: marked.from,
    to: marked.to,
    subject: '"*": ResourceOptions(…)',
    credentials,
  };
}

/** `cors: true` means something in options of servers, in some languages. */
function isSwitchedOn(around: readonly Expression[], { language, source }: CodeFile): boolean {
  if (language === 'python') return around.some(({ kind }) => kind === 'call');
  if (language !== 'javascript') return false;
  return /nestjs|socket\.io|apollo|hapi|firebase|nitro|h3|vite|serverless|fastify|express|@redwoodjs|graphql|websocket|strapi|payload|feathers/i.test(
    source.text + source.path,
  );
}

function flag(
  name: string,
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  return grantsOf(value, { label: name, sets: 'switch', around, isCertain: true }, file);
}

function ofAssignment(
  target: Expression,
  value: Expression,
  part: Expression,
  outer: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const around = [...outer, part];
  if (value.kind === 'function') return [];
  if (target.kind === 'call' && target.arguments[0] !== undefined)
    return ofNamed(keyName(target.arguments[0].value), value, around, file, undefined);
  if (target.kind === 'index') return ofNamed(keyName(target.key), value, around, file, target.key);
  const name = lastName(target);
  if (isOriginHeader(name)) return target.kind === 'member' ? header(value, around, file) : [];
  return ofNamed(name, value, around, file, undefined);
}

function ofCall(call: Call, outer: readonly Expression[], file: CodeFile): readonly Setting[] {
  const around = [...outer, call];
  const path = pathOf(call.callee);
  const name = lastName(call);
  const [first, second] = call.arguments;
  const named = call.arguments.flatMap(({ name, value }) => {
    if (name === undefined) return [];
    const isOwn = name === 'value' && originTakers[file.language].test(path);
    return isOwn ? option('origins', value, around, file) : ofNamed(name, value, around, file, undefined);
  });
  if (named.length > 0) return named;
  const isCors = isCorsName(path) || call.arguments.some(({ value }) => isCorsName(argumentName(value)));
  const options = isCors ? call.arguments.flatMap(({ value }) => elsewhere(value, around, file, 0)) : [];
  if (options.length > 0) return options;
  if (first === undefined || first.name !== undefined) return [];
  if (call.callee.kind === 'member' && growing.test(name) && isOriginsName(lastName(call.callee.of)))
    return plainArguments(call).flatMap((value) => option(lastName(call.callee), value, around, file));
  if (originTakers[file.language].test(path) || (isOriginsName(name) && !isReader.test(name)))
    return plainArguments(call).flatMap((value) => option(name, value, around, file));
  if (isAllowAllSwitch(name) && call.callee.kind === 'member') return flag(name, first.value, around, file);
  if (file.language === 'csharp' && /(?:^|\.)EnableCors(?:Attribute)?$/.test(path) && second !== undefined)
    return option(name, first.value, around, file);
  if (call.isAnnotation === true && name === 'Value') return injected(first.value, around, file);
  const setting = first.value.kind === 'text' ? first.value.value.replace(/[ =<].*$/, '') : '';
  if (readsSetting.test(name) && isOriginsName(setting)) return fallbackOf(setting, call, around, file);
  if (isSilent.test(name)) return [];
  const line = headerLine(call, first.value, around, file);
  if (line.length > 0 || second === undefined) return line;
  return isSetter.test(name) ? pairs(call, around, file) : [];
}

/** Spring's `@Value("${cors.origins:*}")`: the fallback is all origins. */
function injected(value: Expression, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  if (value.kind !== 'text' || !/^\$\{[\w.-]*(?:cors|origins?)[\w.-]*:\s*\*\s*\}$/i.test(value.value))
    return [];
  return [settingOf('variable', value.value, value, around, file)];
}

/** A header's name and its value next to each other, or a setting's. */
function pairs(call: Call, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  return call.arguments.flatMap(({ value: key }, at) => {
    const value = call.arguments[at + 1]?.value;
    if (value === undefined) return [];
    const name = keyName(key);
    if (isOriginHeader(name)) return header(value, around, file);
    return key.kind === 'text' || key.kind === 'member'
      ? isSettingName(name)
        ? option(name, value, around, file)
        : []
      : [];
  });
}

function isSettingName(name: string): boolean {
  return isOriginsName(name) && !/\s/.test(name);
}

/** PHP's `header('Access-Control-Allow-Origin: *')`, and the like. */
function headerLine(
  call: Call,
  line: Expression,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  if (!/header|write|send|set/i.test(lastName(call))) return [];
  const parts = line.kind === 'joined' ? line.parts : [line];
  const [start, ...rest] = parts;
  if (start?.kind !== 'text') return [];
  const found = /^\s*access-control-allow-origin\s*:\s*(.*)$/is.exec(start.value);
  if (found === null) return [];
  const [, value = ''] = found;
  const [next] = rest;
  if (value !== '') return header({ ...start, value: value.replace(/\\r\\n$/, '').trim() }, around, file);
  return next === undefined
    ? []
    : header(rest.length === 1 ? next : { ...line, kind: 'joined', parts: rest }, around, file);
}

function plainArguments(call: Call): readonly Expression[] {
  return call.arguments.filter(({ name }) => name === undefined).map(({ value }) => value);
}

/** `process.env.CORS_ORIGIN || '*'`, wherever it goes. */
function ofFallback(
  choice: Expression & { kind: 'choice' },
  outer: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const [setting, ...others] = choice.branches;
  if (
    choice.condition !== undefined ||
    setting?.kind !== 'member' ||
    !/env|config|setting/i.test(pathOf(setting.of))
  )
    return [];
  if (!isOriginsName(setting.name)) return [];
  return others.flatMap((value) => asVariable(option(setting.name, value, [...outer, choice], file)));
}

/** What a setting is where nobody sets it: `os.getenv("CORS_ORIGINS", "*")`, `flag.String("cors-origins", "*", …)`. */
function fallbackOf(
  name: string,
  call: Call,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const fallbacks = call.arguments.slice(1).filter(({ name }) => name === undefined || name === 'default');
  return fallbacks.flatMap(({ value }) => asVariable(option(name, value, around, file))).slice(0, 1);
}

function asVariable(settings: readonly Setting[]): readonly Setting[] {
  return settings.map((setting) =>
    setting.kind === 'wildcard' ? { ...setting, kind: 'variable' } : setting,
  );
}

/** What reads a setting, or declares one for the command line. */
const readsSetting =
  /^(?:getenv|getEnv|get_env|env|fetch|get|getProperty|GetValue|getOrDefault|getOrElse|config|add_argument|option|String|StringVar|StringSlice|StringP)$/;
/** What adds to a list. */
const growing = /^(?:push|add|append|unshift|insert|concat|extend|AddRange|Add)$/;
/** Reading a setting, testing or logging it is not setting it. */
const isReader = /^(?:get|is|has|check|validate|parse|verify|match)(?=[A-Z_])|\?$/;
const isSilent =
  /^(?:expect|assert\w*|should\w*|to(?:Be|Have|Equal|Contain|Match)\w*|equals?|contains?|has|have\w*|includes|get|getHeader|is\w*|match\w*|test|log|info|debug|warn|warning|error|trace|print\w*|echo|puts|remove|delete|del|startsWith|endsWith|replace|split|exists\w*|verify|describe|it|string|postMessage)$/;
const isSetter =
  /^(?:try|set|add|append|put|insert|with|header|Header|headers|write|respond|send|response|Response|new|New|of|entry|pair|raw|Raw|to|register|default|map|Map|apply|store|emit|make|create|update|tuple|reply|res|initParameter|enable|OnStarting|Tuple|Pair|Entry|default_headers)/i;

function ofMember(part: Expression, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  const path = pathOf(part);
  if (anyOriginMembers[file.language]?.test(path) !== true) return [];
  return [settingOf('allow-all', path, part, around, file)];
}
