import type { Money } from '../money/money.js';
import { findMostLeft, isOverdrawn, listPayments, type Payment, refundableOf } from '../payment/balance.js';
import type { Refund } from '../refund/refund.js';
import type { RefundTerms } from '../refund/refund-input.js';
import { findSurplus } from './find-refundable.js';
import type { Link } from './link.js';
import type { LinkFact } from './link-event.js';
import type { InputContext } from './link-input.js';
import { withMoney } from './money-state.js';
import { isRefundMove, stepRefund } from './refund-steps.js';
import type { RuleCase, RuleResult } from './rule-result.js';

/** Reserves a refund before any provider is called: parallel refunds can never give back more than was captured. */
export function reserveRefund({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'refund' || isKnown(link, input.refundId)) return 'nothing';
  if (link.disputeOpen) return { refuse: 'dispute_open' };
  const payment = choosePayment(link, input);
  const { amount } = input;
  const isPositive = Number.isSafeInteger(amount.minor) && amount.minor > 0;
  if (payment === null || amount.currency !== payment.captured.currency || !isPositive) {
    return { refuse: 'refund_not_possible' };
  }
  if (amount.minor > refundableOf(link, payment).minor) return { refuse: 'refund_too_large' };
  const refund = buildRefund(input, { payment, amount, context });
  const { id: refundId, reason } = refund;
  const { needsApproval } = input;
  return told(link, [...link.refunds, refund], {
    type: 'refund.requested',
    refundId,
    amount,
    reason,
    needsApproval,
  });
}

interface Chosen {
  readonly attemptId: string | null;
  readonly amount: Money;
}

/**
 * The one that is named, else a surplus that has as much, else the one with most left. When nothing is left, any: what is
 * asked for is then too much.
 */
function choosePayment(link: Link, { attemptId, amount }: Chosen): Payment | null {
  const payments = listPayments(link);
  if (attemptId !== null) return payments.find(({ id }) => id === attemptId) ?? null;
  const surplus = findSurplus(link)?.payment;
  if (surplus !== undefined && amount.minor <= refundableOf(link, surplus).minor) return surplus;
  return findMostLeft(link)?.payment ?? payments.at(-1) ?? null;
}

interface RefundParts {
  readonly payment: Payment;
  readonly amount: Money;
  readonly context: InputContext;
}

export function buildRefund(terms: RefundTerms, { payment, amount, context }: RefundParts): Refund {
  const { refundId, reason, needsApproval, lapsesAt, leavesAt } = terms;
  return {
    id: refundId,
    attemptId: payment.id,
    amount,
    status: needsApproval ? 'awaiting_approval' : 'scheduled',
    requestedAt: context.at,
    requestedBy: context.actor,
    reason,
    approvedBy: null,
    lapsesAt: needsApproval ? lapsesAt : null,
    leavesAt: needsApproval ? null : leavesAt,
    refundRef: null,
    failure: null,
    leftAt: null,
  };
}

/** Somebody gave money back in the gateway's own dashboard: it is booked whatever our own limits say. */
export function noteSeenRefund({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'refund_seen') return 'nothing';
  const { refundId, attemptId, amount, refundRef, reason, requestedAt } = input;
  const isSeen = link.refunds.some((refund) => refund.refundRef === refundRef || refund.id === refundId);
  if (isSeen || listPayments(link).every(({ id }) => id !== attemptId)) return 'nothing';
  const refund: Refund = {
    ...{
      id: refundId,
      attemptId,
      amount,
      status: 'pending',
      requestedAt,
      requestedBy: context.actor,
      reason,
    },
    ...{ approvedBy: null, lapsesAt: null, leavesAt: null, refundRef, failure: null, leftAt: requestedAt },
  };
  return told(link, [...link.refunds, refund], {
    ...{ type: 'refund.requested', refundId, amount, reason, needsApproval: false },
  });
}

/** A refund goes on: agreed to, stopped, sent, or told of by the gateway. */
export function moveRefund({ link, input, context }: RuleCase): RuleResult {
  if (!isRefundMove(input)) return 'nothing';
  const refund = link.refunds.find(({ id }) => id === input.refundId);
  const moved = refund === undefined ? 'nothing' : stepRefund(refund, input, around(link, refund, context));
  if (moved === 'nothing' || 'refuse' in moved) return moved;
  const refunds = link.refunds.map((other) => (other === refund ? moved.refund : other));
  return told(link, refunds, moved.fact);
}

function around(link: Link, { attemptId }: Refund, context: InputContext) {
  const payment = listPayments(link).find(({ id }) => id === attemptId);
  return {
    context,
    disputeOpen: link.disputeOpen,
    isOverdrawn: payment === undefined || isOverdrawn(link, payment),
  };
}

/** For a day the gateway could not say what became of it: a person must look at its books. */
export function noteUnclearRefund({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'refund_unclear') return 'nothing';
  const refund = link.refunds.find(({ id, status }) => id === input.refundId && status === 'pending');
  const isTold = link.history.some(
    (event) => event.type === 'refund.unclear' && event.refundId === input.refundId,
  );
  if (refund === undefined || isTold) return 'nothing';
  const { id: refundId, amount } = refund;
  return { change: {}, fact: { type: 'refund.unclear', refundId, amount } };
}

function told(link: Link, refunds: readonly Refund[], fact: LinkFact | null): RuleResult {
  return { change: withMoney(link, { refunds }, fact), fact };
}

function isKnown({ refunds }: Link, refundId: string): boolean {
  return refunds.some(({ id }) => id === refundId);
}
