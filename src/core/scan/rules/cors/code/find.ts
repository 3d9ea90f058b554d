// Goes through the expressions of a file and finds the places where origins are allowed.
import type { Clock } from '../../../analyser.ts';
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';
import { openStructures } from './callRules.ts';
import { ofCall } from './calls.ts';
import { isDecidedElsewhere } from './decided.ts';
import { lastName, pathOf, walk, type Expression } from './expression.ts';
import { settingOf, type CodeFile } from './file.ts';
import { anyOriginMembers, type Language } from './frameworks.ts';
import { givenLine, givenOrigins } from './given.ts';
import { asVariable, entriesOf, header, ofNamed, option } from './named.ts';
import { isDecider, isOriginHeader, isOriginsName } from './names.ts';
import { permissiveCall, permissiveName } from './permissiveCalls.ts';
import { scopeOf } from './scope.ts';
import { ofStrapi } from './strapi.ts';
import { heldName, keyName } from './surroundings.ts';

/** All settings in a file, each once, in the order of the text. */
export function settingsIn(
  language: Language,
  root: Expression,
  source: Source,
  clock: Clock,
): readonly Setting[] {
  const file: CodeFile = {
    language,
    source,
    root,
    scope: scopeOf(root, language === 'javascript' || language === 'python'),
  };
  const found = new Map<number, Setting>();
  walk(root, (part, around) => {
    if (clock.expired()) return;
    const settings = settingsAt(part, around, file);
    if (settings.length === 0 || isExpected(around)) return;
    for (const setting of settings) {
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
    case 'text':
      return [...rawAnswer(part, around, file), ...ofStrapi(part, around, file)];
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
    case 'return':
      return part.value === undefined ? [] : givenLine(part.value, [...around, part], file);
    case 'function':
      return [
        ...(part.body.kind === 'group' ? [] : givenLine(part.body, [...around, part], file)),
        ...givenOrigins(part, around, file),
      ];
    case 'member':
    case 'name':
      return ofMember(part, around, file);
    default:
      return [];
  }
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
  return [
    ...ofStructure(record, around, file),
    ...ofFilter(record, around, file),
    ...entriesOf(record, around, file),
  ];
}

function ofStructure(
  { type, from, to }: Expression & { kind: 'record' },
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const open = openStructures[file.language];
  return type !== undefined && open?.type.test(type) === true && open.requires.test(file.source.text)
    ? [settingOf('default', type, { from, to }, around, file)]
    : [];
}

/** Yii's `['class' => Cors::class]`, and `'corsFilter' => Cors::class`: a filter without options lets all in. */
function ofFilter(
  { entries }: Expression & { kind: 'record' },
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  if (file.language !== 'php' || !yiiFilter.test(file.source.text)) return [];
  if (entries.some(({ key }) => key !== undefined && keyName(key) === 'cors')) return [];
  return entries.flatMap(({ key, value }) => {
    const isFilter =
      key !== undefined && /^class$|cors/i.test(keyName(key)) && /(?:^|\\)Cors$/.test(classNamed(value));
    return isFilter ? [settingOf('default', 'yii\\filters\\Cors', value, around, file)] : [];
  });
}

const yiiFilter = /\byii\\{1,2}filters\\{1,2}Cors\b/;

function classNamed(value: Expression): string {
  return value.kind === 'text' ? value.value : pathOf(value).replace(/\.class(?:Name\(\))?$/, '');
}

/** What a test expects is nobody's setting: `expect(answer).toEqual({ … })`, `header should not be Some(…)`. */
function isExpected(around: readonly Expression[]): boolean {
  for (const outer of around.toReversed()) {
    if (outer.kind === 'function') return false;
    if (outer.kind === 'test' && /^(?:should|must|be$|equal$|contain$|have$)/.test(outer.operator))
      return true;
    if (outer.kind !== 'call') continue;
    const name = lastName(outer);
    if (
      /^(?:to(?:Be|Equal|StrictEqual|Match|Have|Contain|Include)\w*|assert\w*|should[A-Z]\w*|must[A-Z]\w*|(?:deep|strict|deepStrict)?[eE]quals?)$/.test(
        name,
      )
    )
      return true;
    // What is expected may be made: `Some(…)`.
    if (!/^(?:[A-Z`]|(?:be|contain|equal|have)$)/.test(name)) return false;
  }
  return false;
}

function ofAssignment(
  target: Expression,
  value: Expression,
  part: Expression,
  outer: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const around = [...outer, part];
  if (value.kind === 'function' && target.kind !== 'member') return [];
  // `policy.IsOriginAllowed = _ => true` decides about origins.
  if (value.kind === 'function' && isDecider(lastName(target)))
    return option(lastName(target), value, around, file);
  if (target.kind === 'call' && target.arguments[0] !== undefined)
    return ofNamed(keyName(target.arguments[0].value), value, around, file, undefined);
  if (target.kind === 'index')
    return ofNamed(heldName(target.key, file.scope), value, around, file, target.key);
  const name = lastName(target);
  if (isOriginHeader(name)) return target.kind === 'member' ? header(value, around, file) : [];
  return ofNamed(name, value, around, file, undefined);
}

/** An answer that is written out: `HTTP/1.1 200 OK`, headers and all, or what a CGI script prints. */
function rawAnswer(
  text: Expression & { kind: 'text' },
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const [, value] = /(?:^|\\n|\n)access-control-allow-origin:[ \t]*([^\\\s]+)/i.exec(text.value) ?? [];
  if (value === undefined) return [];
  const call = around.at(-1);
  const isPrinted = call?.kind === 'call' && pathOf(call.callee) === 'print' && cgi.test(file.source.text);
  const isAnswer =
    answer.test(text.value) ||
    (call?.kind === 'joined' && answer.test(file.source.text.slice(call.from, call.to)));
  return isPrinted || isAnswer ? header({ ...text, value }, around, file) : [];
}

const answer = /^\W*HTTP\/1\.\d \d{3}/;
const cgi = /\bprint\s*\(?\s*["']Content-type:/i;

/** `process.env.CORS_ORIGIN || '*'`, `System.getenv("CORS_ORIGIN") ?: "*"`, wherever it goes. */
function ofFallback(
  choice: Expression & { kind: 'choice' },
  outer: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const [setting, ...others] = choice.branches;
  const name = choice.condition === undefined && setting !== undefined ? settingName(setting) : undefined;
  if (name === undefined || !isOriginsName(name)) return [];
  return others.flatMap((value) => asVariable(option(name, value, [...outer, choice], file)));
}

function settingName(setting: Expression): string | undefined {
  if (setting.kind === 'member')
    return /env|config|setting/i.test(pathOf(setting.of)) ? setting.name : undefined;
  if (setting.kind !== 'call' || !/env/i.test(lastName(setting))) return undefined;
  const [key] = setting.arguments;
  return key?.value.kind === 'text' ? key.value.value : undefined;
}

function ofMember(
  part: Expression & { kind: 'name' | 'member' },
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const named = permissiveName(part, around, file);
  if (named.length > 0) return named;
  const path = pathOf(part);
  const call = around.at(-1);
  // Given options, it is looked at as the call that it is.
  if (call?.kind === 'call' && call.callee === part && path.endsWith('cors')) return [];
  if (anyOriginMembers[file.language]?.test(path) !== true || isDecidedElsewhere(part, around, file))
    return [];
  return [settingOf('allow-all', path, part, [...around, part], file)];
}
