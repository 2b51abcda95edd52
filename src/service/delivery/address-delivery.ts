import { addressOf } from '../../domain/delivery/delivery.js';
import { mayRepeat } from '../../domain/delivery/may-repeat.js';
import type { Link } from '../../domain/link/link.js';
import type { QueuedDelivery } from '../../ports/delivery-queue.js';

export interface AddressedDelivery {
  readonly delivery: QueuedDelivery;
  /** Where it goes now, if that is not what was planned; absent: it is. */
  readonly newAddress?: string;
}

/**
 * What is planned goes to the contact that its link has when it leaves: a person may have corrected it since. What may have
 * left before stays with its address, or a second person would get it. Null: there is nobody to write to any more.
 */
export function addressDelivery(
  planned: QueuedDelivery,
  { customer }: Pick<Link, 'customer'>,
): AddressedDelivery | null {
  if (planned.uncertain !== null) return { delivery: planned };
  const address = addressOf(customer, planned.channel);
  if (address === null) return null;
  if (address === planned.address) return { delivery: planned };
  return { delivery: { ...planned, address }, newAddress: address };
}

/** A text is tried again only once it is sure that it has not left; an email also where it may have. */
export function forgetDoubt(delivery: QueuedDelivery): QueuedDelivery {
  return mayRepeat(delivery.channel) ? delivery : { ...delivery, uncertain: null };
}
