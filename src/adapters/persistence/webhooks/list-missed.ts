import type { mongo } from 'mongoose';
import type { WebhookQueue } from '../../../ports/webhook-queue.js';
import {
  byMaking,
  fromWebhookDeliveryDocument,
  type WebhookDeliveryDocument,
} from './webhook-delivery-schema.js';

type Deliveries = mongo.Collection<WebhookDeliveryDocument>;

const BATCH = 500;
const BY_STATE = { endpointId: 1, state: 1, madeAt: 1, _id: 1 } as const;

/** What failed or was dropped, but for events of which another delivery arrived or waits. */
export function makeListMissed(deliveries: Deliveries): WebhookQueue['listMissed'] {
  return async (endpointId, since, limit) => {
    const found = await Promise.all(
      (['failed', 'dropped'] as const).map((state) =>
        deliveries
          .find({ endpointId, state, madeAt: { $gte: since } })
          .sort({ madeAt: 1, _id: 1 })
          .hint(BY_STATE)
          .limit(2 * limit)
          .batchSize(BATCH)
          .toArray(),
      ),
    );
    const first = firstOfEach(found.flat());
    const seenTo = await findSeenTo(deliveries, endpointId, [...first.keys()]);
    return [...first.values()]
      .filter(({ eventId }) => !seenTo.has(eventId))
      .map(fromWebhookDeliveryDocument)
      .slice(0, limit);
  };
}

/** In the order of their events: repeats of one come after it. */
function firstOfEach(
  found: readonly WebhookDeliveryDocument[],
): ReadonlyMap<string, WebhookDeliveryDocument> {
  const first = new Map<string, WebhookDeliveryDocument>();
  for (const document of [...found].sort(byMaking)) {
    if (!first.has(document.eventId)) first.set(document.eventId, document);
  }
  return first;
}

async function findSeenTo(
  deliveries: Deliveries,
  endpointId: string,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const seenTo = new Set<string>();
  for (let at = 0; at < eventIds.length; at += BATCH) {
    const some = eventIds.slice(at, at + BATCH);
    const found = await deliveries
      .find({ eventId: { $in: some }, endpointId }, { projection: { eventId: 1, state: 1 } })
      .batchSize(BATCH)
      .toArray();
    for (const { eventId, state } of found) {
      if (state === 'delivered' || state === 'waiting') seenTo.add(eventId);
    }
  }
  return seenTo;
}
