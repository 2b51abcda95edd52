import type { Money } from '../../../src/domain/money/money.js';
import type { DeclineReason } from '../../../src/domain/payment/attempt.js';
import type { CheckoutSession, PaymentGateway } from '../../../src/ports/payment-gateway.js';
import type { WebhookRequest } from '../../../src/ports/webhook-source.js';

/** A gateway with a provider behind it, and what customers and merchants can do there. What is absent cannot be done. */
export interface GatewayUnderTest {
  readonly gateway: PaymentGateway;
  pay(checkout: CheckoutSession): Promise<void>;
  /** Begins a payment that the provider takes its time over, until it settles. */
  readonly slow?: {
    pay(checkout: CheckoutSession): Promise<void>;
    settle(checkout: CheckoutSession): Promise<void>;
  };
  readonly decline?: {
    /** Which reasons this provider can be made to give. */
    readonly reasons: readonly DeclineReason[];
    by(checkout: CheckoutSession, reason: DeclineReason): Promise<void>;
    /** The same checkout can be paid after all: Stripe's stays open. */
    readonly leavesOpen: boolean;
  };
  /** Lets the time of a checkout run out. */
  readonly letExpire?: (checkout: CheckoutSession) => Promise<void>;
  /** Lets the refunds that are under way arrive; absent: they arrive at once. */
  readonly settleRefunds?: () => Promise<void>;
  /** Somebody gives all that is left of a payment back, which is `amount`, in the provider's own dashboard. */
  readonly refundElsewhere?: (checkout: CheckoutSession, amount: Money) => Promise<void>;
  /** The customer disputes; answers the provider's own id of the dispute. */
  readonly dispute?: {
    open(checkout: CheckoutSession): Promise<string>;
    close(disputeRef: string, how: 'won' | 'lost'): Promise<void>;
  };
  /** The provider does what the next call asks for, and its answer is lost on the way. */
  readonly loseNextAnswer?: () => void;
  readonly webhooks: {
    /** A genuine one, signed at `signedAt`, that tells of an attempt which was paid. It arrives at the present time of the provider. */
    build(about: { checkout: CheckoutSession; attemptId: string; signedAt: Date }): WebhookRequest;
    now(): Date;
    /** Signed rightly, whatever the body. */
    sign(body: Uint8Array): WebhookRequest;
    /** A well-formed body of a type that the gateway has never heard of; null: the provider has no types. */
    readonly unknownTypeBody: string | null;
    /** The signature says when it was made. */
    readonly isTimed: boolean;
  };
  /** Amounts of 0, 2 and 3 decimals that the provider takes. */
  readonly amounts: readonly Money[];
  /** Null: the provider has none. */
  readonly smallestAmount: Money | null;
  stop(): Promise<void>;
}
