import { computePaidState, refundableMinor } from '../payment/balance.js';
import type { Refund } from '../refund/refund.js';
import type { Link } from './link.js';
import type { RuleCase, RuleResult } from './rule-result.js';

/** Reserves a refund before any provider is called: parallel refunds can never give back more than was captured. */
export function reserveRefund({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'refund' || link.refunds.some((refund) => refund.id === input.refundId))
    return 'nothing';
  if (link.disputeOpen) return { refuse: 'dispute_open' };
  const { amount } = input;
  const isPositive = Number.isSafeInteger(amount.minor) && amount.minor > 0;
  if (amount.currency !== link.amount.currency || !isPositive) return { refuse: 'refund_not_possible' };
  if (amount.minor > refundableMinor(link)) return { refuse: 'refund_too_large' };
  const refund: Refund = {
    id: input.refundId,
    amount,
    status: 'pending',
    requestedAt: context.at,
    reason: input.reason,
  };
  return {
    change: withState(link, [...link.refunds, refund]),
    fact: { type: 'refund.requested', refundId: refund.id, amount },
  };
}

/** The provider's word on a refund. A failure may come after a success (Stripe: up to 30 days), never the reverse. */
export function noteRefundReport({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'refund_succeeded' && input.type !== 'refund_failed') return 'nothing';
  const status = input.type === 'refund_succeeded' ? 'succeeded' : 'failed';
  const refund = link.refunds.find(({ id }) => id === input.refundId);
  if (refund === undefined || refund.status === status || refund.status === 'failed') return 'nothing';
  const refunds = link.refunds.map((other) => (other === refund ? ({ ...refund, status } as const) : other));
  return {
    change: withState(link, refunds),
    fact: { type: `refund.${status}`, refundId: refund.id, amount: refund.amount },
  };
}

/** A link that needs a person goes on needing one, whatever becomes of its refunds. */
function withState(link: Link, refunds: readonly Refund[]): Partial<Link> {
  const isOpenQuestion = link.state === 'needs_review';
  return { refunds, state: isOpenQuestion ? link.state : computePaidState({ ...link, refunds }) };
}
