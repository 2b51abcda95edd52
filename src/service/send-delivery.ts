import { decideSending } from '../domain/delivery/decide-sending.js';
import type { Delivery, DeliveryCarrier } from '../domain/delivery/delivery.js';
import type { Link } from '../domain/link/link.js';
import type { Merchant } from '../domain/merchant/merchant.js';
import type { Clock } from '../ports/clock.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import type { Notifier } from '../ports/notifier.js';
import type { ChangeLink } from './change-link.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';

export interface SendDeliveryDeps {
  readonly deliveries: DeliveryQueue;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly notifier: Notifier;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
}

export type SendDelivery = (delivery: Delivery) => Promise<void>;

const BY_CLOCK = { actor: { kind: 'system' }, source: 'clock' } as const;

/**
 * Sends one delivery that was claimed, if its link still wants it, and settles it only after the link has noted it: a
 * crash in between sends it again under the same id, which is one message. What went out unnoticed is noted even when
 * nobody wants it any more. Rejects when it could not be sent or noted.
 */
export function makeSendDelivery(deps: SendDeliveryDeps): SendDelivery {
  const { deliveries, links, merchants, notifier, clock } = deps;

  async function send(delivery: Delivery, link: Link, merchant: Merchant): Promise<DeliveryCarrier> {
    const maker = await merchants.findMember(link.merchantId, link.ownerId);
    return notifier.send({ delivery, link, merchant, makerName: maker?.displayName ?? null });
  }

  async function note(link: Link, delivery: Delivery, carrier: DeliveryCarrier): Promise<void> {
    const { id: deliveryId, channel, purpose } = delivery;
    await deps.changeLink(link, { type: 'delivery_sent', deliveryId, channel, purpose, carrier }, BY_CLOCK);
  }

  return async (delivery) => {
    const link = await links.findById(delivery.merchantId, delivery.linkId);
    if (link === null) return deliveries.settle(delivery.id, 'dropped', clock.now());
    const merchant = await getMerchantOrThrow(merchants, link.merchantId);
    const { timeZone } = merchant.settings;
    const decision = decideSending(link, delivery, { now: clock.now(), timeZone });
    if (decision.kind === 'wait') return deliveries.defer(delivery.id, decision.until);
    const carrier =
      decision.kind === 'send'
        ? await send(delivery, link, merchant)
        : await notifier.findCarrier(delivery.id);
    if (carrier !== null) await note(link, delivery, carrier);
    await deliveries.settle(delivery.id, carrier === null ? 'dropped' : 'sent', clock.now());
  };
}
