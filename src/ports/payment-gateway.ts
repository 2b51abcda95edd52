import type { FieldProblem } from '../domain/link/field-problem.js';
import type { Mode } from '../domain/merchant/merchant.js';
import type { Money } from '../domain/money/money.js';
import type { DeclineReason, FailureReason, PaymentMethod } from '../domain/payment/attempt.js';
import type { DisputeReport } from '../domain/payment/dispute.js';
import type { EvidenceText } from '../domain/payment/evidence.js';
import type { ListedChange, Payout } from './gateway-books.js';
import type { WebhookSource } from './webhook-source.js';

/** Whose money it is, and whether it is real. */
export interface Payee {
  readonly merchantId: string;
  readonly mode: Mode;
  /** Where several gateways could take it, one does that takes this. */
  readonly amount?: Money;
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
  /** The request's page, the same for every try. */
  readonly payUrl: string;
  /** Where the provider sends the customer afterwards, whatever happened. No proof of anything. */
  readonly returnUrl: string;
  readonly expiresAt: Date | null;
  /** When the attempt began: the same whenever it is asked for again, as all of this is. */
  readonly startedAt: Date;
}

export interface CheckoutSession {
  readonly providerRef: string;
  readonly checkoutUrl: string;
}

/** A payment as the provider's books have it. */
export interface CapturedPayment {
  readonly captured: Money;
  readonly method: PaymentMethod | null;
  /** The provider's own id of the payment, by which it is refunded: another than that of its checkout. */
  readonly paymentRef: string;
  /** When the provider took it, by the provider's clock. */
  readonly at: Date;
  /** What the provider keeps for it, in the currency that it keeps it in; null until it is known. */
  readonly fee: Money | null;
}

/** What a provider says about one attempt, in our words. */
export type AttemptReport =
  /** `declined`: why the last try was refused, where the checkout stays open for another. */
  | { readonly status: 'open'; readonly declined?: DeclineReason }
  | { readonly status: 'processing' | 'closed' }
  | { readonly status: 'failed'; readonly reason: FailureReason }
  /** `further`: what came by the same checkout besides, where a provider lets one be paid more than once. */
  | ({ readonly status: 'succeeded'; readonly further?: readonly CapturedPayment[] } & CapturedPayment);

export interface RefundRequest {
  /** Ours, made before the call; also the idempotency key. */
  readonly refundId: string;
  readonly attemptId: string;
  /** Of the checkout. */
  readonly providerRef: string;
  readonly paymentRef: string;
  readonly amount: Money;
  /** Nothing else of the payment was or is given back: some providers take the whole otherwise than a part. */
  readonly isWhole: boolean;
  /** In the words of the person who asked. */
  readonly reason: string | null;
  /** When it left here: what the provider gave back long before is not it. */
  readonly leftAt: Date;
  /** The provider's own ids of the payment's other refunds: none of these is it. */
  readonly otherRefs: readonly string[];
}

/** Names a refund to its provider. */
export type RefundHandle = Pick<
  RefundRequest,
  'refundId' | 'providerRef' | 'paymentRef' | 'amount' | 'leftAt' | 'otherRefs'
> & {
  /** The provider's own id; null until it answered with one. */
  readonly refundRef: string | null;
};

/** `refundRef`: the provider's own id; null where it has none. */
export type RefundReport =
  | { readonly status: 'pending' | 'succeeded'; readonly refundRef: string | null }
  | { readonly status: 'failed'; readonly reason: string; readonly refundRef: string | null }
  /** The provider knows of none by this id: it was never asked for one. */
  | { readonly status: 'unknown' };

/** What a gateway can do, for those who would otherwise ask in vain. */
export interface GatewayCapabilities {
  readonly refunds: 'in_parts' | 'whole_only' | 'none';
  /** Whether `listChanges` finds what no webhook told. */
  readonly listsChanges: boolean;
  readonly listsPayouts: boolean;
  readonly takesEvidence: boolean;
}

/**
 * One account at a payment provider: the operator's, or a merchant's own. The sandbox, Stripe and PortOne are each one
 * of these. Methods that call out throw AppErrors that say what to do next; calling again with the same ids is safe:
 * - `provider_unavailable`: no answer, or one that proves nothing. What was asked for may have happened: ask, or repeat.
 * - `provider_refused` (`details.reason`: of START_REFUSALS or REFUND_FAILURES where one fits): it answered that it will
 *   not, whatever is repeated.
 * - `gateway_misconfigured`: the keys are wrong, of the other mode or revoked: a person must mend them.
 */
export interface PaymentGateway extends WebhookSource {
  /** Null: the operator's. */
  readonly accountId: string | null;
  readonly capabilities: GatewayCapabilities;
  /** Whether new attempts of this merchant in this mode may go to it. */
  serves(payee: Payee): boolean;
  /** The provider's own rules for an amount: minimum, step, currency. Null when it takes the amount. */
  findAmountProblem(amount: Money): FieldProblem | null;
  startAttempt(request: CheckoutRequest): Promise<CheckoutSession>;
  /** Asks the provider how an attempt stands. */
  fetchAttempt(providerRef: string): Promise<AttemptReport>;
  /** Ends a checkout so that nobody can pay it any more; answers how it stands afterwards. */
  closeAttempt(providerRef: string): Promise<AttemptReport>;
  refund(request: RefundRequest): Promise<RefundReport>;
  fetchRefund(refund: RefundHandle): Promise<RefundReport>;
  /** Every refund of a payment that the provider knows of, ours among them. */
  listRefunds(payment: Pick<RefundRequest, 'providerRef' | 'paymentRef'>): Promise<readonly ListedRefund[]>;
  /** Null: it knows of none by this id. */
  fetchDispute(disputeRef: string): Promise<DisputeReport | null>;
  /** Sends what speaks for the payment, for good. Only where `capabilities.takesEvidence`. */
  sendEvidence(disputeRef: string, evidence: EvidenceText): Promise<void>;
  /** What changed at the provider since `since`, oldest first, page after page. Empty where it cannot list. */
  listChanges(since: Date): AsyncIterable<ListedChange>;
  /** Money on its way to a bank, or there, whose arrival lies in the span. Empty where it cannot list. */
  listPayouts(span: { readonly from: Date; readonly until: Date }): AsyncIterable<Payout>;
}

/** A refund as the provider lists it. */
export interface ListedRefund {
  /** The provider's own id. */
  readonly refundRef: string;
  /** Our id; null for one made in the provider's own dashboard. */
  readonly refundId: string | null;
  readonly amount: Money;
  readonly status: 'pending' | 'succeeded' | 'failed';
  /** Why it was asked for, in a person's words; of one that failed, why it did, in the provider's. */
  readonly reason: string | null;
  readonly at: Date;
}

/** Which account took an attempt: it is asked about, closed and refunded there. */
export interface GatewayAccount {
  readonly provider: string;
  /** Null: the operator's. */
  readonly gatewayAccountId: string | null;
}

/** The gateways that are on: the operator's, and those that merchants connected. */
export interface GatewayRegistry {
  /** The gateway that new attempts go to. Throws AppError `provider_unknown` when none serves this merchant. */
  forPayee(payee: Payee): Promise<PaymentGateway>;
  /** Throws AppError `provider_unknown`, `gateway_misconfigured` once the merchant has removed its keys. */
  of(account: GatewayAccount): Promise<PaymentGateway>;
  /** Every account that may have news: the operator's, and those of merchants whose keys are still known. */
  listAccounts(): Promise<readonly GatewayAccount[]>;
}
