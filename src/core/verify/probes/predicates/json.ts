// JSON values, and whether one holds all of another.

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON text's value; `undefined` when it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Where `actual` does not hold what is expected, as `$.status is "degraded"`; `undefined` when it does. Objects may
 * have more members; `...` stands for any value, and in an array for any further elements.
 */
export function mismatch(expected: Json, actual: Json | undefined, path = '$'): string | undefined {
  if (actual === undefined) return `${path} is missing`;
  if (expected === '...') return undefined;
  if (Array.isArray(expected)) return arrayMismatch(expected as readonly Json[], actual, path);
  if (!isObject(expected)) return expected === actual ? undefined : unlike(path, actual);
  if (!isObject(actual)) return unlike(path, actual);
  for (const [key, value] of Object.entries(expected)) {
    const found = mismatch(value, memberOf(actual, key), `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A member of its own, never one that every object inherits. */
export function memberOf(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function arrayMismatch(expected: readonly Json[], actual: Json, path: string): string | undefined {
  if (!Array.isArray(actual)) return unlike(path, actual);
  const open = expected.at(-1) === '...';
  const wanted = open ? expected.slice(0, -1) : expected;
  if (!open && actual.length !== wanted.length) return `${path} has ${actual.length} elements`;
  for (const [index, value] of wanted.entries()) {
    const found = mismatch(value, (actual as readonly Json[])[index], `${path}[${index}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unlike(path: string, actual: Json): string {
  return `${path} is ${JSON.stringify(actual).slice(0, 120)}`;
}
