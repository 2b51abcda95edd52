import { decideSending } from '../domain/delivery/decide-sending.js';
import type { Delivery, DeliveryCarrier, DeliveryFailure } from '../domain/delivery/delivery.js';
import { mayRepeat } from '../domain/delivery/may-repeat.js';
import type { Link } from '../domain/link/link.js';
import type { Merchant } from '../domain/merchant/merchant.js';
import type { Clock } from '../ports/clock.js';
import type { DeliveryQueue, QueuedDelivery } from '../ports/delivery-queue.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { Logger } from '../ports/logger.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import type { NoticeResult, Notifier } from '../ports/notifier.js';
import type { ChangeLink } from './change-link.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';
import { retryDelayMs } from './work/retry-delay.js';
import type { Hold } from './work/work-kind.js';

export interface SendDeliveryDeps {
  readonly deliveries: DeliveryQueue;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly notifier: Notifier;
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

export type SendDelivery = (delivery: QueuedDelivery, hold: Hold) => Promise<SendResult>;

const BY_CLOCK = { actor: { kind: 'system' }, source: 'clock' } as const;
/** About a day of tries, most of them 50 to 100 s apart. */
export const MOST_FAILURES = 1_000;

/**
 * Sends one delivery of a lane that is held, if its link still wants it. Begun, called, noted, settled, in this order:
 * what a crash leaves between two of them is asked about, and where nobody can be asked the channel decides.
 */
export function makeSendDelivery(deps: SendDeliveryDeps): SendDelivery {
  const { deliveries, links, merchants, notifier, clock, logger } = deps;
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);

  async function noteSent(link: Link, delivery: Delivery, carrier: DeliveryCarrier): Promise<SendResult> {
    const { id: deliveryId, channel, purpose } = delivery;
    await deps.changeLink(link, { type: 'delivery_sent', deliveryId, channel, purpose, carrier }, BY_CLOCK);
    await deliveries.settle(deliveryId, 'sent', clock.now());
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
    await deps.changeLink(link, { type: 'delivery_failed', deliveryId, channel, purpose, reason }, BY_CLOCK);
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

  async function settleResult(link: Link, delivery: Delivery, result: NoticeResult): Promise<SendResult> {
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

  /** Nothing was called: unless another has it by now, it is not uncertain. */
  async function takeBack({ id }: Delivery, hold: Hold): Promise<SendResult> {
    if (hold.lasts()) await deliveries.defer(id, clock.now());
    return { kind: 'stopped' };
  }

  async function send(given: Given, hold: Hold): Promise<SendResult> {
    const { delivery, link, merchant } = given;
    const maker = await merchants.findMember(link.merchantId, link.ownerId);
    if (!hold.mayBegin()) return { kind: 'stopped' };
    if (!(await deliveries.begin(delivery.id))) return { kind: 'dropped' };
    if (!hold.mayBegin()) return takeBack(delivery, hold);
    const notice = { delivery, link, merchant, makerName: maker?.displayName ?? null };
    let result: NoticeResult;
    try {
      result = await notifier.send(notice);
    } catch (error) {
      if (!hold.lasts()) return { kind: 'stopped' };
      return leaveUncertain(link, delivery, error);
    }
    // That it left is told even late: whoever has the lane by now may be unable to find out.
    if (result.outcome !== 'sent' && !hold.lasts()) return { kind: 'stopped' };
    try {
      return await settleResult(link, delivery, result);
    } catch (error) {
      if (result.outcome !== 'sent') throw error;
      if (!hold.lasts()) return { kind: 'stopped' };
      return leaveUncertain(link, delivery, error);
    }
  }

  /** Null: nothing has left, and it may be sent. */
  async function settleUncertain({ delivery, link }: Given, hold: Hold): Promise<SendResult | null> {
    if (isNoted(link, delivery)) {
      await deliveries.settle(delivery.id, 'sent', clock.now());
      return { kind: 'sent' };
    }
    const carrier = await notifier.ask(delivery);
    if (!hold.lasts()) return { kind: 'stopped' };
    if (carrier === null) return null;
    if (carrier !== 'unknown') return noteSent(link, delivery, carrier);
    if (mayRepeat(delivery.channel)) return null;
    return park(link, delivery, { reason: 'unknown', words: 'begun, and nobody knows whether it went out' });
  }

  async function decide(given: Given, hold: Hold): Promise<SendResult> {
    const { delivery, link, merchant } = given;
    const settled = delivery.isUncertain ? await settleUncertain(given, hold) : null;
    if (settled !== null) return settled;
    const decision = decideSending(link, delivery, {
      now: clock.now(),
      timeZone: merchant.settings.timeZone,
    });
    switch (decision.kind) {
      case 'send':
        return send(given, hold);
      case 'wait':
        await deliveries.defer(delivery.id, decision.until);
        return { kind: 'waits', until: decision.until };
      case 'drop':
        await deliveries.settle(delivery.id, 'dropped', clock.now());
        return { kind: 'dropped' };
    }
  }

  return async (delivery, hold) => {
    const link = await links.findById(delivery.merchantId, delivery.linkId);
    if (link === null) {
      await deliveries.settle(delivery.id, 'dropped', clock.now());
      return { kind: 'dropped' };
    }
    const merchant = await getMerchantOrThrow(merchants, link.merchantId);
    return decide({ delivery, link, merchant }, hold);
  };
}

/** The process died between the last two steps. */
function isNoted({ history }: Link, { id }: Delivery): boolean {
  return history.some((event) => event.type === 'delivery.sent' && event.deliveryId === id);
}

interface Given {
  readonly delivery: QueuedDelivery;
  readonly link: Link;
  readonly merchant: Merchant;
}
