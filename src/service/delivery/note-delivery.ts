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

/** Writes down what came of a delivery: first with its link, whose seller reads it, then in the queue. */
export function makeNoteDelivery({ deliveries, changeLink, clock, logger }: NoteDeliveryDeps) {
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);

  async function noteSent(link: Link, delivery: Delivery, carrier: DeliveryCarrier): Promise<SendResult> {
    const { id: deliveryId, channel, purpose } = delivery;
    await changeLink(link, { type: 'delivery_sent', deliveryId, channel, purpose, carrier }, BY_CLOCK);
    await deliveries.finish(deliveryId, 'sent', clock.now());
    return { kind: 'sent' };
  }

  async function park(
    link: Link,
    delivery: Delivery,
    why: { readonly reason: DeliveryFailure; readonly words: string },
  ): Promise<SendResult> {
    const { id: deliveryId, channel, purpose } = delivery;
    const { reason, words } = why;
    logger.warn({ deliveryId, reason, words }, 'message to a customer parked');
    await changeLink(link, { type: 'delivery_failed', deliveryId, channel, purpose, reason }, BY_CLOCK);
    await deliveries.park(deliveryId, words, clock.now());
    return { kind: 'parked' };
  }

  async function postpone(link: Link, delivery: Delivery, isUncertain: boolean): Promise<SendResult> {
    const { id, failures } = delivery;
    if (failures + 1 >= MOST_FAILURES) {
      return park(link, delivery, { reason: 'gave_up', words: 'could not be sent for a day' });
    }
    await deliveries.postpone(id, inMs(retryDelayMs(failures, id)), isUncertain);
    return { kind: 'failed' };
  }

  /** It was called, and may have left: the mark of its beginning stays, whatever else fails. */
  async function leaveUncertain(link: Link, delivery: Delivery, error: unknown): Promise<SendResult> {
    logger.error(
      { err: error, deliveryId: delivery.id },
      'a message left, or may have, and this is not noted',
    );
    try {
      return await postpone(link, delivery, true);
    } catch (storeError) {
      logger.error({ err: storeError, deliveryId: delivery.id }, 'that it failed could not be stored');
      return { kind: 'failed' };
    }
  }

  async function noteResult(link: Link, delivery: Delivery, result: NotifierResult): Promise<SendResult> {
    switch (result.outcome) {
      case 'sent':
        return noteSent(link, delivery, result.carrier);
      case 'refused':
        return park(link, delivery, { reason: 'refused', words: result.reason });
      case 'failed':
        logger.warn({ deliveryId: delivery.id, reason: result.reason }, 'message to a customer not sent yet');
        return postpone(link, delivery, false);
      case 'later': {
        const until = inMs(result.retryAfterMs);
        await deliveries.defer(delivery.id, until);
        return { kind: 'limited', until };
      }
    }
  }

  return { noteSent, park, leaveUncertain, noteResult };
}
