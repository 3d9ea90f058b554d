// What a value under a name lets in: a header, an option, a switch, and options that are written elsewhere.
import { lastName, pathOf, type Call, type Expression } from './expression.ts';
import type { Setting } from '../setting.ts';
import { settingOf, type CodeFile } from './file.ts';
import { grantsOf } from './grants.ts';
import {
  isAllowAllSwitch,
  isCorsName,
  isCorsOption,
  isOriginHeader,
  isOriginsName,
  isOriginsNameInContext,
} from './names.ts';
import { isOutgoingByReceiver } from './outgoingByReceiver.ts';
import { isOutgoingByUse } from './outgoingByUse.ts';
import { heldName, isAboutCors, keyName, saidOfCredentials } from './surroundings.ts';

/** `Access-Control-Allow-Origin` set to something, but in a request, where it allows nothing. */
export function header(value: Expression, around: readonly Expression[], file: CodeFile): readonly Setting[] {
  const settings = grantsOf(
    value,
    { label: 'Access-Control-Allow-Origin', sets: 'header', around, isCertain: true },
    file,
  );
  if (settings.length === 0) return [];
  return isOutgoingByUse(around, file) || isOutgoingByReceiver(around, file) ? [] : settings;
}

export function option(
  label: string,
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  return grantsOf(value, { label, sets: 'option', around, isCertain: isOriginsName(label) }, file);
}

export function entriesOf(
  record: Expression & { kind: 'record' },
  around: readonly Expression[],
  file: CodeFile,
  depth = 0,
): readonly Setting[] {
  return record.entries.flatMap(({ key, value }) =>
    key === undefined
      ? elsewhere(value, around, file, depth + 1)
      : ofNamed(heldName(key, file.scope), value, around, file, key),
  );
}

/** Options that are written elsewhere in the file, seen with what is around the place where they are used. */
export function elsewhere(
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
  depth: number,
): readonly Setting[] {
  if (depth > deepest) return [];
  if (value.kind === 'call') {
    if (!/^(?:assign|freeze|merge|defaults|extend|dict)$/.test(lastName(value))) return [];
    return value.arguments.flatMap(({ name, value: part }) =>
      name !== undefined
        ? ofNamed(name, part, [...around, value], file, undefined)
        : part.kind === 'record'
          ? entriesOf(part, [...around, part], file, depth)
          : elsewhere(part, around, file, depth + 1),
    );
  }
  if (value.kind !== 'name') return [];
  const isSpread = around.at(-1)?.kind === 'record';
  return file.scope
    .valuesOf(value.name, value.from)
    .flatMap((known) =>
      known.kind === 'record'
        ? entriesOf(known, isSpread ? around : [...around, known], file, depth)
        : known.kind === 'call'
          ? elsewhere(known, around, file, depth + 1)
          : [],
    );
}

/** Objects in objects that are followed: one may be spread into itself. */
const deepest = 3;

/** A value under a name: an entry of an object, a keyword argument, a variable. */
export function ofNamed(
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
  if (name === 'cors' && value.kind === 'record' && isServersDefault(value, around, file))
    return [settingOf('default', 'cors: { … } without an origin', key ?? value, [...around, value], file)];
  if (isCorsName(name) && value.kind === 'name') return elsewhere(value, around, file, 0);
  if (name === 'cors' && /^(?:text|list|choice)$/.test(value.kind)) return option(name, value, around, file);
  if (name === '*' && value.kind === 'call' && pathOf(value.callee).endsWith('ResourceOptions'))
    return [resourceOptions(value, key ?? value, file)];
  return [];
}

/** aiohttp_cors sends the origin back for `*`. */
function resourceOptions(value: Call, marked: Expression, file: CodeFile): Setting {
  const credentials = saidOfCredentials(value, file.scope) === true ? 'forced' : false;
  return {
    kind: 'wildcard',
    from: marked.from,
    to: marked.to,
    subject: '"*": ResourceOptions(…)',
    credentials,
  };
}

/** `NestFactory.create(App, { cors: { credentials: true } })`: options of servers that say nothing of origins. */
function isServersDefault(
  { entries }: Expression & { kind: 'record' },
  around: readonly Expression[],
  { language }: CodeFile,
): boolean {
  return (
    language === 'javascript' &&
    entries.every(({ key }) => key !== undefined && isCorsOption(keyName(key))) &&
    !around.some(
      (outer) =>
        outer.kind === 'record' &&
        outer.entries.some(({ key }) => key && isOriginsNameInContext(keyName(key))),
    ) &&
    around.some((outer) => outer.kind === 'call' && makesServer.test(pathOf(outer.callee)))
  );
}

const makesServer =
  /^(?:NestFactory\.create|WebSocketGateway|io|require\(\)|(?:socketio\.|io\.)?Server|[hH]api\.(?:server|Server)|server\.route|ApolloServer|\w+\.applyMiddleware)$/;

/** `cors: true` means something in options of servers, in some languages. */
function isSwitchedOn(around: readonly Expression[], { language, source }: CodeFile): boolean {
  if (language === 'python')
    return around.some(({ kind }) => kind === 'call') || /\bchalice\b/.test(source.text);
  if (language === 'ruby') return /\bJets\b/.test(source.text);
  if (language !== 'javascript') return false;
  return /nestjs|socket\.io|apollo|hapi|firebase|nitro|nuxt|routeRules|h3|vite|http-server|serverless|fastify|express|@redwoodjs|graphql|websocket|strapi|payload|feathers/i.test(
    source.text + source.path,
  );
}

export function flag(
  name: string,
  value: Expression,
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  return grantsOf(value, { label: name, sets: 'switch', around, isCertain: true }, file);
}

/** A wildcard that holds where nobody sets the variable. */
export function asVariable(settings: readonly Setting[]): readonly Setting[] {
  return settings.map((setting) =>
    setting.kind === 'wildcard' ? { ...setting, kind: 'variable' } : setting,
  );
}
