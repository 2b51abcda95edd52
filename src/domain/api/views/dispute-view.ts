import type { Link } from '../../link/link.js';
import type { Dispute, DisputeReason, DisputeStatus } from '../../payment/dispute.js';
import { toPaymentId } from '../public-ids.js';
import { type MoneyView, toMoneyView, toMoneyViewOrNull, toTimeView } from './money-view.js';

/** A payment that its customer's bank asks about, or takes back. */
export type DisputeView = {
  readonly object: 'dispute';
  /** The gateway's own id. */
  readonly id: string;
  readonly link: string;
  readonly reference: string;
  readonly payment: string;
  readonly mode: 'test' | 'live';
  readonly amount: MoneyView;
  readonly reason: DisputeReason;
  readonly status: DisputeStatus;
  /** The bank only asks, and has taken nothing yet. */
  readonly inquiry: boolean;
  /** What the gateway keeps for it; null: nothing, or it has not said. */
  readonly fee: MoneyView | null;
  /** Until when it must be answered; null: it cannot be, or the gateway does not say. */
  readonly due_at: string | null;
  readonly opened_at: string;
  readonly closed_at: string | null;
};

export function toDisputeView(link: Link, dispute: Dispute): DisputeView {
  return {
    object: 'dispute',
    id: dispute.disputeRef,
    link: link.id,
    reference: link.reference,
    payment: toPaymentId(dispute.attemptId),
    mode: link.mode,
    amount: toMoneyView(dispute.amount),
    reason: dispute.reason,
    status: dispute.status,
    inquiry: dispute.isInquiry === true,
    fee: toMoneyViewOrNull(dispute.fee),
    due_at: toTimeView(dispute.dueAt),
    opened_at: dispute.openedAt.toISOString(),
    closed_at: toTimeView(dispute.closedAt),
  };
}
