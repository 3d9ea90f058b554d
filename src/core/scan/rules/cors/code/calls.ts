// What a call lets in: options given to it, a header set or sent by it, a setting read by it.
import { lastName, pathOf, type Call, type Expression } from './expression.ts';
import type { Setting } from '../setting.ts';
import { settingOf, type CodeFile } from './file.ts';
import { originTakers } from './frameworks.ts';
import {
  isAllowAllSwitch,
  isCorsName,
  isOriginHeader,
  isOriginsName,
  isOriginsNameInContext,
} from './names.ts';
import { asVariable, elsewhere, flag, header, ofNamed, option } from './named.ts';
import { argumentName, heldName, isAboutCors } from './surroundings.ts';
import { outcomesIn } from './outcomes.ts';

export function ofCall(call: Call, outer: readonly Expression[], file: CodeFile): readonly Setting[] {
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
  if (call.isAnnotation === true && /^(?:Config)?Property$/.test(name))
    return injectedDefault(call, around, file);
  const isCors = isCorsName(path) || call.arguments.some(({ value }) => isCorsName(argumentName(value)));
  const options = isCors ? call.arguments.flatMap(({ value }) => elsewhere(value, around, file, 0)) : [];
  if (options.length > 0) return options;
  if (first === undefined || first.name !== undefined) return [];
  if (
    call.callee.kind === 'member' &&
    growing.test(name) &&
    isListOfOrigins(lastName(call.callee.of), outer, file)
  )
    return plainArguments(call).flatMap((value) => option(lastName(call.callee), value, around, file));
  if (originTakers[file.language].test(path) || (isOriginsName(name) && !isReader.test(name)))
    return plainArguments(call).flatMap((value) => option(name, value, around, file));
  if (isAllowAllSwitch(name) && call.callee.kind === 'member') return flag(name, first.value, around, file);
  if (file.language === 'csharp' && /(?:^|\.)EnableCors(?:Attribute)?$/.test(path) && second !== undefined)
    return option(name, first.value, around, file);
  if (call.isAnnotation === true && name === 'Value') return injected(first.value, around, file);
  // `flag.StringVar(&origins, "cors-origins", "*", …)`: where it goes may come first.
  const said = [first, second].find((given) => given?.value.kind === 'text')?.value;
  const setting = said?.kind === 'text' ? said.value.replace(/[ =<].*$/, '') : '';
  if (readsSetting.test(name) && isOriginsName(setting)) return fallbackOf(setting, call, around, file);
  if (fallsBack.test(name)) {
    const asked = settingRead(call.callee, 0);
    const values = first.value.kind === 'function' ? outcomesIn(first.value.body) : [first.value];
    return asked === undefined
      ? []
      : values.flatMap((value) => asVariable(option(asked, value, around, file)));
  }
  if (isSilent.test(name)) return [];
  const line = headerLine(call, first.value, around, file);
  if (line.length > 0 || second === undefined) return line;
  return isSetter.test(name) ? pairs(call, around, file) : [];
}

/** `hosts.add("*")` too, where Ktor's plug-in is installed. */
function isListOfOrigins(name: string, around: readonly Expression[], { source }: CodeFile): boolean {
  return isOriginsName(name) || (isOriginsNameInContext(name) && isAboutCors(around, source.path));
}

/** Spring's `@Value("${cors.origins:*}")`: the fallback is all origins. */
function injected(value: Expression, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  if (value.kind !== 'text' || !/^\$\{[\w.-]*(?:cors|origins?)[\w.-]*:\s*\*\s*\}$/i.test(value.value))
    return [];
  return [settingOf('variable', value.value, value, around, file)];
}

/** MicroProfile's `@ConfigProperty(name = "cors.origins", defaultValue = "*")`. */
function injectedDefault(call: Call, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  const named = (wanted: string) => call.arguments.find(({ name }) => name === wanted)?.value;
  const key = named('name');
  const value = named('defaultValue');
  return key?.kind === 'text' && value !== undefined && /cors|origins?\b/i.test(key.value)
    ? asVariable(option(key.value, value, around, file))
    : [];
}

