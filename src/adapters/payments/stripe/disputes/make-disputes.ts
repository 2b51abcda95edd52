import { z } from 'zod';
import { isAppError } from '../../../../domain/errors.js';
import type { Money } from '../../../../domain/money/money.js';
import type { DisputeReason, DisputeReport, DisputeStatus } from '../../../../domain/payment/dispute.js';
import type { EvidenceText } from '../../../../domain/payment/evidence.js';
import type { PaymentGateway } from '../../../../ports/payment-gateway.js';
import { fromStripeAmount } from '../amounts/stripe-amount.js';
import { type CallStripe, unreadable } from '../wire/call-stripe.js';
import type { WithKey } from '../wire/make-with-key.js';
import { balanceTransactionSchema, integer, stripeId, toDate } from '../wire/stripe-objects.js';

/** https://docs.stripe.com/api/disputes/object */
const disputeSchema = z.object({
  id: stripeId,
  status: z.string(),
  reason: z.string(),
  amount: integer,
  currency: z.string(),
  created: integer,
  payment_intent: z.union([stripeId, z.object({ id: stripeId })]).nullish(),
  evidence_details: z.object({ due_by: integer.nullish() }).nullish(),
  balance_transactions: z.array(balanceTransactionSchema).nullish(),
});
type StripeDispute = z.infer<typeof disputeSchema>;

const STATUS: Readonly<Record<string, DisputeStatus>> = {
  needs_response: 'needs_response',
  warning_needs_response: 'needs_response',
  appeal_needs_response: 'needs_response',
  won: 'won',
  lost: 'lost',
  warning_closed: 'withdrawn',
  prevented: 'withdrawn',
};

/** An inquiry, which takes no money unless it becomes a dispute: https://docs.stripe.com/disputes/how-disputes-work#inquiries */
const INQUIRY = /^warning_/;

/** https://docs.stripe.com/disputes/categories */
const REASON: Readonly<Record<string, DisputeReason>> = {
  fraudulent: 'fraudulent',
  unrecognized: 'fraudulent',
  product_not_received: 'not_received',
  product_unacceptable: 'not_as_described',
  duplicate: 'duplicate',
  credit_not_processed: 'not_refunded',
};

type Disputes = Pick<PaymentGateway, 'fetchDispute' | 'sendEvidence'>;

/** Disputes, and what speaks for a payment: https://docs.stripe.com/disputes/api */
export function makeDisputes(call: CallStripe, withKey: WithKey): Disputes {
  return {
    async fetchDispute(disputeRef) {
      try {
        return reportOrThrow(await call(disputeSchema, (stripe) => stripe.disputes.retrieve(disputeRef)));
      } catch (error) {
        if (isAppError(error, 'provider_refused')) return null;
        throw error;
      }
    },

    async sendEvidence(disputeRef, evidence) {
      const params = { evidence: buildEvidence(evidence), submit: true };
      await withKey(`evidence_${disputeRef}`, (idempotencyKey) =>
        call(disputeSchema, (stripe) => stripe.disputes.update(disputeRef, params, { idempotencyKey })),
      );
    },
  };
}

function reportOrThrow(dispute: StripeDispute): DisputeReport {
  const report = reportDispute(dispute);
  if (report === null) throw unreadable('dispute_without_amount');
  return report;
}

/** As an event has it; null: it does not say enough. */
export function readToldDispute(object: unknown): DisputeReport | null {
  const { data } = disputeSchema.safeParse(object);
  return data === undefined ? null : reportDispute(data);
}

function reportDispute(dispute: StripeDispute): DisputeReport | null {
  const { payment_intent: payment, evidence_details: details } = dispute;
  const amount = fromStripeAmount(dispute.amount, dispute.currency);
  if (amount === null) return null;
  return {
    disputeRef: dispute.id,
    paymentRef: typeof payment === 'object' ? (payment?.id ?? null) : (payment ?? null),
    amount,
    reason: REASON[dispute.reason] ?? 'other',
    // Of other spellings: still open, and nothing that anybody here could do.
    status: STATUS[dispute.status] ?? 'under_review',
    ...(INQUIRY.test(dispute.status) ? { isInquiry: true } : {}),
    openedAt: toDate(dispute.created),
    dueAt: details?.due_by ? toDate(details.due_by) : null,
    fee: readFee(dispute),
  };
}

/** All in the currency that the account is kept in, and in no other. */
function readFee({ balance_transactions }: StripeDispute): Money | null {
  const [first] = balance_transactions ?? [];
  if (first === undefined) return null;
  const total = (balance_transactions ?? []).reduce((sum, { fee }) => sum + fee, 0);
  return fromStripeAmount(total, first.currency);
}

function buildEvidence({ text, customerName, customerEmail, productDescription }: EvidenceText) {
  return {
    uncategorized_text: text,
    ...(customerName === null ? {} : { customer_name: customerName }),
    ...(customerEmail === null ? {} : { customer_email_address: customerEmail }),
    ...(productDescription === null ? {} : { product_description: productDescription }),
  };
}
