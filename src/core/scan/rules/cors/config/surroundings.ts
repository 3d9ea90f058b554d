// What stands beside a setting and changes what it means: credentials, methods, the environment it is for.
import type { Item } from '../../../settings/item.ts';
import type { Named } from './names.ts';

export interface Surroundings {
  /** What is said of credentials; `undefined` for nothing. */
  credentials(name: Named): boolean | undefined;
  /** The same of what is beside it and of the tables there. */
  credentialsWithin(name: Named): boolean | undefined;
  /** Whether what it belongs to is switched off. */
  isOff(name: Named): boolean;
  /** Whether methods are named, and all of them only read. */
  isReadOnly(name: Named): boolean;
  /** Whether the part of the file it stands in is used by development or tests alone. */
  isForDevelopment(name: Named): boolean;
  /** Whether `name=value` of a setting beside it, or under what is beside it, matches. */
  has(name: Named, pattern: RegExp): boolean;
}

export function surroundingsOf(names: readonly Named[]): Surroundings {
  const byTable = new Map<Item, Named[]>();
  for (const name of names) {
    const beside = byTable.get(name.table);
    if (beside === undefined) byTable.set(name.table, [name]);
    else beside.push(name);
  }
  const beside = (name: Named): readonly Named[] => byTable.get(tableAround(name)) ?? [];
  const first = (name: Named, pattern: RegExp): Named | undefined =>
    beside(name).find((other) => other !== name && pattern.test(ownName(other)));
  const all = (name: Named, pattern: RegExp): readonly Named[] =>
    beside(name).filter((other) => other !== name && pattern.test(ownName(other)));

  return {
    credentials(name) {
      const value = first(name, credentialsName)?.values[0]?.value;
      return value === undefined ? undefined : isOn(value);
    },
    credentialsWithin(name) {
      const said = under(tableAround(name), byTable)
        .filter((other) => other !== name && credentialsName.test(ownName(other)))
        .flatMap(({ values }) => values.map(({ value }) => value));
      if (said.some(isOn)) return true;
      return said.some((value) => /^(?:false|no|off|0)$/i.test(value.trim())) ? false : undefined;
    },
    isOff: (name) =>
      /^(?:false|no|off|0)$/i.test(first(name, /^(?:cors)?(?:enabled?|active)$/)?.values[0]?.value ?? ''),
    isReadOnly(name) {
      const methods = all(name, methodsName)
        .flatMap(({ values }) => values)
        .flatMap(({ value }) => value.match(/[\w*]+/g) ?? []);
      return methods.length > 0 && methods.every((method) => reading.test(method));
    },
    isForDevelopment: (name) => development.test(name.path) || profileOf(name, byTable),
    has: (name, pattern) =>
      under(tableAround(name), byTable).some(
        (other) => other !== name && pattern.test(`${ownName(other)}=${other.values[0]?.value ?? ''}`),
      ),
  };
}

function isOn(value: string): boolean {
  return /^["']*(?:true|yes|on|1|enabled?)["']*$/i.test(value.trim());
}

const credentialsName = /(?:credentials?|supportscredentials|allowcookies?)(?:enabled|allowed|true)?$/;
const methodsName = /(?:^|allowed|allow|cors)(?:http)?(?:methods?|verbs?)$/;
const reading = /^(?:get|head|options)$/i;
const development =
  /(?:^|[.%])(?:dev|devel|development|local|localhost|debug|test|testing|tests|devserver|serve)(?:\.|$)/;

function ownName({ path }: Named): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

const originPart = /origin[^./]*(?:\.saferegex(?:match)?)?$/;

/** The table that a setting and its siblings stand in: not one of the origins alone. */
function tableAround({ table }: Named): Item {
  let around = table;
  while (around.parent !== undefined && originPart.test(around.path)) around = around.parent;
  return around;
}

/** What stands in a table and in the tables of that, a few levels deep. */
function under(table: Item, byTable: ReadonlyMap<Item, readonly Named[]>): readonly Named[] {
  let level: readonly Item[] = [table];
  const found: Named[] = [];
  for (let depth = 0; depth < 5 && found.length < 1000; depth++) {
    found.push(...level.flatMap((item) => byTable.get(item) ?? []));
    level = level.flatMap(({ children }) => children.filter(({ value }) => value === undefined));
  }
  return found;
}

/** Spring's profiles: a document of a YAML file can be for one. */
function profileOf(name: Named, byTable: ReadonlyMap<Item, readonly Named[]>): boolean {
  let document: Item | undefined = name.table;
  while (document?.parent?.parent !== undefined) document = document.parent;
  const spring = document?.children.find(({ key }) => key === 'spring');
  if (spring === undefined) return false;
  const places = [spring, ...spring.children, ...spring.children.flatMap(({ children }) => children)];
  return places
    .flatMap((place) => byTable.get(place) ?? [])
    .some(
      ({ path, values }) =>
        /^spring\.(?:profiles|config\.activate\.onprofile)$/.test(path) &&
        values.length > 0 &&
        values.every(({ value }) => development.test(value)),
    );
}
