import { addressOf, DELIVERY_CHANNELS, type DeliveryChannel } from '../../domain/delivery/delivery.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { SuppressionRepository } from '../../ports/suppression-repository.js';

/** By which nothing goes to a link's customer until somebody lifts it; none for whoever may not. */
export type FindStoppedChannels = (
  actor: MemberActor,
  link: Pick<Link, 'merchantId' | 'customer'>,
) => Promise<readonly DeliveryChannel[]>;

/** Throws AppError `store_unavailable`. */
export function makeFindStoppedChannels({
  suppressions,
}: {
  readonly suppressions: SuppressionRepository;
}): FindStoppedChannels {
  return async (actor, { merchantId, customer }) => {
    if (!mayDo(actor.role, 'lift_suppression')) return [];
    const stopped = await Promise.all(
      DELIVERY_CHANNELS.map(async (channel) => {
        const address = addressOf(customer, channel)?.toLowerCase();
        return address !== undefined && (await suppressions.find({ merchantId, channel, address })) !== null;
      }),
    );
    return DELIVERY_CHANNELS.filter((_, index) => stopped[index]);
  };
}
