import { findPassedShare, type LimitScope, nameTotal } from '../../domain/kyc/live-limits.js';
import type { Money } from '../../domain/money/money.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import { getLimitsOrThrow, refuseOver } from './check-live-limits.js';
import type { LiveAsk, LiveLimitDeps } from './live-limit-deps.js';

export interface TakeLiveLimitsDeps extends LiveLimitDeps, MerchantNewsDeps {}

export interface LiveTaking extends LiveAsk {
  /** The same key takes once. */
  readonly key: string;
  readonly at: Date;
}

interface Taken {
  readonly scope: LimitScope;
  readonly most: Money;
  /** Sum in minor units. */
  readonly after: number;
}

/**
 * Takes the amount of a link that is about to be made from all that its merchant may ask for, or from nothing; of many at
 * once no more get in than there is room for. How much is used up before the review is told to the owners.
 * Throws AppError `live_mode_refused` with reason `over_limit`, `store_unavailable`.
 */
export async function takeLiveLimits(deps: TakeLiveLimitsDeps, taking: LiveTaking): Promise<void> {
  const limits = await getLimitsOrThrow(deps, taking);
  if (limits === 'unlimited') return;
  const { merchantId, amount, key, at } = taking;
  const { minor, currency } = amount;
  const taken: Taken[] = [];
  for (const { scope, most } of limits.totals) {
    const total = { merchantId, currency, name: nameTotal(scope, at) };
    const after = await deps.liveTotals.take(total, { key, minor, mostMinor: most.minor });
    if (after === null) {
      await undoLiveLimits(
        deps,
        taking,
        taken.map((each) => each.scope),
      );
      throw refuseOver(scope, most, await deps.liveTotals.read(total));
    }
    taken.push({ scope, most, after });
  }
  await tellShare(deps, taking, taken);
}

/** What a link took that is not made after all. */
export async function undoLiveLimits(
  { liveTotals }: Pick<LiveLimitDeps, 'liveTotals'>,
  { merchantId, amount: { minor, currency }, key, at }: LiveTaking,
  scopes: readonly LimitScope[] = ['day', 'month', 'all'],
): Promise<void> {
  for (const scope of scopes) {
    await liveTotals.undo({ merchantId, currency, name: nameTotal(scope, at) }, { key, minor });
  }
}

/** A third, two thirds, all of what is allowed before the review: as Razorpay does (razorpay/markdown-docs, partners/aggregators/onboarding-api/instant-activation.md). */
async function tellShare(
  deps: TakeLiveLimitsDeps,
  { merchantId, amount }: LiveTaking,
  taken: readonly Taken[],
) {
  const all = taken.find(({ scope }) => scope === 'all');
  if (all === undefined) return;
  const { most, after } = all;
  const share = findPassedShare(most, { before: after - amount.minor, after });
  if (share === null) return;
  const note = { kind: 'limit_share', share, limit: most } as const;
  await requestMerchantNews(deps, merchantId, { key: `limit:${most.currency}:${share}`, note });
}
