import type { Json, JsonObject } from './api-event.js';
import { VERSION_CHANGES, type VersionChange } from './versions.js';

/** What is written in the newest version, with all that is in it, as an older one has it. Dates compare as text. */
export function downToVersion(
  view: JsonObject,
  version: string,
  changes: readonly VersionChange[] = VERSION_CHANGES,
): JsonObject {
  const newer = changes.filter((change) => change.version > version);
  return newer.length === 0 ? view : downAll(view, newer);
}

/** `newer`: newest first. */
function downAll(view: JsonObject, newer: readonly VersionChange[]): JsonObject {
  const parts = Object.entries(view).map(([name, part]) => [name, downJson(part, newer)] as const);
  const within: JsonObject = Object.fromEntries(parts);
  return newer
    .filter(({ object }) => object === view['object'])
    .reduce((older, change) => change.down(older), within);
}

function downJson(value: Json, newer: readonly VersionChange[]): Json {
  if (isList(value)) return value.map((part) => downJson(part, newer));
  return typeof value === 'object' && value !== null ? downAll(value, newer) : value;
}

/** `Array.isArray` does not know lists that nobody may change. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
