import type {
  DeliveryCarrier,
  DeliveryChannel,
  DeliveryFailure,
  DeliveryPurpose,
} from '../delivery/delivery.js';
import type { Actor } from '../merchant/actor.js';
import type { Money } from '../money/money.js';
import type { DeclineReason, PaymentMethod } from '../payment/attempt.js';

/** What a fact says beyond its type. */
export type LinkFact =
  | { readonly type: 'link.created' }
  | { readonly type: 'attempt.started'; readonly attemptId: string }
  | { readonly type: 'attempt.failed'; readonly attemptId: string; readonly reason: DeclineReason }
  | { readonly type: 'payment.processing'; readonly attemptId: string }
  | {
      readonly type: 'payment.succeeded' | 'payment.late' | 'payment.over' | 'payment.mismatch';
      readonly attemptId: string;
      readonly captured: Money;
      readonly method: PaymentMethod | null;
    }
  /** One message to the customer, by one channel. */
  | {
      readonly type: 'delivery.sent';
      readonly deliveryId: string;
      readonly channel: DeliveryChannel;
      readonly purpose: DeliveryPurpose;
      readonly carrier: DeliveryCarrier;
    }
  /** A message that waits for a person: it did not go out, or nobody knows whether it did. */
  | {
      readonly type: 'delivery.failed';
      readonly deliveryId: string;
      readonly channel: DeliveryChannel;
      readonly purpose: DeliveryPurpose;
      readonly reason: DeliveryFailure;
    }
  | { readonly type: 'link.expired' }
  | { readonly type: 'link.cancelled' }
  | { readonly type: 'refund.requested' | 'refund.failed'; readonly refundId: string; readonly amount: Money }
  | { readonly type: 'refund.succeeded'; readonly refundId: string; readonly amount: Money }
  | { readonly type: 'dispute.opened' | 'dispute.closed' };

/** How we know: the person's own act, the gateway's message, or our asking the gateway. */
export type EventSource = 'person' | 'gateway' | 'reconciliation' | 'clock';

/** A fact about a link, kept in its history; each subscriber is told of it. */
export type LinkEvent = LinkFact & {
  readonly id: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly source: EventSource;
};
