import type { ApiEvents } from '../../ports/api-events.js';
import type { WebhookEndpoints } from '../../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import { atMost } from '../work/at-most.js';

interface Asked {
  readonly apiEvents: ApiEvents;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookQueue: WebhookQueue;
}

/** Thousands of calls may hang; what they ask of the store comes in a measure that leaves it to others, too. */
const AT_ONCE = 64;

/** The same ports, asked so much at once by the lanes of all endpoints together. */
export function askStoreInTurns(deps: Asked): Asked {
  const inTurn = atMost(AT_ONCE);
  const { apiEvents, webhookEndpoints, webhookQueue } = deps;
  return {
    apiEvents: { ...apiEvents, find: (...of) => inTurn(() => apiEvents.find(...of)) },
    webhookEndpoints: { ...webhookEndpoints, find: (...of) => inTurn(() => webhookEndpoints.find(...of)) },
    webhookQueue: {
      ...webhookQueue,
      readLane: (...of) => inTurn(() => webhookQueue.readLane(...of)),
      noteTry: (...of) => inTurn(() => webhookQueue.noteTry(...of)),
    },
  };
}
