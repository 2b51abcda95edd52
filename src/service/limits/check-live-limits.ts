import { AppError } from '../../domain/errors.js';
import { type LimitScope, type LiveLimits, nameTotal } from '../../domain/kyc/live-limits.js';
import type { Money } from '../../domain/money/money.js';
import { findLimitsOf, type LiveAsk, type LiveLimitDeps } from './live-limit-deps.js';

/**
 * Whether a link may ask for this real money now, as far as can be said before it is made. Throws AppError
 * `live_mode_refused` with reason `over_limit`, `store_unavailable`.
 */
export async function checkLiveLimits(deps: LiveLimitDeps, ask: LiveAsk, now: Date): Promise<void> {
  const limits = await getLimitsOrThrow(deps, ask);
  if (limits === 'unlimited') return;
  const { merchantId, amount } = ask;
  const { currency } = amount;
  for (const { scope, most } of limits.totals) {
    const taken = await deps.liveTotals.read({ merchantId, currency, name: nameTotal(scope, now) });
    if (taken + amount.minor > most.minor) throw refuseOver(scope, most, taken);
  }
}

/** What holds for this link; more than one link may ask for is refused at once. */
export async function getLimitsOrThrow(deps: LiveLimitDeps, ask: LiveAsk): Promise<LiveLimits | 'unlimited'> {
  const limits = await findLimitsOf(deps, ask);
  if (limits === 'unlimited') return limits;
  const { amount } = ask;
  if (limits === null) throw await refuseCurrency(deps, ask);
  const { perLink, totals } = limits;
  const isBefore = totals.some(({ scope }) => scope === 'all');
  if (amount.minor <= perLink.minor || isBefore) return limits;
  throw new AppError('live_mode_refused', { reason: 'over_limit', limit: { of: 'link', amount: perLink } });
}

async function refuseCurrency(
  { kycs, liveBeforeReview }: LiveLimitDeps,
  { merchantId, amount: { currency } }: LiveAsk,
): Promise<AppError<'live_mode_refused'>> {
  const approved = (await kycs.find(merchantId))?.approvedFacts ?? null;
  const named = approved?.trade?.amounts?.map(({ highest }) => highest);
  const allowed = (approved === null ? liveBeforeReview : (named ?? [])).map((most) => most.currency);
  const of = approved === null ? 'currency_before_review' : 'currency';
  const limit = { of, amount: { minor: 0, currency }, allowed } as const;
  return new AppError('live_mode_refused', { reason: 'over_limit', limit });
}

/** `taken`: in minor units, what is used up of it. */
export function refuseOver(scope: LimitScope, most: Money, taken: number): AppError<'live_mode_refused'> {
  const left = { minor: Math.max(0, most.minor - taken), currency: most.currency };
  const of = scope === 'all' ? 'before_review' : scope;
  return new AppError('live_mode_refused', { reason: 'over_limit', limit: { of, amount: most, left } });
}
