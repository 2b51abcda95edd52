import type { Link } from '../../link/link.js';
import type { Refund, RefundStatus } from '../../refund/refund.js';
import { toPaymentId } from '../public-ids.js';
import { type MoneyView, toMoneyView, toTimeView } from './money-view.js';

/** Money on its way back. */
export type RefundView = {
  readonly object: 'refund';
  readonly id: string;
  readonly link: string;
  readonly reference: string;
  readonly payment: string;
  readonly mode: 'test' | 'live';
  readonly amount: MoneyView;
  readonly status: RefundStatus;
  readonly reason: string | null;
  /** Of REFUND_FAILURES, or the gateway's own word; null unless it failed. */
  readonly failure: string | null;
  /** Until when it can be undone in chat; null: it waits for a second person, or left. */
  readonly leaves_at: string | null;
  /** Until when a second person may agree; null: it needs none. */
  readonly lapses_at: string | null;
  readonly gateway_ref: string | null;
  readonly created_at: string;
};

export function toRefundView(link: Link, refund: Refund): RefundView {
  return {
    object: 'refund',
    id: refund.id,
    link: link.id,
    reference: link.reference,
    payment: toPaymentId(refund.attemptId),
    mode: link.mode,
    amount: toMoneyView(refund.amount),
    status: refund.status,
    reason: refund.reason,
    failure: refund.failure,
    leaves_at: refund.status === 'scheduled' ? toTimeView(refund.leavesAt) : null,
    lapses_at: refund.status === 'awaiting_approval' ? toTimeView(refund.lapsesAt) : null,
    gateway_ref: refund.refundRef,
    created_at: refund.requestedAt.toISOString(),
  };
}
