import type { DeliveryChannel } from '../domain/delivery/delivery.js';
import type { DeliveryReason } from '../domain/delivery/delivery-reason.js';
import type { DisputeReport } from '../domain/payment/dispute.js';

interface EventOfProvider {
  /** The provider's own id of the event; unique in the inbox. */
  readonly eventId: string;
  /** In the provider's own words. */
  readonly type: string;
  /** The provider's own id of what it is about. */
  readonly providerRef: string;
  /** The merchant's account at the provider that told it; absent: the operator's. */
  readonly gatewayAccountId?: string;
  /** Nobody told it: it was found by asking what had changed. */
  readonly isFound?: true;
}

/** About one try to pay. */
export interface AttemptEvent extends EventOfProvider {
  readonly kind: 'attempt';
  /** Our id of the attempt, where the provider sends it back. */
  readonly attemptId: string | null;
}

/** About money that goes back, of the payment that `providerRef` (its checkout or the payment itself) names. */
export interface RefundEvent extends EventOfProvider {
  readonly kind: 'refund';
  /** Our id of the attempt, where the provider sends it back. */
  readonly attemptId: string | null;
  /** Its provider signs no such news: anybody may have sent it. */
  readonly isUnsigned?: true;
}

/** About a dispute of the payment that `providerRef` (its checkout or the payment itself) names. */
export interface DisputeEvent extends EventOfProvider {
  readonly kind: 'dispute';
  /** The provider's own id of the dispute. */
  readonly disputeRef: string;
  /** How it stood, in a signed event: believed where the provider itself knows of no such dispute any more. */
  readonly report?: DisputeReport;
  /** Our id of the attempt, where the provider sends it back. */
  readonly attemptId: string | null;
}

/** About the account itself, which `providerRef` names: what its gateway lets it do may have changed. */
export interface AccountEvent extends EventOfProvider {
  readonly kind: 'account';
  /** Its provider signs no such news: anybody may have sent it. */
  readonly isUnsigned?: true;
}

/** About a message to a customer; `providerRef` is the message's. Its signature is proof: nothing is fetched. */
export interface DeliveryStatusEvent extends EventOfProvider {
  readonly kind: 'delivery_status';
  /** Our id of the delivery, which the carrier sends back. */
  readonly deliveryId: string;
  readonly status: DeliveryStatus;
}

export type DeliveryStatus =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'bounced'; readonly reason: DeliveryReason };

/** Somebody wrote STOP or START, or unsubscribed; `providerRef` is their message's. */
export interface ConsentEvent extends EventOfProvider {
  readonly kind: 'consent';
  readonly channel: DeliveryChannel;
  /** Who wrote it: an email address, or a phone number in E.164. */
  readonly address: string;
  readonly wants: 'nothing' | 'messages';
}

/** A verified event: what to look at. The truth is then fetched from the provider. */
export type ProviderEvent =
  | AttemptEvent
  | RefundEvent
  | DisputeEvent
  | AccountEvent
  | DeliveryStatusEvent
  | ConsentEvent;
