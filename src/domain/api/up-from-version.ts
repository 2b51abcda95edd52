import type { JsonObject } from './api-event.js';
import { VERSION_CHANGES, type VersionChange } from './versions.js';

/** A request's body of an older version, as it is written in the newest. `object`: what it is a wish for. */
export function upFromVersion(
  body: JsonObject,
  { object, version }: { readonly object: string; readonly version: string },
  changes: readonly VersionChange[] = VERSION_CHANGES,
): JsonObject {
  return changes
    .filter((change) => change.version > version && change.object === object)
    .toReversed()
    .reduce((newer, change) => change.up(newer), body);
}
