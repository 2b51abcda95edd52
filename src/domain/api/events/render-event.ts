import type { ApiEvent } from '../api-event.js';
import { downToVersion } from '../down-to-version.js';
import { VERSION_CHANGES, type VersionChange } from '../versions.js';
import { toEventView } from '../views/event-view.js';

/** An event's text as it is told in a version: the same text whenever it is told. */
export function renderEvent(
  event: ApiEvent,
  version: string,
  changes: readonly VersionChange[] = VERSION_CHANGES,
): string {
  const view = toEventView(event, version);
  return JSON.stringify(downToVersion({ ...view }, version, changes));
}
