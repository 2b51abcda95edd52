import type { DisputeReport } from '../../../domain/payment/dispute.js';
import type { AttemptReport, ListedRefund, RefundReport } from '../../../ports/payment-gateway.js';
import { feeOf } from './fee.js';
import { SANDBOX_METHOD } from './outcomes.js';
import type { SandboxRefund, SandboxSession, SessionEnding } from './session.js';

/** How a session stands at `now`. Time alone settles slow payments and ends open sessions; no job has to run for it. */
export function reportSession(session: SandboxSession, now: Date): AttemptReport {
  const { ending } = session;
  if (ending === null) return { status: isOver(session, now) ? 'closed' : 'open' };
  if (now < ending.settlesAt) return reportUnsettled(session, ending, now);
  if (ending.captured === null) return { status: 'failed', reason: ending.declineReason ?? 'other' };
  return {
    status: 'succeeded',
    captured: ending.captured,
    method: SANDBOX_METHOD,
    paymentRef: paymentRefOf(session),
    at: ending.settlesAt,
    fee: feeOf(ending.captured),
  };
}

function reportUnsettled(session: SandboxSession, { breach }: SessionEnding, now: Date): AttemptReport {
  if (breach === 'double') return { status: 'failed', reason: 'other' };
  if (breach !== 'late') return { status: 'processing' };
  const { requestEndsAt = null, closedAt } = session;
  const isEnded = closedAt !== null || (requestEndsAt !== null && now >= requestEndsAt);
  return { status: isEnded ? 'closed' : 'open' };
}

function isOver({ closedAt, expiresAt }: SandboxSession, now: Date): boolean {
  return closedAt !== null || now >= expiresAt;
}

/** Books of earlier releases had no id but the session's. */
export function paymentRefOf({ _id, ending }: Pick<SandboxSession, '_id' | 'ending'>): string {
  return ending?.paymentRef ?? _id;
}

/** How a refund stands at this moment: one that settles later needs no job. */
export function reportRefund(refund: SandboxRefund, now: Date): RefundReport {
  const refundRef = refundRefOf(refund);
  const status = statusOf(refund, now);
  return status === 'failed'
    ? { status, reason: refund.refusal ?? 'unknown', refundRef }
    : { status, refundRef };
}

/** A refund as the bank lists it; one made at the bank itself has no id of ours. */
export function listRefund(refund: SandboxRefund, now: Date): ListedRefund {
  const { id, ref, amount, reason = null, requestedAt } = refund;
  return {
    refundRef: refundRefOf(refund),
    refundId: id === ref ? null : id,
    amount,
    status: statusOf(refund, now),
    reason,
    at: requestedAt,
  };
}

function statusOf({ settlesAt, refusal }: SandboxRefund, now: Date): 'pending' | 'succeeded' | 'failed' {
  if (now < settlesAt) return 'pending';
  return refusal === null ? 'succeeded' : 'failed';
}

function refundRefOf({ id, ref }: SandboxRefund): string {
  return ref ?? id;
}

/** Null: the payment is not disputed. */
export function reportDispute(session: SandboxSession): DisputeReport | null {
  const { dispute = null } = session;
  if (dispute === null) return null;
  const { ref: disputeRef, amount, reason, status, openedAt, dueAt, fee } = dispute;
  return {
    disputeRef,
    paymentRef: paymentRefOf(session),
    ...{ amount, reason, status, openedAt, dueAt, fee },
  };
}
