// Which module a name stands for: what a file calls a package is up to the file.
import type { Source } from '../../../source.ts';
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
export function importedAs(name: string, source: Source): readonly string[] {
  return importsIn(source).flatMap(({ path, last, alias }) => {
    const below = path === '' ? '' : `${path.replaceAll('::', '.')}.`;
    if (last === '*') return [below + name];
    return alias === name ? [below + last] : [];
  });
}

/** A path that begins with what was imported under another name, as it would be without that. */
export function unaliased(path: string, source: Source): string {
  const [root = ''] = /^\w+/.exec(path) ?? [];
  const renamed = importsIn(source).find(
    ({ alias, last }) => alias === root && last !== root && last !== '*',
  );
  return renamed === undefined ? path : renamed.last + path.slice(root.length);
}

interface Import {
  readonly path: string;
  /** `*` for all that is there. */
  readonly last: string;
  readonly alias: string;
}

const importsOf = new WeakMap<Source, readonly Import[]>();

function importsIn(source: Source): readonly Import[] {
  const known = importsOf.get(source);
  if (known !== undefined) return known;
  const { text } = source;
  const found: Import[] = [];
  for (const [, path = '', last = '', alias = last] of text.matchAll(ofPath))
    found.push({ path, last, alias });
  for (const [, path = ''] of text.matchAll(staticPath)) found.push({ path, last: '*', alias: '*' });
  for (const [, alias = '', last = ''] of text.matchAll(goPath)) found.push({ path: '', last, alias });
  for (const [, path = '', names = ''] of text.matchAll(fromPath))
    for (const [, last = '', alias = ''] of names.matchAll(/\b(\w+) as (\w+)/g))
      found.push({ path, last, alias });
  importsOf.set(source, found);
  return found;
}

/** `import static a.B.C;`, `import a.B as C`, `use a::B as C;` */
const ofPath =
  /^[ \t]*(?:import|use)[ \t]+(?:static[ \t]+)?(\w+(?:(?:\.|::)\w+)*)(?:\.|::)(\w+|\*)(?:[ \t]+as[ \t]+(\w+))?[ \t]*(?:;|$)/gm;
/** C#'s `using static a.B;` */
const staticPath = /^[ \t]*using[ \t]+static[ \t]+([\w.]+)[ \t]*;/gm;
/** Go's `a "example.org/b/v2"`. */
const goPath = /^[ \t]*(?:import[ \t]+)?(\w+)[ \t]+"[\w-]+\.\w+\/[^"\n]*?(\w+)(?:\/v\d+)?"[ \t]*$/gm;
/** Python's `from a import B as C`, and Rust's `use a::{B as C}`. */
const fromPath =
  /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+|(?:pub[ \t]+)?use[ \t]+(?:\w+::)*(?=\{))(\([^()]*\)|\{[^{}]*\}|[^\n]*)/gm;

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
