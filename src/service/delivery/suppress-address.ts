import type { Delivery } from '../../domain/delivery/delivery.js';
import { type DeliveryReason, suppresses } from '../../domain/delivery/delivery-reason.js';
import type { Clock } from '../../ports/clock.js';
import type { SuppressionRepository } from '../../ports/suppression-repository.js';

export interface SuppressAddressDeps {
  readonly suppressions: SuppressionRepository;
  readonly clock: Clock;
}

/** A carrier's word against an address, whether it answers with it or tells it later: nothing more goes there. */
export async function suppressAddress(
  { suppressions, clock }: SuppressAddressDeps,
  { merchantId, channel, address }: Pick<Delivery, 'merchantId' | 'channel' | 'address'>,
  reason: DeliveryReason,
): Promise<void> {
  if (!suppresses(reason)) return;
  await suppressions.add({
    ...{ merchantId, channel, address: toSuppressed(address) },
    ...{ reason, since: clock.now() },
  });
}

/** As suppressed addresses are kept; a phone number has no capitals. */
export const toSuppressed = (address: string): string => address.toLowerCase();
