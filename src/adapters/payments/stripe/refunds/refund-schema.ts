import { z } from 'zod';
import type { ListedRefund, RefundReport } from '../../../../ports/payment-gateway.js';
import { fromStripeAmount } from '../amounts/stripe-amount.js';
import { unreadable } from '../wire/call-stripe.js';
import { integer, stripeId, toDate } from '../wire/stripe-objects.js';
import { readRefundFailure } from './read-refund-failure.js';

/** How one stands that was asked for, or asked about, by its id: https://docs.stripe.com/api/refunds/object */
export const refundStateSchema = z.object({
  id: stripeId,
  status: z.string().nullable(),
  failure_reason: z.string().nullish(),
});
export type RefundState = z.infer<typeof refundStateSchema>;

/** One of a list. */
export const refundSchema = refundStateSchema.extend({
  amount: integer,
  currency: z.string(),
  created: integer,
  metadata: z.record(z.string(), z.string()).nullish(),
});
export type StripeRefund = z.infer<typeof refundSchema>;

/** States of other spellings are pending: https://docs.stripe.com/refunds#failed-refunds */
const STATUS: Readonly<Record<string, 'succeeded' | 'failed'>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

function statusOf({ status }: Pick<RefundState, 'status'>) {
  return STATUS[status ?? ''] ?? 'pending';
}

/** How a refund stands; a status that is new to us is pending, never done. */
export function reportRefund(refund: RefundState): RefundReport {
  const status = statusOf(refund);
  const refundRef = refund.id;
  if (status !== 'failed') return { status, refundRef };
  return {
    status,
    reason: readRefundFailure(refund.failure_reason ?? refund.status ?? 'unknown'),
    refundRef,
  };
}

/** A refund as the port lists it. Throws AppError `provider_unavailable` for an amount that cannot be read. */
export function listRefund(refund: StripeRefund): ListedRefund {
  const amount = fromStripeAmount(refund.amount, refund.currency);
  if (amount === null) throw unreadable('refund_without_amount');
  const status = statusOf(refund);
  const { failure_reason: code } = refund;
  return {
    refundRef: refund.id,
    refundId: refund.metadata?.['refundId'] ?? null,
    amount,
    status,
    reason: (status === 'failed' ? code && readRefundFailure(code) : refund.metadata?.['reason']) ?? null,
    at: toDate(refund.created),
  };
}
