import type { Money } from '../money/money.js';

export type AttemptStatus = 'started' | 'processing' | 'failed' | 'succeeded' | 'closed';

/** Why a payment was declined, in words that every gateway's reasons map to. */
export type DeclineReason =
  | 'not_enough_funds'
  | 'card_expired'
  | 'card_declined'
  | 'limit_exceeded'
  | 'suspected_fraud'
  | 'authentication_failed'
  | 'other';

/** How it was paid, as the gateway tells it: "Visa ending 4242". Never card data. */
export interface PaymentMethod {
  readonly label: string;
  readonly last4: string | null;
}

/** One try to pay a link at a provider. An attempt that succeeded is the payment. */
export interface Attempt {
  readonly id: string;
  readonly provider: string;
  /** The provider's own id of its checkout session; null until the provider answered. */
  readonly providerRef: string | null;
  readonly checkoutUrl: string | null;
  readonly status: AttemptStatus;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly declineReason: DeclineReason | null;
  /** What the provider captured; null unless succeeded. */
  readonly captured: Money | null;
  readonly method: PaymentMethod | null;
}

/** It has not ended: the customer may still pay, or has paid and the provider has not said so. */
export function isUnderWay({ status }: Pick<Attempt, 'status'>): boolean {
  return status === 'started' || status === 'processing';
}
