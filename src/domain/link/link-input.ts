import type {
  DeliveryCarrier,
  DeliveryChannel,
  DeliveryFailure,
  DeliveryPurpose,
} from '../delivery/delivery.js';
import type { Actor } from '../merchant/actor.js';
import type { Money } from '../money/money.js';
import type { AttemptNews } from '../payment/attempt-news.js';
import type { EventSource } from './link-event.js';

/** Something that happens to a link, as `applyToLink` takes it. */
export type LinkInput =
  | { readonly type: 'start_attempt'; readonly attemptId: string; readonly provider: string }
  /** The provider answered with its checkout. */
  | {
      readonly type: 'attempt_opened';
      readonly attemptId: string;
      readonly providerRef: string;
      /** Null when only the provider's own id of it is known. */
      readonly checkoutUrl: string | null;
    }
  | AttemptNews
  /** A message to the customer was carried. */
  | {
      readonly type: 'delivery_sent';
      readonly deliveryId: string;
      readonly channel: DeliveryChannel;
      readonly purpose: DeliveryPurpose;
      readonly carrier: DeliveryCarrier;
    }
  /** A message to the customer could not be carried, or may not have been. */
  | {
      readonly type: 'delivery_failed';
      readonly deliveryId: string;
      readonly channel: DeliveryChannel;
      readonly purpose: DeliveryPurpose;
      readonly reason: DeliveryFailure;
    }
  | { readonly type: 'expire' }
  /** `closedAttempts`: those whose checkout the provider says is closed, so that nobody can pay there any more. */
  | { readonly type: 'cancel'; readonly closedAttempts: readonly string[] }
  | {
      readonly type: 'refund';
      readonly refundId: string;
      readonly amount: Money;
      readonly reason: string | null;
    }
  | { readonly type: 'refund_succeeded' | 'refund_failed'; readonly refundId: string }
  | { readonly type: 'dispute_opened' | 'dispute_closed' };

/** When, by whom and how we know; `eventId` names the event this may make. */
export interface InputContext {
  readonly at: Date;
  readonly actor: Actor;
  readonly source: EventSource;
  readonly eventId: string;
}
