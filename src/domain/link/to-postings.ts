import { isSameMoney, type Money } from '../money/money.js';
import type { LinkFact } from './link-event.js';
import type { LedgerAccount, Posting } from './posting.js';

/**
 * The double entry of a fact, empty where no money moved. Each currency's rows add up to nothing, whatever the fact: what
 * one account has more of, another has less of.
 */
export function toPostings(fact: LinkFact): readonly Posting[] {
  switch (fact.type) {
    case 'payment.succeeded':
    case 'payment.late':
    case 'payment.over':
    case 'payment.mismatch':
      return [...move('captured', 'gateway', fact.captured), ...keepFee(fact.fee ?? null, null)];
    case 'payment.fee':
      return keepFee(fact.fee, fact.before);
    case 'refund.succeeded':
      return move('gateway', 'refunded', fact.amount);
    case 'refund.failed':
      return fact.wasBack === true ? move('refunded', 'gateway', fact.amount) : [];
    case 'dispute.opened':
      if (fact.isInquiry === true) return [];
      return [...move('gateway', 'disputed', fact.amount), ...keepFee(fact.fee, null)];
    case 'dispute.under_review':
      return fact.isInquiry === true ? [] : changeDispute(fact);
    case 'dispute.closed':
      if (fact.isInquiry === true) return [];
      return [
        ...changeDispute(fact),
        ...(fact.outcome === 'lost' ? [] : move('disputed', 'gateway', fact.amount)),
      ];
    default:
      return [];
  }
}

function move(from: LedgerAccount, to: LedgerAccount, { minor, currency }: Money): readonly Posting[] {
  if (minor === 0) return [];
  return [
    { account: to, amountMinor: minor, currency },
    { account: from, amountMinor: -minor, currency },
  ];
}

/** What the provider keeps, and no longer what was thought before. */
function keepFee(fee: Money | null, before: Money | null): readonly Posting[] {
  if (fee !== null && before !== null && isSameMoney(fee, before)) return [];
  return [
    ...(before === null ? [] : move('fees', 'gateway', before)),
    ...(fee === null ? [] : move('gateway', 'fees', fee)),
  ];
}

type DisputeMove = Extract<LinkFact, { readonly type: 'dispute.under_review' | 'dispute.closed' }>;

/** The bank took another amount than it said at first, or the provider keeps another fee. */
function changeDispute({ amount, fee = null, before }: DisputeMove): readonly Posting[] {
  if (before === undefined) return [];
  const isAmountSame = isSameMoney(amount, before.amount);
  return [
    ...(isAmountSame
      ? []
      : [...move('disputed', 'gateway', before.amount), ...move('gateway', 'disputed', amount)]),
    ...keepFee(fee, before.fee),
  ];
}
