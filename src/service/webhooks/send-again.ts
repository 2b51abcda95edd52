import type { ApiEvent } from '../../domain/api/api-event.js';
import type { WebhookDelivery } from '../../domain/api/webhook-delivery.js';
import { type WebhookEndpoint, wantsEvent } from '../../domain/api/webhook-endpoint.js';
import { WEBHOOK_PROBLEMS } from '../../domain/api/webhook-problem.js';
import { AppError } from '../../domain/errors.js';
import type { ApiEvents } from '../../ports/api-events.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import {
  checkMayAsk,
  type EndpointAsker,
  type EndpointAskerDeps,
  getEndpointOrThrow,
} from './endpoint-asker.js';

export interface SendAgainDeps extends EndpointAskerDeps {
  readonly apiEvents: Pick<ApiEvents, 'find'>;
  readonly webhookQueue: Pick<WebhookQueue, 'plan' | 'hurry' | 'listMissed'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** How many leave now. */
export interface SentAgain {
  readonly planned: number;
}

export interface RedeliverRequest extends EndpointAsker {
  readonly eventId: string;
  /** Null: to all that are on and want its type. */
  readonly endpointId: string | null;
}

export type Redeliver = (request: RedeliverRequest) => Promise<SentAgain>;

/**
 * Tells an event again, under its own id and said to be a repeat. Throws AppError `event_not_found`,
 * `endpoint_not_found`, `endpoint_refused` (it is off), `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeRedeliver(deps: SendAgainDeps): Redeliver {
  const { apiEvents, webhookEndpoints, webhookQueue, clock, kick } = deps;
  return async ({ eventId, endpointId, ...asker }) => {
    await checkMayAsk(deps, asker);
    const event = await apiEvents.find(asker.actor.merchantId, eventId);
    const isOfMode = asker.mode === null || event?.mode === asker.mode;
    if (event === null || !isOfMode) throw new AppError('event_not_found');
    const named = endpointId === null ? null : await getOneThatIsOn(deps, asker, endpointId);
    if (named !== null && named.mode !== event.mode) throw new AppError('endpoint_not_found');
    const on = named === null ? await webhookEndpoints.listOn(event.merchantId, event.mode) : [named];
    const wanted = on.filter((endpoint) => named !== null || wantsEvent(endpoint, event.type));
    const now = clock.now();
    await webhookQueue.plan(wanted.map(({ id }) => toRepeat(id, { ...event, eventId: event.id }, now)));
    kick('webhook');
    return { planned: wanted.length };
  };
}

export interface SendMissedRequest extends EndpointAsker {
  readonly endpointId: string;
  readonly since: Date;
}

export type SendMissed = (request: SendMissedRequest) => Promise<SentAgain>;

const MOST_MISSED = 10_000;

/**
 * Tells what never arrived there, in the order of the events, 10,000 at most; what waits for its next try goes now, too.
 * Throws as `makeRedeliver`.
 */
export function makeSendMissed(deps: SendAgainDeps): SendMissed {
  const { webhookQueue, clock, kick } = deps;
  return async ({ endpointId, since, ...asker }) => {
    const { id } = await getOneThatIsOn(deps, asker, endpointId);
    const missed = await webhookQueue.listMissed(id, since, MOST_MISSED);
    const now = clock.now();
    // A millisecond apart, and none of them ahead of now: their lane keeps this order, and leads with them.
    const madeAt = (index: number) => new Date(now.getTime() - missed.length + index);
    await webhookQueue.plan(
      missed.map((delivery, index) => {
        const { linkId: order } = delivery;
        return { ...toRepeat(id, delivery, now), order, madeAt: madeAt(index) };
      }),
    );
    await webhookQueue.hurry(id, now);
    kick('webhook');
    return { planned: missed.length };
  };
}

type Told = Pick<WebhookDelivery, 'eventId' | 'merchantId' | 'type' | 'linkId' | 'sequence'>;

function toRepeat(endpointId: string, told: Told | (ApiEvent & Told), now: Date): WebhookDelivery {
  const { eventId, merchantId, type, linkId, sequence } = told;
  return {
    ...{ id: `${eventId}/${endpointId}/${now.getTime()}`, eventId, endpointId, merchantId, type, linkId },
    ...{ sequence, order: null, state: 'waiting', madeAt: now, dueAt: now, tries: [], isRepeat: true },
  };
}

async function getOneThatIsOn(
  deps: EndpointAskerDeps,
  asker: EndpointAsker,
  endpointId: string,
): Promise<WebhookEndpoint> {
  const endpoint = await getEndpointOrThrow(deps, asker, endpointId);
  if (endpoint.off === null) return endpoint;
  const problem = WEBHOOK_PROBLEMS.switched_off;
  throw new AppError('endpoint_refused', { problem, status: null, answer: '' });
}
