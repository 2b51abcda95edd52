import type { Money } from '../money/money.js';
import type { StartRefusal } from './start-refusal.js';

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

/** Why a try came to nothing: a bank's reason, or the gateway's for not beginning at all. */
export type FailureReason = DeclineReason | StartRefusal;

/** How it was paid, as the gateway tells it. Never card data. */
export interface PaymentMethod {
  /** A name of its own ("Visa", "PromptPay"): it is the same in every language. */
  readonly label: string;
  /** The last four of a card or account; null: it has none, or the label (of earlier releases) says them. */
  readonly last4: string | null;
}

/** One try to pay a link at a provider. An attempt that succeeded is the payment. */
export interface Attempt {
  readonly id: string;
  readonly provider: string;
  /** The merchant's own account there; null: the operator's. */
  readonly gatewayAccountId: string | null;
  /** The provider's own id of its checkout session; null until the provider answered. */
  readonly providerRef: string | null;
  readonly checkoutUrl: string | null;
  readonly status: AttemptStatus;
  readonly startedAt: Date;
  /** Of what succeeded: when the provider took the money, by its own clock. */
  readonly endedAt: Date | null;
  readonly declineReason: FailureReason | null;
  /** What the provider captured; null unless succeeded. */
  readonly captured: Money | null;
  readonly method: PaymentMethod | null;
  /** The provider's own id of the payment, by which it is refunded; null unless succeeded, and of earlier releases. */
  readonly paymentRef: string | null;
  /** What the provider keeps; null until it is known. */
  readonly fee: Money | null;
}

/** Whose answers it waits for: one account that is down, or whose keys are wrong, holds up no other. */
export function gatewayShareOf({
  provider,
  gatewayAccountId,
}: {
  readonly provider: string;
  readonly gatewayAccountId: string | null;
}): string {
  return gatewayAccountId === null ? provider : `${provider}/${gatewayAccountId}`;
}

/** It has not ended: the customer may still pay, or has paid and the provider has not said so. */
export function isUnderWay({ status }: Pick<Attempt, 'status'>): boolean {
  return status === 'started' || status === 'processing';
}
