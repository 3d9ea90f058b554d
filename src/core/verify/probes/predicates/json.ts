// JSON values, and patterns made of them.
import type { JsonPattern } from '../../json.ts';

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

/** What a value has to hold: objects may have more members; `...` is anything, and in an array any further elements. */
export function patternOf(value: Json): JsonPattern {
  if (value === '...') return { kind: 'any' };
  if (Array.isArray(value)) {
    const elements = value as readonly Json[];
    const open = elements.at(-1) === '...';
    return { kind: 'array', items: (open ? elements.slice(0, -1) : elements).map(patternOf), open };
  }
  if (isObject(value)) {
    return {
      kind: 'object',
      members: Object.entries(value).map(([key, member]) => [key, patternOf(member)]),
    };
  }
  return { kind: 'value', value: value as Exclude<Json, readonly Json[] | JsonObject> };
}

/** A member of its own, never one that every object inherits. */
export function memberOf(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
