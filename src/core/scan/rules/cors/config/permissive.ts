// From the names and values in a file to the settings that grant too much.
import type { Clock } from '../../../analyser.ts';
import type { Item } from '../../../settings/item.ts';
import type { Setting } from '../setting.ts';
import type { Named, NamedValue } from './names.ts';
import { grantIn, type Grant, type ValueLanguage } from './origins.ts';
import { originRuleFor, switchRuleFor } from './products/registry.ts';
import { referencesIn, type References } from './references.ts';
import type { OriginRule, SwitchRule } from './rule.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';

/** Permissive settings among `names`, all of one file. */
export function permissiveIn(names: readonly Named[], path: string, clock: Clock): readonly Setting[] {
  const file = path.toLowerCase();
  const around = surroundingsOf(names);
  const references = referencesIn(names);
  const found: Setting[] = [];
  for (const name of names) {
    if (clock.expired()) break;
    if (name.path.length > longestPath || !maybeCors.test(name.path)) continue;
    const isBeside = (pattern: RegExp): boolean => around.has(name, pattern);
    const origin = originRuleFor(name.path, file, isBeside);
    if (origin !== undefined) {
      const own = grantsOf(name, origin, around);
      const isKnown = (other: Named): boolean =>
        originRuleFor(other.path, file, (pattern) => around.has(other, pattern)) !== undefined;
      found.push(...(own.length > 0 ? own : referredGrantsOf(name, origin, around, references, isKnown)));
    }
    const turn = switchRuleFor(name.path, file, name.values[0]?.value ?? '', isBeside);
    if (turn !== undefined) found.push(...switched(name, turn, around));
  }
  return found;
}

/** Passes what a rule can be about, quickly. */
const maybeCors = /cors|origin|filterclass$|(?:plugins\.name|plugin|filters\.enabled)$/;

function grantsOf(name: Named, rule: OriginRule, around: Surroundings): readonly Setting[] {
  const isHeader = /access\.?control\.?allow\.?origin$/.test(name.path);
  const language = name.language ?? rule.language ?? 'origins';
  // IIS: an origin that is refused.
  if (name.path.endsWith('.add.origin') && around.has(name, /^allowed=false$/i)) return [];
  for (const value of name.values) {
    const grant = granted(value, language);
    if (grant !== undefined) return [settingOf(name, rule, value, grant, isHeader, around)];
  }
  return [];
}

/** As {@link grantsOf}, of what the values refer to and no rule `isKnown` for: it is told of there. */
function referredGrantsOf(
  name: Named,
  rule: OriginRule,
  around: Surroundings,
  references: References,
  isKnown: (other: Named) => boolean,
): readonly Setting[] {
  const referred = name.values.flatMap(({ value }) => references(value));
  for (const { name: place, value } of referred) {
    const [setting] = isKnown(place) ? [] : grantsOf({ ...name, values: [value] }, rule, around);
    if (setting === undefined) continue;
    const isDefault = place.path.endsWith('.default') && /^(?:wildcard|header)$/.test(setting.kind);
    return [isDefault ? { ...setting, kind: 'variable' } : setting];
  }
  return [];
}

function granted(value: NamedValue, language: ValueLanguage): Grant | undefined {
  const grant = grantIn(value.value, language);
  const isNothing = grant?.kind === 'null' && !value.isQuoted && value.value.trim() === 'null';
  return isNothing ? undefined : grant;
}

function settingOf(
  name: Named,
  rule: OriginRule,
  { value, from, to }: NamedValue,
  grant: Grant,
  isHeader: boolean,
  around: Surroundings,
): Setting {
  // With escapes in it, a value is not as long as what is written; then all of it is marked.
  const isExact = value.length === to - from;
  const credentials = around.credentials(name) ?? rule.credentialsByDefault ?? false;
  const echoes = rule.echoes === 'always' || (rule.echoes === 'credentials' && credentials);
  const isAny = grant.kind === 'wildcard' || grant.kind === 'variable';
  const text = value.slice(grant.from, grant.to);
  // No header can say a regular expression: what it lets in is sent back.
  const isSentWithCookies = echoes || /\.[*+]/.test(text);
  const isOff = around.isOff(name);
  const isUseless = isOff || (rule.isLiteral === true && text === '*');
  const notes = isOff ? ['CORS is switched off beside it.'] : [grant.why, isAny ? rule.note : undefined];
  const note = notes.filter(Boolean).join(' ');
  return {
    kind: isUseless ? 'no-effect' : kindOf(grant, name.path, isHeader, isAny && echoes && !credentials),
    from: isExact ? from + grant.from : from,
    to: isExact ? from + grant.to : to,
    subject: subjectOf(name, value),
    credentials: isAny && isSentWithCookies && credentials && !isUseless ? 'forced' : credentials,
    ...(rule.isStorage === true && around.isReadOnly(name) ? { isReadOnly: true } : {}),
    ...(around.isForDevelopment(name) ? { isForDevelopment: true } : {}),
    ...(note === '' ? {} : { note }),
  };
}

function kindOf({ kind }: Grant, path: string, isHeader: boolean, isSentBack: boolean): Setting['kind'] {
  if (isSentBack) return 'reflected';
  if (kind !== 'wildcard') return kind;
  if (/\.default(?:value)?$/.test(path)) return 'variable';
  return isHeader ? 'header' : kind;
}

function switched(name: Named, rule: SwitchRule, around: Surroundings): readonly Setting[] {
  const [value] = name.values;
  if (rule.unless !== undefined && around.has(name, rule.unless)) return [];
  const said = around.credentials(name) ?? around.credentialsWithin(name);
  const credentials = said ?? rule.credentialsByDefault ?? false;
  const place = value !== undefined && value.to > value.from ? value : labelPlace(name);
  return [
    {
      kind: rule.kind,
      from: place.from,
      to: place.to,
      subject: subjectOf(name, value?.value ?? ''),
      credentials: rule.echoes === 'credentials' && credentials ? 'forced' : credentials,
      ...(around.isForDevelopment(name) ? { isForDevelopment: true } : {}),
      ...(rule.note === undefined ? {} : { note: rule.note }),
    },
  ];
}

function labelPlace({ at, label }: Named): { readonly from: number; readonly to: number } {
  return { from: at, to: at + label.length };
}

/** As people know it, short: the name and what it is set to. */
function subjectOf({ label, table }: Named, value: string): string {
  const name = /cors|origin.*[-_a-z]|allow/i.test(label) ? label : dotted(nameOf(table), label);
  const shown = value.replaceAll(/\s+/g, ' ').trim();
  const short = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
  return short === '' ? name : `${name}: ${short}`;
}

function nameOf(table: Item): string {
  let named: Item | undefined = table;
  while (named !== undefined && named.key === '') named = named.parent;
  return named?.key ?? '';
}

function dotted(table: string, label: string): string {
  return table === '' || table.length > longest ? label : `${table}.${label}`;
}

const longest = 40;
/** Characters; the patterns of rules are not made for names that nobody wrote. */
const longestPath = 500;