/** A header's name and its value next to each other, or a setting's. */
function pairs(call: Call, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  const given = plainArguments(call);
  return given.flatMap((key, at) => {
    const value = given[at + 1];
    if (value === undefined) return [];
    const name = heldName(key, file.scope);
    if (isOriginHeader(name)) return header(value, around, file);
    return key.kind === 'text' || key.kind === 'member'
      ? isSettingName(name) || (name === 'origins' && value.kind === 'text' && value.value === '*:*')
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
  // As an annotation it is a header of requests.
  if (!/header|write|send|set/i.test(lastName(call)) || call.isAnnotation === true) return [];
  return writtenLine(line, around, file);
}

/** A header with its name in one text. */
export function writtenLine(
  line: Expression,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const parts = piecesOf(line);
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

/** What a text is put together of, however that is bracketed. */
function piecesOf(line: Expression): readonly Expression[] {
  if (line.kind === 'joined') return line.parts.flatMap(piecesOf);
  return line.kind === 'text' && line.value === '' ? [] : [line];
}

function plainArguments(call: Call): readonly Expression[] {
  return call.arguments.filter(({ name }) => name === undefined).map(({ value }) => value);
}

/** What a setting is where nobody sets it: `os.getenv("CORS_ORIGINS", "*")`, `flag.String("cors-origins", "*", …)`. */
function fallbackOf(
  name: string,
  call: Call,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const fallbacks = call.arguments
    .slice(1)
    .filter(({ name, value }) => (name === undefined || name === 'default') && value.kind !== 'nothing');
  return fallbacks.flatMap(({ value }) => asVariable(option(name, value, around, file))).slice(0, 1);
}

/** The setting that is read further down a chain: `env::var("ALLOWED_ORIGINS").ok().unwrap_or(…)`. */
function settingRead(callee: Expression, depth: number): string | undefined {
  if (callee.kind !== 'member' || callee.of.kind !== 'call' || depth > 4) return undefined;
  const [only] = callee.of.arguments;
  return only?.value.kind === 'text' && isOriginsName(only.value.value)
    ? only.value.value
    : settingRead(callee.of.callee, depth + 1);
}

const fallsBack = /^(?:unwrap_or|unwrap_or_else|orElse|orElseGet|getOrElse)$/;
/** What reads a setting, or declares one for the command line. */
const readsSetting =
  /^(?:getenv|getEnv|get_env|env|fetch|get|getProperty|GetValue|getOrDefault|getOrElse|config|add_argument|option|String|StringP|StringVarP?|String(?:Slice|Array)(?:Var)?P?)$/;
/** What adds to a list. */
const growing = /^(?:push|add|append|unshift|insert|concat|extend|AddRange|Add)$/;
/** Reading a setting, testing or logging it is not setting it. */
const isReader =
  /^(?:get|is|has|check|validate|parse|verify|match|resolve|normali[sz]e|compute|find|pick)(?=[A-Z_])|\?$/;
const isSilent =
  /^(?:expect|assert\w*|should\w*|to(?:Be|Have|Equal|Contain|Match)\w*|equals?|contains?|has|have\w*|includes|get|getHeader|is\w*|match\w*|test|log|info|debug|warn|warning|error|trace|print\w*|echo|puts|remove|delete|del|startsWith|endsWith|replace|split|exists\w*|verify|describe|it|string|postMessage)$/;
const isSetter =
  /^(?:try|set|add|append|put|insert|with|header|Header|headers|write|respond|send|response|Response|new|New|of|entry|pair|raw|Raw|to|register|default|map|Map|apply|store|emit|make|create|update|tuple|reply|res|initParameter|enable|OnStarting|Tuple|Pair|Entry|default_headers|from_bytes|overrid|if_not_present|singletonMap)/i;
