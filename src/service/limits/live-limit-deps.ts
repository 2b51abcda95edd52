import { findLiveLimits, type LiveLimits } from '../../domain/kyc/live-limits.js';
import type { Money } from '../../domain/money/money.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { LiveTotals } from '../../ports/live-totals.js';
import { isAllowedLive, type LiveMerchants } from '../gateways/check-may-be-live.js';

export interface LiveLimitDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly liveTotals: LiveTotals;
  /** Whom the operator lets take real money without a review, and without limits. */
  readonly liveMerchants: LiveMerchants;
  /** What may be asked for in all before a review, an amount a currency. */
  readonly liveBeforeReview: readonly Money[];
}

/** Real money that a link asks for. */
export interface LiveAsk {
  readonly merchantId: string;
  readonly amount: Money;
}

/** `unlimited`: nothing is held against this merchant; null: nothing is allowed in this currency. */
export async function findLimitsOf(
  { kycs, liveMerchants, liveBeforeReview }: LiveLimitDeps,
  { merchantId, amount }: LiveAsk,
): Promise<LiveLimits | 'unlimited' | null> {
  if (isAllowedLive(liveMerchants, merchantId)) return 'unlimited';
  return findLiveLimits(await kycs.find(merchantId), liveBeforeReview, amount.currency);
}
