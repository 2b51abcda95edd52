import type { ApiEvent } from '../../domain/api/api-event.js';
import type { WebhookDelivery } from '../../domain/api/webhook-delivery.js';
import { type WebhookEndpoint, wantsEvent } from '../../domain/api/webhook-endpoint.js';
import type { ApiEvents } from '../../ports/api-events.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { WebhookEndpoints } from '../../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';

export interface TellProgramsDeps {
  readonly apiEvents: Pick<ApiEvents, 'add'>;
  readonly webhookEndpoints: Pick<WebhookEndpoints, 'listOf'>;
  readonly webhookQueue: Pick<WebhookQueue, 'plan'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

/**
 * Keeps events of one merchant and mode, and plans to call each endpoint that wants them; done again, it changes nothing.
 * What an endpoint that is off would have been told is planned as dropped, so that it can be told what it missed. Throws
 * AppError `store_unavailable`.
 */
export async function tellPrograms(deps: TellProgramsDeps, events: readonly ApiEvent[]): Promise<void> {
  const [first] = events;
  if (first === undefined) return;
  await deps.apiEvents.add(events);
  const endpoints = await deps.webhookEndpoints.listOf(first.merchantId, first.mode);
  const now = deps.clock.now();
  const planned = events.flatMap((event) =>
    endpoints
      .filter((endpoint) => wantsEvent(endpoint, event.type))
      .map((endpoint) => toDelivery(event, endpoint, now)),
  );
  if (planned.length === 0) return;
  await deps.webhookQueue.plan(planned);
  deps.kick('webhook');
}

function toDelivery(
  { id: eventId, merchantId, type, linkId, sequence }: ApiEvent,
  { id: endpointId, off }: WebhookEndpoint,
  now: Date,
): WebhookDelivery {
  const isOn = off === null;
  return {
    ...{ id: `${eventId}/${endpointId}`, eventId, endpointId, merchantId, type, linkId, sequence },
    ...{ order: linkId, state: isOn ? 'waiting' : 'dropped', madeAt: now, dueAt: isOn ? now : null },
    ...{ tries: [], isRepeat: false },
  };
}
