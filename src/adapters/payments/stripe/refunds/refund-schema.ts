import { z } from 'zod';
import type { ListedRefund, RefundReport } from '../../../../ports/payment-gateway.js';
import { fromStripeAmount } from '../amounts/stripe-amount.js';
import { unreadable } from '../wire/call-stripe.js';
import { integer, stripeId, toDate } from '../wire/stripe-objects.js';

/** https://docs.stripe.com/api/refunds/object */
export const refundSchema = z.object({
  id: stripeId,
  amount: integer,
  currency: z.string(),
  created: integer,
  status: z.string().nullable(),
  failure_reason: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});
export type StripeRefund = z.infer<typeof refundSchema>;

/** States of other spellings are pending: https://docs.stripe.com/refunds#failed-refunds */
const STATUS: Readonly<Record<string, 'succeeded' | 'failed'>> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

function statusOf({ status }: StripeRefund) {
  return STATUS[status ?? ''] ?? 'pending';
}

export function reportRefund(refund: StripeRefund): RefundReport {
  const status = statusOf(refund);
  const refundRef = refund.id;
  if (status !== 'failed') return { status, refundRef };
  return { status, reason: refund.failure_reason ?? refund.status ?? 'unknown', refundRef };
}

export function listRefund(refund: StripeRefund): ListedRefund {
  const amount = fromStripeAmount(refund.amount, refund.currency);
  if (amount === null) throw unreadable('refund_without_amount');
  return {
    refundRef: refund.id,
    refundId: refund.metadata?.['refundId'] ?? null,
    amount,
    status: statusOf(refund),
    reason: refund.metadata?.['reason'] ?? null,
    at: toDate(refund.created),
  };
}
