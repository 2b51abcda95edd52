import { z } from 'zod';
import type { ListedRefund } from '../../../../ports/payment-gateway.js';
import type { PortoneQuestion } from '../wire/create-portone-client.js';
import { readMajor } from '../wire/major-amount.js';
import { unavailable } from '../wire/read-refusal.js';
import { readTime } from '../wire/read-time.js';
import { readRefundReason } from './refund-reason.js';

const amount = z.union([z.number(), z.string()]);
const text = z.string().nullish();

const refundListSchema = z.object({
  /** What is left to give back. */
  amountToRefund: amount,
  refundDetails: z
    .array(
      z.object({
        refund_id: text,
        psp_refund_id: text,
        amount,
        currency: z.string(),
        refund_status: z.string(),
        refund_reason: text,
        refund_date: text,
      }),
    )
    .nullish()
    .transform((list) => list ?? []),
});

/** The refunds of one payment. */
export type RefundList = z.infer<typeof refundListSchema>;

/** https://docs.portone.cloud/docs/refund; what is neither is pending. */
const STATES: ReadonlyMap<string, ListedRefund['status']> = new Map([
  ['success', 'succeeded'],
  ['failed', 'failed'],
]);

/**
 * GET lists a payment's refunds, POST makes one; both answer with all of them
 * (https://docs.portone.cloud/docs/refund).
 */
export function questionRefunds(orderRef: string, body?: object): PortoneQuestion<RefundList> {
  const asked = { path: ['refund', orderRef], schema: refundListSchema };
  return body === undefined ? { ...asked, method: 'GET' } : { ...asked, method: 'POST', body };
}

/** Throws `provider_unavailable` where one cannot be read. `now`: stands in for a time that is missing. */
export function readRefunds({ refundDetails }: RefundList, now: Date): readonly ListedRefund[] {
  return refundDetails.map((entry) => {
    const refunded = readMajor(entry.amount, entry.currency);
    // PortOne's own id is empty in samples of its reference.
    const refundRef = entry.refund_id || entry.psp_refund_id;
    if (refunded === null || !refundRef) throw unavailable('unreadable_refund');
    return {
      refundRef,
      ...readRefundReason(entry.refund_reason ?? ''),
      amount: refunded,
      status: STATES.get(entry.refund_status.trim().toLowerCase()) ?? 'pending',
      at: readTime(entry.refund_date) ?? now,
    };
  });
}
