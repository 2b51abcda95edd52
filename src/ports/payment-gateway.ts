import type { FieldProblem } from '../domain/link/field-problem.js';
import type { Mode } from '../domain/merchant/merchant.js';
import type { Money } from '../domain/money/money.js';
import type { DeclineReason, PaymentMethod } from '../domain/payment/attempt.js';
import type { WebhookSource } from './webhook-source.js';

/** Whose money it is, and whether it is real. */
export interface Payee {
  readonly merchantId: string;
  readonly mode: Mode;
}

export interface CheckoutRequest {
  /** Ours, made before the call; also the idempotency key. */
  readonly attemptId: string;
  readonly merchantName: string;
  readonly mode: Mode;
  readonly amount: Money;
  readonly description: string | null;
  readonly customerEmail: string | null;
  readonly reference: string;
  /** Where the provider sends the customer afterwards, whatever happened. No proof of anything. */
  readonly returnUrl: string;
  readonly expiresAt: Date | null;
}

export interface CheckoutSession {
  readonly providerRef: string;
  readonly checkoutUrl: string;
}

/** What a provider says about one attempt, in our words. */
export type AttemptReport =
  | { readonly status: 'open' | 'processing' | 'closed' }
  | { readonly status: 'failed'; readonly reason: DeclineReason }
  | { readonly status: 'succeeded'; readonly captured: Money; readonly method: PaymentMethod | null };

export interface RefundRequest {
  readonly refundId: string;
  readonly providerRef: string;
  readonly amount: Money;
  readonly reason: string | null;
}

export type RefundReport =
  | { readonly status: 'pending' | 'succeeded' }
  | { readonly status: 'failed'; readonly reason: string };

/**
 * A payment provider. The sandbox, Stripe and PortOne are each one of these.
 * Methods that call out throw AppError `provider_unavailable` when no answer came; calling again with the same ids is safe.
 */
export interface PaymentGateway extends WebhookSource {
  /** Whether new attempts of this merchant in this mode may go to it. */
  serves(payee: Payee): boolean;
  /** The provider's own rules for an amount: minimum, step, currency. Null when it takes the amount. */
  findAmountProblem(amount: Money): FieldProblem | null;
  startCheckout(request: CheckoutRequest): Promise<CheckoutSession>;
  /** Asks the provider how an attempt stands. */
  fetchAttempt(providerRef: string): Promise<AttemptReport>;
  /** Ends a checkout so that nobody can pay it any more; answers how it stands afterwards. */
  closeCheckout(providerRef: string): Promise<AttemptReport>;
  refund(request: RefundRequest): Promise<RefundReport>;
  fetchRefund(refundId: string): Promise<RefundReport>;
}

/** The gateways that are on. */
export interface GatewayRegistry {
  /** The gateway that new attempts go to. Throws AppError `provider_unknown` when none serves this merchant. */
  forPayee(payee: Payee): PaymentGateway;
  /** Throws AppError `provider_unknown`. */
  byProvider(provider: string): PaymentGateway;
}
