import type { DeliveryTry, WebhookDelivery } from '../../domain/api/webhook-delivery.js';
import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import { WEBHOOK_PROBLEMS } from '../../domain/api/webhook-problem.js';
import { webhookRetryMs } from '../../domain/api/webhook-schedule.js';
import type { ApiEvents } from '../../ports/api-events.js';
import type { Logger } from '../../ports/logger.js';
import type { WebhookQueue } from '../../ports/webhook-queue.js';
import type { WebhookAnswer } from '../../ports/webhook-sender.js';
import type { Hold } from '../work/work-kind.js';
import { type CallAddressDeps, callAddress } from './call-address.js';

export interface TellEventDeps extends CallAddressDeps {
  readonly apiEvents: Pick<ApiEvents, 'find'>;
  readonly webhookQueue: Pick<WebhookQueue, 'noteTry'>;
  readonly logger: Logger;
}

/** What came of a try. */
export type TellResult =
  | { readonly kind: 'delivered' }
  /** `nextAt`: of its next try; null: that was the last. `retryAfterMs`: how long the endpoint wants to be left alone. */
  | {
      readonly kind: 'failed';
      readonly problem: string;
      readonly at: Date;
      readonly nextAt: Date | null;
      readonly retryAfterMs: number | null;
    }
  /** It answered that it wants nothing more, ever. */
  | { readonly kind: 'gone'; readonly problem: string }
  /** The event is no longer kept; nothing was called. */
  | { readonly kind: 'dropped' }
  /** Nothing was noted: another may have the lane by now, or this process stops. */
  | { readonly kind: 'stopped' }
  /** The store failed: what was told is told again. */
  | { readonly kind: 'unnoted'; readonly error: unknown };

export interface Telling {
  readonly endpoint: WebhookEndpoint;
  readonly delivery: WebhookDelivery;
}

export type TellEvent = (telling: Telling, hold: Hold) => Promise<TellResult>;

const GONE = 410;

/**
 * One try of one delivery, called and then noted: what dies between the two is told again under the same id. Never
 * rejects.
 */
export function makeTellEvent(deps: TellEventDeps): TellEvent {
  return async (telling, hold) => {
    try {
      return await tell(deps, telling, hold);
    } catch (error) {
      const { id } = telling.delivery;
      deps.logger.error({ err: error, deliveryId: id }, 'what came of a webhook could not be stored');
      return { kind: 'unnoted', error };
    }
  };
}

async function tell(deps: TellEventDeps, { endpoint, delivery }: Telling, hold: Hold): Promise<TellResult> {
  const { apiEvents, webhookQueue, clock } = deps;
  const { id, isRepeat } = delivery;
  const event = await apiEvents.find(delivery.merchantId, delivery.eventId);
  const at = clock.now();
  if (event === null) {
    await webhookQueue.noteTry(id, toTry(at, FORGOTTEN), { state: 'failed' });
    return { kind: 'dropped' };
  }
  if (!hold.mayBegin()) return { kind: 'stopped' };
  const answer = await callAddress(deps, endpoint, { event, isRepeat });
  // That it arrived is noted even late.
  if (answer.problem !== null && !hold.lasts()) return { kind: 'stopped' };
  return note(deps, delivery, { answer, at });
}

interface Answered {
  readonly answer: WebhookAnswer;
  /** When it was called. */
  readonly at: Date;
}

async function note(
  { webhookQueue, clock }: TellEventDeps,
  { id, tries }: WebhookDelivery,
  { answer, at }: Answered,
): Promise<TellResult> {
  const { status, problem, retryAfterMs } = answer;
  const made = toTry(at, answer);
  if (problem === null) {
    await webhookQueue.noteTry(id, made, { state: 'delivered' });
    return { kind: 'delivered' };
  }
  if (status === GONE) {
    await webhookQueue.noteTry(id, made, { state: 'failed' });
    return { kind: 'gone', problem };
  }
  const waitMs = webhookRetryMs({ deliveryId: id, tries: tries.length + 1, retryAfterMs });
  const nextAt = waitMs === null ? null : new Date(clock.now().getTime() + waitMs);
  await webhookQueue.noteTry(id, made, nextAt === null ? { state: 'failed' } : { dueAt: nextAt });
  return { kind: 'failed', problem, at, nextAt, retryAfterMs };
}

type TriedAnswer = Pick<WebhookAnswer, 'status' | 'tookMs' | 'answer' | 'problem'>;

const FORGOTTEN: TriedAnswer = {
  status: null,
  tookMs: 0,
  answer: '',
  problem: WEBHOOK_PROBLEMS.forgotten,
};

function toTry(at: Date, { status, tookMs, answer, problem }: TriedAnswer): DeliveryTry {
  return { at, status, tookMs, answer, problem };
}
