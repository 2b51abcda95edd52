import { decideSending } from '../domain/delivery/decide-sending.js';
import type { Delivery } from '../domain/delivery/delivery.js';
import type { Link } from '../domain/link/link.js';
import type { Clock } from '../ports/clock.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { Kick } from '../ports/kick.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { Logger } from '../ports/logger.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import type { Notifier } from '../ports/notifier.js';
import type { ChangeLink } from './change-link.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';
import { retryDelayMs } from './retry-delay.js';

export interface DeliverDueDeps {
  readonly deliveries: DeliveryQueue;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly notifier: Notifier;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

export type DeliverDue = () => Promise<void>;

const BATCH = 50;
const LEASE_MS = 60_000;
/** How long a message waits at a time for a payment under way to come or to fail. */
const LOOK_AGAIN_MS = 60_000;
const BY_CLOCK = { actor: { kind: 'system' }, source: 'clock' } as const;

/**
 * Sends what is due to customers. Whether the link is still to be paid is asked at the moment of sending. A delivery
 * is settled only after its link has noted it: a crash in between sends it again under the same id, which is one
 * message. One that fails is tried again later and holds up no other.
 */
export function makeDeliverDue(deps: DeliverDueDeps): DeliverDue {
  const { deliveries, links, merchants, clock, logger } = deps;

  async function send(delivery: Delivery, link: Link): Promise<void> {
    const [merchant, maker] = await Promise.all([
      getMerchantOrThrow(merchants, link.merchantId),
      merchants.findMember(link.merchantId, link.ownerId),
    ]);
    const makerName = maker?.displayName ?? null;
    const carrier = await deps.notifier.send({ delivery, link, merchant, makerName });
    const { id: deliveryId, channel, purpose } = delivery;
    await deps.changeLink(link, { type: 'delivery_sent', deliveryId, channel, purpose, carrier }, BY_CLOCK);
  }

  async function deliver(delivery: Delivery): Promise<void> {
    const link = await links.findById(delivery.merchantId, delivery.linkId);
    const now = clock.now();
    const decision = link === null ? 'drop' : decideSending(link, delivery, now);
    if (decision === 'wait') return deliveries.defer(delivery.id, new Date(now.getTime() + LOOK_AGAIN_MS));
    if (decision === 'send' && link !== null) await send(delivery, link);
    await deliveries.settle(delivery.id, decision === 'send' ? 'sent' : 'dropped', clock.now());
  }

  async function tryToDeliver(delivery: Delivery): Promise<void> {
    try {
      await deliver(delivery);
    } catch (error) {
      const { id, failures } = delivery;
      logger.error(
        { err: error, deliveryId: id, failures: failures + 1 },
        'message to a customer not sent yet',
      );
      const waitMs = retryDelayMs(failures);
      await deliveries.postpone(id, new Date(clock.now().getTime() + waitMs));
      deps.kick('deliver-due', waitMs);
    }
  }

  return async () => {
    for (;;) {
      const due = await deliveries.claimDue(clock.now(), LEASE_MS, BATCH);
      if (due.length === 0) return;
      for (const delivery of due) await tryToDeliver(delivery);
    }
  };
}
