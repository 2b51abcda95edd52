import type { Delivery, DeliveryCarrier, DeliveryFailure } from '../../domain/delivery/delivery.js';
import type { Link } from '../../domain/link/link.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { Logger } from '../../ports/logger.js';
import type { NotifierResult } from '../../ports/notifier.js';
import type { ChangeLink } from '../links/change-link.js';
import { MOST_FAILURES, retryDelayMs } from '../work/retry-delay.js';

export interface NoteDeliveryDeps {
  readonly deliveries: DeliveryQueue;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What became of one delivery, and what that means for its lane. */
export type SendResult =
  | { readonly kind: 'sent' | 'dropped' | 'parked' | 'stopped' }
  /** It is tried again then; nothing is wrong. */
  | { readonly kind: 'waits'; readonly until: Date }
  /** The carrier wants nothing of this merchant before. */
  | { readonly kind: 'limited'; readonly until: Date }
  /** The carrier may be down. */
  | { readonly kind: 'failed' };

const BY_CLOCK = { actor: { kind: 'system' }, source: 'clock' } as const;

export interface LinkedDelivery {
  readonly delivery: Delivery;
  readonly link: Link;
}

/** What came of a delivery is written down first with its link, whose seller reads it, then in the queue. */
export async function noteSent(
  { deliveries, changeLink, clock }: NoteDeliveryDeps,
  { link, delivery }: LinkedDelivery,
  carrier: DeliveryCarrier,
): Promise<SendResult> {
  const { id: deliveryId, channel, purpose } = delivery;
  await changeLink(link, { type: 'delivery_sent', deliveryId, channel, purpose, carrier }, BY_CLOCK);
  await deliveries.finish(deliveryId, 'sent', clock.now());
  return { kind: 'sent' };
}

export async function parkDelivery(
  { deliveries, changeLink, clock, logger }: NoteDeliveryDeps,
  { link, delivery }: LinkedDelivery,
  { reason, words }: { readonly reason: DeliveryFailure; readonly words: string },
): Promise<SendResult> {
  const { id: deliveryId, channel, purpose } = delivery;
  logger.warn({ deliveryId, reason, words }, 'message to a customer parked');
  await changeLink(link, { type: 'delivery_failed', deliveryId, channel, purpose, reason }, BY_CLOCK);
  await deliveries.park(deliveryId, words, clock.now());
  return { kind: 'parked' };
}

/** It was called, and may have left: the mark of its beginning stays, whatever else fails. */
export async function noteUncertain(
  deps: NoteDeliveryDeps,
  given: LinkedDelivery,
  error: unknown,
): Promise<SendResult> {
  const { logger } = deps;
  const deliveryId = given.delivery.id;
  logger.error({ err: error, deliveryId }, 'a message left, or may have, and this is not noted');
  try {
    return await postpone(deps, given, true);
  } catch (storeError) {
    logger.error({ err: storeError, deliveryId }, 'that it failed could not be stored');
    return { kind: 'failed' };
  }
}

/** Writes down what a carrier answered. */
export async function noteResult(
  deps: NoteDeliveryDeps,
  given: LinkedDelivery,
  result: NotifierResult,
): Promise<SendResult> {
  const { id: deliveryId } = given.delivery;
  switch (result.outcome) {
    case 'sent':
      return noteSent(deps, given, result.carrier);
    case 'refused':
      return parkDelivery(deps, given, { reason: 'refused', words: result.reason });
    case 'failed':
      deps.logger.warn({ deliveryId, reason: result.reason }, 'message to a customer not sent yet');
      return postpone(deps, given, false);
    case 'later': {
      const until = new Date(deps.clock.now().getTime() + result.retryAfterMs);
      await deps.deliveries.defer(deliveryId, until);
      return { kind: 'limited', until };
    }
  }
}

async function postpone(
  deps: NoteDeliveryDeps,
  given: LinkedDelivery,
  isUncertain: boolean,
): Promise<SendResult> {
  const { id, failures } = given.delivery;
  if (failures + 1 >= MOST_FAILURES) {
    return parkDelivery(deps, given, { reason: 'gave_up', words: 'could not be sent for a day' });
  }
  const until = new Date(deps.clock.now().getTime() + retryDelayMs(failures, id));
  await deps.deliveries.postpone(id, until, isUncertain);
  return { kind: 'failed' };
}
