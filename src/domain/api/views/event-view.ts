import type { ApiEvent, JsonObject } from '../api-event.js';
import type { EventType } from '../event-types.js';

/** An event as it leaves: by the list of events, the stream and the webhooks alike. */
export type EventView = {
  readonly object: 'event';
  readonly id: string;
  readonly type: EventType;
  /** When it happened. */
  readonly timestamp: string;
  readonly mode: 'test' | 'live';
  /** 1, 2, 3 among the events of its link; null: it is about no link. */
  readonly sequence: number | null;
  readonly version: string;
  readonly sample: boolean;
  readonly data: JsonObject;
};

/** `version`: that of `data`. */
export function toEventView(event: ApiEvent, version: string): EventView {
  return {
    object: 'event',
    id: event.id,
    type: event.type,
    timestamp: event.at.toISOString(),
    mode: event.mode,
    sequence: event.sequence,
    version,
    sample: event.isSample,
    data: event.data,
  };
}
