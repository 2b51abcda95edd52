import type { DeliveryCarrier } from '../../delivery/delivery.js';
import type { DeliveryReason } from '../../delivery/delivery-reason.js';
import type { LinkEvent } from '../../link/link-event.js';

/** A message to the customer, and what came of it. */
export type MessageView = {
  readonly object: 'delivery';
  readonly id: string;
  readonly channel: 'email' | 'sms' | 'whatsapp';
  readonly purpose: 'link' | 'reminder' | 'receipt' | 'trial';
  /** What carried it; null: nothing did. */
  readonly carrier: DeliveryCarrier | null;
  /** Why it did not arrive; null: nothing says so. */
  readonly reason: DeliveryReason | null;
};

export type MessageEvent = Extract<
  LinkEvent,
  { readonly type: 'delivery.sent' | 'delivery.failed' | 'delivery.bounced' }
>;

export function toMessageView(event: MessageEvent): MessageView {
  return {
    object: 'delivery',
    id: event.deliveryId,
    channel: event.channel,
    purpose: event.purpose.kind,
    carrier: event.type === 'delivery.sent' ? event.carrier : null,
    reason: event.type === 'delivery.sent' ? null : event.reason,
  };
}
