import { addressOf, DELIVERY_CHANNELS, type DeliveryChannel } from '../../domain/delivery/delivery.js';
import type { DeliveryReason } from '../../domain/delivery/delivery-reason.js';
import type { Customer, Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { SuppressionRepository } from '../../ports/suppression-repository.js';

/** By which nothing goes to a customer until somebody lifts it, and why. */
export interface Stop {
  readonly channel: DeliveryChannel;
  readonly reason: DeliveryReason;
}

export type FindStops = (actor: MemberActor, customer: Customer) => Promise<readonly Stop[]>;

/** Every stop of a merchant for one customer. Throws AppError `store_unavailable`. */
export async function listStops(
  suppressions: SuppressionRepository,
  { merchantId, customer }: Pick<Link, 'merchantId' | 'customer'>,
): Promise<readonly Stop[]> {
  const found = await Promise.all(
    DELIVERY_CHANNELS.map(async (channel): Promise<readonly Stop[]> => {
      const address = addressOf(customer, channel)?.toLowerCase();
      const stop = address === undefined ? null : await suppressions.find({ merchantId, channel, address });
      return stop === null ? [] : [{ channel, reason: stop.reason }];
    }),
  );
  return found.flat();
}

/** The same for a member. Throws AppError `store_unavailable`. */
export function makeFindStops({ suppressions }: { readonly suppressions: SuppressionRepository }): FindStops {
  return (actor, customer) => listStops(suppressions, { merchantId: actor.merchantId, customer });
}
