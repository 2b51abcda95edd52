import type { Money } from '../money/money.js';

/** `needs_response`: somebody may still speak for the payment; `under_review`: the bank decides; the rest is final. */
export type DisputeStatus = 'needs_response' | 'under_review' | 'won' | 'lost' | 'withdrawn';

/** Why a customer disputes, as far as gateways tell alike. */
export type DisputeReason =
  | 'fraudulent'
  | 'not_received'
  | 'not_as_described'
  | 'duplicate'
  | 'not_refunded'
  | 'other';

/** How a dispute stands, by the provider's books. */
export interface DisputeReport {
  /** The provider's own id. */
  readonly disputeRef: string;
  /** Of the payment that is disputed; null where the provider does not say. */
  readonly paymentRef: string | null;
  readonly amount: Money;
  readonly reason: DisputeReason;
  readonly status: DisputeStatus;
  /** The bank only asks, and has taken nothing yet. It may become a dispute that takes the money. */
  readonly isInquiry?: true;
  readonly openedAt: Date;
  /** Until when it must be answered; null: it cannot be, or the provider does not say. */
  readonly dueAt: Date | null;
  /** What the provider keeps for it; null: nothing, or not known. */
  readonly fee: Money | null;
}

/** A dispute of one of a link's payments. */
export interface Dispute extends Omit<DisputeReport, 'paymentRef'> {
  readonly attemptId: string;
  readonly closedAt: Date | null;
  /** What somebody wrote for the payment, and whether it was sent; null: nobody did. */
  readonly evidence: {
    readonly text: string;
    readonly writtenBy: string;
    readonly sentAt: Date | null;
  } | null;
}

const RANK: Readonly<Record<DisputeStatus, number>> = {
  needs_response: 0,
  under_review: 1,
  won: 2,
  lost: 2,
  withdrawn: 2,
};

export function isDisputeOpen({ status }: Pick<Dispute, 'status'>): boolean {
  return RANK[status] < 2;
}

/** The bank gave the money back to its customer; where it only asked, it never took any. */
export function isTakenBack({ status, isInquiry }: Pick<Dispute, 'status' | 'isInquiry'>): boolean {
  return status === 'lost' && isInquiry !== true;
}

/** Whether a bank that only asked takes the money now: it never gives up a dispute to ask again. */
export function isTakenNow(known: Pick<Dispute, 'isInquiry'>, told: Pick<Dispute, 'isInquiry'>): boolean {
  return known.isInquiry === true && told.isInquiry !== true;
}

/** Whether news of a dispute are newer than what is known: told in any order, it never opens again. */
export function isNewsOfDispute(known: Pick<Dispute, 'status'>, told: Pick<Dispute, 'status'>): boolean {
  return RANK[told.status] > RANK[known.status];
}
