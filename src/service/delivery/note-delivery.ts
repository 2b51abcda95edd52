import type { Delivery, DeliveryCarrier } from '../../domain/delivery/delivery.js';
import type { DelayReason, DeliveryReason } from '../../domain/delivery/delivery-reason.js';
import type { Link } from '../../domain/link/link.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue, UncertainTry } from '../../ports/delivery-queue.js';
import type { Logger } from '../../ports/logger.js';
import type { ChangeLink } from '../links/change-link.js';
import { deliveryRetryMs, MOST_DELIVERY_FAILURES } from './delivery-retries.js';

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
  /** The carrier refuses the account: nothing goes before, and then one message tries. */
  | { readonly kind: 'refused'; readonly until: Date }
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
  { reason, words }: { readonly reason: DeliveryReason; readonly words: string },
): Promise<SendResult> {
  const { id: deliveryId, channel, purpose } = delivery;
  logger.warn({ deliveryId, reason, words }, 'message to a customer parked');
  await changeLink(link, { type: 'delivery_failed', deliveryId, channel, purpose, reason }, BY_CLOCK);
  await deliveries.park(deliveryId, words, clock.now());
  return { kind: 'parked' };
}

/** Said once a reason, by the link's rules. `until`: where it is known. */
export async function noteDelayed(
  { changeLink }: Pick<NoteDeliveryDeps, 'changeLink'>,
  { link, delivery: { id: deliveryId, channel, purpose } }: LinkedDelivery,
  delay: { readonly reason: DelayReason; readonly until?: Date },
): Promise<void> {
  await changeLink(link, { type: 'delivery_delayed', deliveryId, channel, purpose, ...delay }, BY_CLOCK);
}

/** It was called, and may have left: the mark of its beginning stays, whatever else fails. */
export async function noteUncertain(
  deps: NoteDeliveryDeps,
  given: LinkedDelivery,
  { begunAt, error }: { readonly begunAt: Date; readonly error: unknown },
): Promise<SendResult> {
  const { logger } = deps;
  const deliveryId = given.delivery.id;
  logger.error({ err: error, deliveryId }, 'a message left, or may have, and this is not noted');
  try {
    return await postponeDelivery(deps, given, { kind: 'unanswered', begunAt });
  } catch (storeError) {
    logger.error({ err: storeError, deliveryId }, 'that it failed could not be stored');
    return { kind: 'failed' };
  }
}

/** A try failed: it comes back later each time, and for a day. One failure that the next try mends is no news. */
export async function postponeDelivery(
  deps: NoteDeliveryDeps,
  given: LinkedDelivery,
  uncertain: UncertainTry | null,
): Promise<SendResult> {
  const { id, failures } = given.delivery;
  if (failures + 1 >= MOST_DELIVERY_FAILURES) {
    const reason = uncertain === null ? 'gave_up' : 'unknown';
    return parkDelivery(deps, given, { reason, words: 'could not be sent for a day' });
  }
  const until = new Date(deps.clock.now().getTime() + deliveryRetryMs(failures));
  await deps.deliveries.postpone(id, until, uncertain);
  if (failures > 0) await noteDelayed(deps, given, { reason: 'trouble' });
  return { kind: 'failed' };
}
