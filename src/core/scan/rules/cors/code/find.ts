// Goes through the expressions of a file and finds the places where origins are allowed.
import type { Clock } from '../../../analyser.ts';
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';
import { ofCall } from './calls.ts';
import { isDecidedElsewhere } from './decided.ts';
import { lastName, pathOf, walk, type Expression } from './expression.ts';
import { settingOf, type CodeFile } from './file.ts';
import { anyOriginMembers, type Language } from './frameworks.ts';
import { asVariable, entriesOf, header, ofNamed, option } from './named.ts';
import { isDecider, isOriginHeader, isOriginsName } from './names.ts';
import { permissiveCall } from './permissiveCalls.ts';
import { scopeOf } from './scope.ts';
import { keyName } from './surroundings.ts';

/** All settings in a file, each once, in the order of the text. */
export function settingsIn(
  language: Language,
  root: Expression,
  source: Source,
  clock: Clock,
): readonly Setting[] {
  const file: CodeFile = { language, source, root, scope: scopeOf(root) };
  const found = new Map<number, Setting>();
  walk(root, (part, around) => {
    if (clock.expired()) return;
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

function ofAssignment(
  target: Expression,
  value: Expression,
  part: Expression,
  outer: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  const around = [...outer, part];
  if (value.kind === 'function')
    // `policy.IsOriginAllowed = _ => true` decides about origins; other functions are looked into by themselves.
    return target.kind === 'member' && isDecider(target.name) ? option(target.name, value, around, file) : [];
  if (target.kind === 'call' && target.arguments[0] !== undefined)
    return ofNamed(keyName(target.arguments[0].value), value, around, file, undefined);
  if (target.kind === 'index') return ofNamed(keyName(target.key), value, around, file, target.key);
  const name = lastName(target);
  if (isOriginHeader(name)) return target.kind === 'member' ? header(value, around, file) : [];
  return ofNamed(name, value, around, file, undefined);
}

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

function ofMember(part: Expression, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  const path = pathOf(part);
  const call = around.at(-1);
  // Given options, it is looked at as the call that it is.
  if (call?.kind === 'call' && call.callee === part && path.endsWith('cors')) return [];
  if (anyOriginMembers[file.language]?.test(path) !== true || isDecidedElsewhere(part, around, file))
    return [];
  return [settingOf('allow-all', path, part, [...around, part], file)];
}
