import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { ApiEvent } from '../../domain/api/api-event.js';
import type { EventType } from '../../domain/api/event-types.js';
import { renderEvent } from '../../domain/api/events/render-event.js';
import type { ApiEvents } from '../../ports/api-events.js';
import type { Clock } from '../../ports/clock.js';
import type { SignWebhook, WebhookHeaders } from '../../ports/sign-webhook.js';
import type { StreamSecretOf } from '../../ports/stream-secret-of.js';
import type { Doorbell } from './create-doorbell.js';
import { nameRoom } from './ring-when-added.js';

export interface BeginEventStreamDeps {
  readonly apiEvents: Pick<ApiEvents, 'listSince'>;
  readonly doorbell: Pick<Doorbell, 'listen'>;
  readonly signWebhook: SignWebhook;
  readonly streamSecretOf: StreamSecretOf;
  readonly clock: Clock;
}

export interface EventStreamRequest {
  readonly caller: ApiCaller;
  /** Null: all. */
  readonly types: readonly EventType[] | null;
  /** The event's id, or the place, that was heard last; null: from now on. */
  readonly after: string | null;
}

/** An event as an endpoint would get it. */
export interface SignedEvent {
  readonly id: string;
  readonly headers: WebhookHeaders;
  readonly body: string;
}

/** A merchant's events in the order in which they were kept, none left out. */
export interface EventStream {
  readonly secret: string;
  readonly version: string;
  /** Where it began: a stream opened `after` it misses nothing. */
  readonly place: string;
  /** What came since the last time, signed now; empty: nothing did within a second, or it was closed. */
  next(): Promise<readonly SignedEvent[]>;
  close(): void;
}

/** Other instances ring no bell here: what they keep is found by looking. */
const LOOK_EVERY_MS = 1_000;
const AT_ONCE = 100;

/** Throws AppError `store_unavailable`, as `next` does. */
export async function beginEventStream(
  deps: BeginEventStreamDeps,
  { caller, types, after }: EventStreamRequest,
): Promise<EventStream> {
  const { keyId, mode, version } = caller;
  const { merchantId } = caller.actor;
  const filter = { merchantId, mode, ...(types === null ? {} : { types }) };
  const secret = deps.streamSecretOf(keyId);
  // Listens before it looks: what is kept in between rings.
  const listener = deps.doorbell.listen(nameRoom(merchantId, mode));
  const place = after ?? (await findEnd(deps, filter, listener.leave));
  let last = place;
  let isBehind = after !== null;

  return {
    secret,
    version,
    place,
    async next() {
      if (!isBehind) await listener.wait(LOOK_EVERY_MS);
      const { events, next } = await deps.apiEvents.listSince(filter, last, AT_ONCE);
      last = next;
      isBehind = events.length === AT_ONCE;
      return events.map((event) => sign(deps, event, { version, secret }));
    },
    close: listener.leave,
  };
}

type StreamFilter = Parameters<ApiEvents['listSince']>[0];

async function findEnd(
  { apiEvents }: Pick<BeginEventStreamDeps, 'apiEvents'>,
  filter: StreamFilter,
  leave: () => void,
): Promise<string> {
  try {
    const { next } = await apiEvents.listSince(filter, null, 1);
    return next;
  } catch (error) {
    leave();
    throw error;
  }
}

function sign(
  { signWebhook, clock }: Pick<BeginEventStreamDeps, 'signWebhook' | 'clock'>,
  event: ApiEvent,
  { version, secret }: { readonly version: string; readonly secret: string },
): SignedEvent {
  const body = renderEvent(event, version);
  return {
    id: event.id,
    headers: signWebhook({ id: event.id, at: clock.now(), body, secrets: [secret] }),
    body,
  };
}
