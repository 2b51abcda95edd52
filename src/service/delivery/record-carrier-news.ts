import type { Delivery } from '../../domain/delivery/delivery.js';
import type { Link } from '../../domain/link/link.js';
import type { MessageInput } from '../../domain/link/link-input.js';
import { blamesAddress } from '../../domain/link/message-rules.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { ConsentEvent, DeliveryStatus, DeliveryStatusEvent } from '../../ports/provider-event.js';
import type { SuppressionRepository } from '../../ports/suppression-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import { suppressAddress, toSuppressed } from './suppress-address.js';

export interface RecordCarrierNewsDeps {
  readonly deliveries: DeliveryQueue;
  readonly links: LinkRepository;
  readonly suppressions: SuppressionRepository;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type RecordCarrierNews = (event: DeliveryStatusEvent | ConsentEvent) => Promise<void>;

const TOLD_BY_CARRIER = { actor: { kind: 'system' }, source: 'gateway' } as const;

/**
 * Writes down what a carrier says of a message, or what a customer told the carrier: with the link, whose seller reads
 * it, and for the addresses to which nothing more may go. Told twice, and in any order, it comes to the same.
 * Throws AppError `write_conflict`, `store_unavailable`.
 */
export function makeRecordCarrierNews(deps: RecordCarrierNewsDeps): RecordCarrierNews {
  return (event) => (event.kind === 'consent' ? recordConsent(deps, event) : recordStatus(deps, event));
}

async function recordStatus(deps: RecordCarrierNewsDeps, event: DeliveryStatusEvent): Promise<void> {
  const { deliveries, links, changeLink, clock, logger } = deps;
  const { deliveryId, status, type } = event;
  const delivery = await deliveries.find(deliveryId);
  const link = delivery === null ? null : await links.findById(delivery.merchantId, delivery.linkId);
  if (delivery === null || link === null) {
    logger.warn({ deliveryId, type }, "a carrier's news concerns no message of ours");
    return;
  }
  // Before the link: who died between the two does both again.
  await suppressIfToBlame(deps, { delivery, link, status });
  await changeLink(link, toInput(delivery, status), TOLD_BY_CARRIER);
  // It left, for sure: whoever is uncertain of that need not send it again.
  await deliveries.finish(deliveryId, 'sent', clock.now());
}

function toInput({ id: deliveryId, channel, purpose }: Delivery, status: DeliveryStatus): MessageInput {
  const message = { deliveryId, channel, purpose };
  if (status.kind === 'delivered') return { type: 'delivery_delivered', ...message };
  return { type: 'delivery_bounced', ...message, reason: status.reason };
}

interface StatusOfDelivery {
  readonly delivery: Delivery;
  readonly link: Link;
  readonly status: DeliveryStatus;
}

/** News that was told before is none: a manager may have lifted the suppression since. */
async function suppressIfToBlame(
  deps: RecordCarrierNewsDeps,
  { delivery, link, status }: StatusOfDelivery,
): Promise<void> {
  if (status.kind === 'delivered') return;
  const { id: deliveryId, channel } = delivery;
  const { reason } = status;
  if (blamesAddress(link, { deliveryId, channel, reason })) await suppressAddress(deps, delivery, reason);
}

/** One number writes for every merchant: who wants nothing of it is written to by none of them. */
async function recordConsent(
  { deliveries, suppressions, clock, logger }: RecordCarrierNewsDeps,
  { channel, address, wants, type }: ConsentEvent,
): Promise<void> {
  const since = clock.now();
  if (wants === 'messages') return suppressions.liftOptOuts(channel, toSuppressed(address), since);
  const merchantIds = await deliveries.listMerchantIds(address);
  if (merchantIds.length === 0) logger.warn({ channel, type }, 'nobody wrote to who wants no messages');
  const reason = 'opted_out';
  await Promise.all(
    merchantIds.map((merchantId) =>
      suppressions.add({ merchantId, channel, address: toSuppressed(address), reason, since }),
    ),
  );
}
