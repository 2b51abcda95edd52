import type { ApiEvents } from '../../ports/api-events.js';
import type { WebhookEndpoints } from '../../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import type { WorkLanes } from '../../ports/work-lanes.js';
import { atMost } from '../work/at-most.js';

interface Asked {
  readonly apiEvents: ApiEvents;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookQueue: WebhookQueue;
  readonly webhookLanes: WorkLanes;
}

/**
 * Thousands of calls may hang, and end at once; what they ask of the store comes in a measure that leaves it to others,
 * too, and that it answers in time. What is noted of endpoints that fail has a line of its own, in which nobody waits
 * who is well.
 */
const AT_ONCE = 48;
const OF_FAILURES_AT_ONCE = 16;

/** The same ports, asked so much at once by the lanes of all endpoints together. */
export function askStoreInTurns(deps: Asked): Asked {
  const inTurn = atMost(AT_ONCE);
  const afterFailure = atMost(OF_FAILURES_AT_ONCE);
  const lineOf = (isWell: boolean) => (isWell ? inTurn : afterFailure);
  const { apiEvents, webhookEndpoints, webhookQueue, webhookLanes } = deps;
  return {
    apiEvents: { ...apiEvents, find: findAsOne((...of) => inTurn(() => apiEvents.find(...of))) },
    webhookEndpoints: {
      ...webhookEndpoints,
      find: (...of) => inTurn(() => webhookEndpoints.find(...of)),
      noteHealth: (...of) => lineOf(of[2].failingSince === null)(() => webhookEndpoints.noteHealth(...of)),
    },
    webhookQueue: {
      ...webhookQueue,
      readLane: (...of) => inTurn(() => webhookQueue.readLane(...of)),
      noteTry: (...of) => lineOf(of[1].problem === null)(() => webhookQueue.noteTry(...of)),
      dropAll: (...of) => inTurn(() => webhookQueue.dropAll(...of)),
    },
    webhookLanes: {
      ...webhookLanes,
      giveBack: (...of) => lineOf(of[1].failures === 0)(() => webhookLanes.giveBack(...of)),
    },
  };
}

/** One event goes to many endpoints at once: those that ask for it while it is read are given what that read answers. */
function findAsOne(find: ApiEvents['find']): ApiEvents['find'] {
  const underWay = new Map<string, ReturnType<ApiEvents['find']>>();
  return (merchantId, eventId) => {
    const key = `${merchantId} ${eventId}`;
    const asked = underWay.get(key) ?? find(merchantId, eventId).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}
