import type { Delivery } from '../../domain/delivery/delivery.js';
import { reasonToHold } from '../../domain/delivery/delivery-reason.js';
import type { Link } from '../../domain/link/link.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { SuppressionRepository } from '../../ports/suppression-repository.js';
import type { TextQuota } from '../../ports/text-quota.js';
import { type NoteDeliveryDeps, noteDelayed, parkDelivery, type SendResult } from './note-delivery.js';

export interface AdmitDeliveryDeps extends NoteDeliveryDeps {
  readonly suppressions: SuppressionRepository;
  readonly textQuota: TextQuota;
}

interface Given {
  readonly delivery: Delivery;
  readonly link: Link;
  readonly merchant: Merchant;
}

/** Null: it may go. Else what became of it: its reader wants no more, or got enough for now. */
export async function admitDelivery(deps: AdmitDeliveryDeps, given: Given): Promise<SendResult | null> {
  const suppression = await deps.suppressions.find(given.delivery);
  if (suppression !== null) {
    const reason = reasonToHold(suppression.reason);
    return parkDelivery(deps, given, { reason, words: `suppressed: ${suppression.reason}` });
  }
  return given.delivery.channel === 'email' ? null : admitText(deps, given);
}

async function admitText(deps: AdmitDeliveryDeps, given: Given): Promise<SendResult | null> {
  const { id: deliveryId, merchantId, address } = given.delivery;
  const perDay = given.merchant.settings.sending.textsPerDay;
  const admission = await deps.textQuota.take({ deliveryId, merchantId, address, perDay }, deps.clock.now());
  if (admission.kind === 'admitted') return null;
  const { limit, until } = admission;
  await deps.deliveries.defer(deliveryId, until, null);
  await noteDelayed(deps, given, { reason: limit, until });
  return { kind: 'waits', until };
}
