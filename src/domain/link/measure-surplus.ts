import { type Money, sumMinor } from '../money/money.js';
import { isTakenBack } from '../payment/dispute.js';
import type { Refund } from '../refund/refund.js';
import type { Link } from './link.js';
import type { LinkFact } from './link-event.js';
import { isDecision, isSurplus, type SurplusFact } from './question-facts.js';

export type QuestionBooks = Pick<Link, 'attempts' | 'refunds' | 'disputes'> & {
  readonly history: readonly LinkFact[];
};

/** Money that went back of a payment, or may. */
interface Gone {
  readonly attemptId: string;
  readonly amount: Money;
  readonly isSince: (surplus: SurplusFact) => boolean;
}

/**
 * What of each surplus has not gone back yet, in minor units. It may go back of any payment, since the customer paid twice and
 * does not mind which of both is returned: only what went back before it came, of another surplus, or by a decision
 * about another payment is none of it. The newest is measured first: what went back since then went back since the
 * others came, too.
 */
export function measureSurplus(
  books: QuestionBooks,
  asked: readonly SurplusFact[],
  isGone: (refund: Refund) => boolean,
): ReadonlyMap<string, number> {
  const all = listGone(books, isGone);
  const elsewhere = listElsewhere(books, all);
  const left = new Map<string, number>();
  let used = 0;
  for (const surplus of asked.toReversed()) {
    const { attemptId, captured } = surplus;
    const own = all.filter((gone) => gone.attemptId === attemptId);
    const others = elsewhere.filter(({ isSince }) => isSince(surplus));
    const short = Math.max(0, captured.minor - sumIn(captured, own));
    const taken = Math.min(short, Math.max(0, sumIn(captured, others) - used));
    used += taken;
    left.set(attemptId, short - taken);
  }
  return left;
}

function listGone({ refunds, disputes, history }: QuestionBooks, isGone: (refund: Refund) => boolean) {
  const isAfter = (index: number) => (surplus: SurplusFact) => index > history.indexOf(surplus);
  const back = refunds.filter(isGone).map((refund): Gone & { readonly refundId: string } => {
    const { id: refundId, attemptId, amount } = refund;
    const isSince = isAfter(history.findIndex((fact) => 'refundId' in fact && fact.refundId === refundId));
    return {
      refundId,
      attemptId,
      amount,
      isSince: (surplus) => isSeenSince(refund, surplus) ?? isSince(surplus),
    };
  });
  const taken = disputes.filter(isTakenBack).map(({ disputeRef, attemptId, amount }): Gone => {
    const isOfIt = (fact: LinkFact) => fact.type === 'dispute.closed' && fact.disputeRef === disputeRef;
    return { attemptId, amount, isSince: isAfter(history.findLastIndex(isOfIt)) };
  });
  return [...back, ...taken];
}

/** In the gateway's own dashboard, of which its clock tells, whatever order we heard in; null: it was asked for here. */
function isSeenSince({ requestedBy, requestedAt }: Refund, { paidAt }: SurplusFact): boolean | null {
  return requestedBy.kind !== 'gateway' || paidAt === undefined ? null : requestedAt >= paidAt;
}

function listElsewhere({ history }: QuestionBooks, all: readonly (Gone & { readonly refundId?: string })[]) {
  const surplus = new Set(history.filter(isSurplus).map(({ attemptId }) => attemptId));
  const decided = new Set(history.filter(isDecision).map(({ refundId }) => refundId));
  return all.filter(
    ({ attemptId, refundId }) =>
      !surplus.has(attemptId) && (refundId === undefined || !decided.has(refundId)),
  );
}

function sumIn({ currency }: Money, gone: readonly Gone[]): number {
  return sumMinor(gone.map(({ amount }) => amount).filter((amount) => amount.currency === currency));
}
