// Which module a name stands for: what a file calls a package is up to the file.
import { lastName, pathOf, type Expression } from './expression.ts';
import type { Scope } from './scope.ts';
import { argumentName } from './surroundings.ts';

/** What something that is called or given is known as: the module it is, or else the path or text that is written. */
export function knownAs(expression: Expression, scope: Scope): string {
  const written = argumentName(expression);
  const isDefault = expression.kind === 'member' && expression.name === 'default';
  const named = isDefault ? expression.of : expression;
  if (named.kind !== 'name') return written;
  for (const value of scope.valuesOf(named.name)) {
    const module = moduleIn(value, 0);
    if (module !== undefined) return module;
  }
  return written;
}

/** The paths that a plain name may have been imported from, in languages that say so by a path: `CorsConfiguration.ALL`. */
export function importedAs(name: string, text: string): readonly string[] {
  return [...text.matchAll(imports)].flatMap(([, path = '', last = '', alias = last]) => {
    if (last === '*') return [`${path}.${name}`];
    return alias === name ? [`${path}.${last}`] : [];
  });
}

const imports =
  /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+)\.(\w+|\*)(?:[ \t]+as[ \t]+(\w+))?[ \t]*(?:;|$)/gm;

/** Whether a name is that of a module of the project's own, which may do anything. */
export function isOwn(expression: Expression, scope: Scope): boolean {
  const [first, ...others] = expression.kind === 'name' ? scope.valuesOf(expression.name) : [];
  if (first === undefined || others.length > 0) return false;
  const required = first.kind === 'member' ? first.of : first;
  if (required.kind !== 'call' || pathOf(required.callee) !== 'require') return false;
  const [only] = required.arguments;
  return only?.value.kind === 'text' && /^(?:[.~#]|@\/|src\/)/.test(only.value.value);
}

/** The last part of the name of the module that an expression requires, or the name that it takes out of one. */
function moduleIn(value: Expression, depth: number): string | undefined {
  if (depth > 2) return undefined;
  if (value.kind === 'member') {
    const module = moduleIn(value.of, depth + 1);
    return module !== undefined && value.name === 'default' ? module : module && value.name;
  }
  if (value.kind !== 'call') return undefined;
  const [only] = value.arguments;
  if (/^(?:require|import)$/.test(pathOf(value.callee))) return argumentName(value) || undefined;
  return only !== undefined && /^_*(?:import|interopRequire)\w*$/.test(lastName(value))
    ? moduleIn(only.value, depth + 1)
    : undefined;
}
