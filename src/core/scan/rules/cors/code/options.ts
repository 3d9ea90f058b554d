// Whether the options that a call is given say which origins are allowed.
import { lastName, type Argument, type Expression } from './expression.ts';
import { isAllowAllSwitch, isCorsOption, isOriginsName, isOriginsNameInContext } from './names.ts';
import type { Scope } from './scope.ts';
import { keyName } from './surroundings.ts';
import { outcomesIn } from './outcomes.ts';

/** Whether arguments name origins, or hold something that cannot be followed and might. */
export function mayNameOrigins(given: readonly Argument[], scope: Scope): boolean {
  return given.some(
    ({ name, value }) =>
      (name !== undefined && isOrigins(name)) ||
      mayHold(value, scope, name !== undefined && !(name === 'resources' && value.kind !== 'text'), 0),
  );
}

function isOrigins(name: string): boolean {
  return isOriginsName(name) || isOriginsNameInContext(name) || isAllowAllSwitch(name) || name === 'value';
}

const deepest = 4;

function mayHold(value: Expression, scope: Scope, isKeyword: boolean, depth: number): boolean {
  if (depth > deepest) return true;
  const deeper = (inner: Expression) => mayHold(inner, scope, isKeyword, depth + 1);
  switch (value.kind) {
    case 'record':
      return value.entries.some(({ key, value }) =>
        key === undefined
          ? deeper(value)
          : isOrigins(keyName(key)) || ((value.kind === 'record' || isRoute(keyName(key))) && deeper(value)),
      );
    case 'name': {
      const known = scope.valuesOf(value.name, value.from);
      // A keyword whose value is not known says something else, or `isOrigins` would have seen its name.
      if (known.length === 0) return !isKeyword && !isServer.test(value.name);
      return known.some(deeper) || scope.names().some((name) => isOrigins(name));
    }
    case 'call': {
      if (isOrigins(lastName(value))) return true;
      if (isCorsOption(lastName(value)) || isKeyword) return false;
      const helper = scope.functionNamed(lastName(value));
      return helper === undefined ? !isServer.test(lastName(value)) : outcomesIn(helper.body).some(deeper);
    }
    case 'member':
      return !isKeyword && !isServer.test(value.name);
    case 'choice':
      return value.branches.some(deeper);
    case 'text':
      // A path is no origin.
      return !isKeyword && !value.value.startsWith('/');
    case 'function':
    case 'index':
    case 'joined':
      return !isKeyword;
    default:
      return false;
  }
}

/** A path, under which stand the options for it. */
function isRoute(key: string): boolean {
  return /^[\^*]?\/|\*$/.test(key);
}

/** What CORS is switched on for, given beside its options. */
const isServer =
  /app|api|server|router|mux|blueprint|^bp$|flask|sanic|quart|event|handler|request|response|^(?:self|this|r|req|res|next|h|__name__)$/i;
