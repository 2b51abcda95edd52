import type { Money } from '../money/money.js';
import type { Kyc, Risk } from './kyc.js';

/** What totals of real money are of: links of a day or a month (UTC), or all that were made before the review. */
export type LimitScope = 'day' | 'month' | 'all';

export interface LiveLimits {
  readonly perLink: Money;
  /** The most that the links of each may ask for together. */
  readonly totals: readonly { readonly scope: LimitScope; readonly most: Money }[];
}

/**
 * How often the highest amount that a merchant named, and reviewers saw, fits into the links of a day and of a month:
 * enough for a busy month, too little to run off with. Ours.
 */
const TIMES: Readonly<Record<Risk, Readonly<Record<'day' | 'month', number>>>> = {
  standard: { day: 20, month: 200 },
  high: { day: 5, month: 50 },
};

/**
 * The limits of links in one currency for real money; null: none may be made in it. A limit refuses a new link, never a
 * payment. `beforeReview`: what the operator allows in all until a review is over, an amount a currency.
 */
export function findLiveLimits(
  kyc: Pick<Kyc, 'approvedFacts' | 'risk'> | null,
  beforeReview: readonly Money[],
  currency: string,
): LiveLimits | null {
  const approved = kyc?.approvedFacts ?? null;
  if (kyc === null || approved === null) {
    const most = beforeReview.find((amount) => amount.currency === currency);
    return most === undefined ? null : { perLink: most, totals: [{ scope: 'all', most }] };
  }
  const named = approved.trade?.amounts?.find(({ highest }) => highest.currency === currency);
  if (named === undefined) return null;
  const times = TIMES[kyc.risk];
  const { highest } = named;
  const total = (scope: 'day' | 'month') => ({
    scope,
    most: { minor: Math.min(highest.minor * times[scope], Number.MAX_SAFE_INTEGER), currency },
  });
  return { perLink: highest, totals: [total('day'), total('month')] };
}

const SHARES = [
  { share: 'full', of: 1 },
  { share: 'two_thirds', of: 2 / 3 },
  { share: 'third', of: 1 / 3 },
] as const;

/** Which part of a total was passed by the last amount; null: none. */
export function findPassedShare(
  most: Money,
  { before, after }: { readonly before: number; readonly after: number },
): 'third' | 'two_thirds' | 'full' | null {
  const passed = SHARES.find(({ of }) => before < most.minor * of && after >= most.minor * of);
  return passed?.share ?? null;
}

/** Names the day, the month or all of a total: `2026-11-27`, `2026-11`, `all`. */
export function nameTotal(scope: LimitScope, at: Date): string {
  if (scope === 'all') return scope;
  return at.toISOString().slice(0, scope === 'day' ? 10 : 7);
}

/** Which totals a link counted in that was made then. */
export function listScopesAt(kyc: Pick<Kyc, 'decisions'> | null, madeAt: Date): readonly LimitScope[] {
  const wasApproved = kyc?.decisions.some(
    ({ action, count, at }) =>
      action === 'approve' && at <= madeAt && (count === undefined || count.given >= count.needed),
  );
  return wasApproved === true ? ['day', 'month'] : ['all'];
}
