// Finds the environment of a service in a Docker Compose file.
import { parse } from 'yaml';
import { isObject, type Json, type JsonObject } from '../predicates/json.ts';

/** What a service gets, or a sentence on why that is not known. */
export type ComposeEnvironment =
  | {
      /** Variables of the service, its own before those of its env files. */
      readonly values: ReadonlyMap<string, string>;
      /** Env files, paths as written, relative to the compose file; later ones win over earlier ones. */
      readonly files: readonly { readonly path: string; readonly required: boolean }[];
    }
  | { readonly problem: string };

/**
 * @param service may be left out where there is only one
 * @param lookup value of a variable outside the file, for `${NAME}` and for variables without a value
 */
export function composeEnvironment(
  text: string,
  service: string | undefined,
  lookup: (name: string) => string | undefined,
): ComposeEnvironment {
  const services = servicesOf(text);
  if (typeof services === 'string') return { problem: services };
  const names = Object.keys(services);
  const name = service ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined) return { problem: `Say which service: one of ${names.join(', ')}.` };
  const found = services[name];
  if (!isObject(found)) return { problem: `There is no service “${name}”: there are ${names.join(', ')}.` };
  const values = new Map<string, string>();
  for (const [variable, written] of entriesOf(found['environment'])) {
    const value = written === undefined ? lookup(variable) : interpolate(written, lookup);
    if (value !== undefined) values.set(variable, value);
  }
  return { values, files: filesOf(found['env_file'], lookup) };
}

/** A compose file shares little with itself; more references than these are an attack. */
const mostReferences = 200;

function servicesOf(text: string): JsonObject | string {
  let file: Json;
  try {
    file = parse(text, { merge: true, maxAliasCount: mostReferences, logLevel: 'error' }) as Json;
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n', 1) : [];
    return `The compose file could not be read: ${reason}`;
  }
  const services = isObject(file) ? file['services'] : undefined;
  return isObject(services) ? services : 'The compose file has no services.';
}

/** `NAME: value` and `- NAME=value`; a name alone has its value from outside. */
function entriesOf(environment: Json | undefined): readonly (readonly [string, string | undefined])[] {
  if (Array.isArray(environment)) {
    return environment.map((entry) => {
      const [, name, value] = /^([^=]*)(?:=(.*))?$/s.exec(String(entry)) ?? [];
      return [name ?? '', value];
    });
  }
  if (!isObject(environment)) return [];
  return Object.entries(environment).map(([name, value]) => [
    name,
    value === null ? undefined : textOf(value),
  ]);
}

function filesOf(
  files: Json | undefined,
  lookup: (name: string) => string | undefined,
): readonly { readonly path: string; readonly required: boolean }[] {
  const list = Array.isArray(files) ? (files as readonly Json[]) : files === undefined ? [] : [files];
  return list.flatMap((file) => {
    const path = isObject(file) ? file['path'] : file;
    const required = !isObject(file) || file['required'] !== false;
    return typeof path === 'string' ? [{ path: interpolate(path, lookup), required }] : [];
  });
}

const reference = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?])([^{}]*))?\})/g;

/** `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:+instead}`; `$$` stands for `$`. */
function interpolate(text: string, lookup: (name: string) => string | undefined): string {
  return text.replace(
    reference,
    (written, plain?: string, braced?: string, operator = '', word = ''): string => {
      if (written === '$$') return '$';
      const value = lookup(plain ?? braced ?? '');
      const isThere = value !== undefined && (value !== '' || !operator.startsWith(':'));
      if (operator.endsWith('-')) return isThere ? value : word;
      if (operator.endsWith('+')) return isThere ? word : '';
      return value ?? '';
    },
  );
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
