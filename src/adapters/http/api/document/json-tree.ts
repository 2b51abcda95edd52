import type { Json, JsonObject } from '../../../../domain/api/api-event.js';

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a name; an empty one where there is none. */
export function objectAt(value: Json | undefined, name: string): JsonObject {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
}

/** Every object in it made anew, the innermost first. */
export function mapObjects(value: Json, change: (object: JsonObject) => JsonObject): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (!isObject(value)) return Array.from(value as readonly Json[], (each) => mapObjects(each, change));
  const inside = Object.entries(value).map(([name, each]) => [name, mapObjects(each, change)] as const);
  return change(Object.fromEntries(inside));
}
