import { listScopesAt, nameTotal } from '../../domain/kyc/live-limits.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { LiveLimitDeps } from './live-limit-deps.js';

/** What a link asked for that ended unpaid may be asked for again. */
export function makeReleaseLiveLimits({
  kycs,
  liveTotals,
}: Pick<LiveLimitDeps, 'kycs' | 'liveTotals'>): EventSubscriber {
  return {
    name: 'live_limits',
    async handle({ id: key, merchantId, mode, amount: { minor, currency }, createdAt }, { type }) {
      if (mode !== 'live' || (type !== 'link.cancelled' && type !== 'link.expired')) return;
      for (const scope of listScopesAt(await kycs.find(merchantId), createdAt)) {
        await liveTotals.giveBack(
          { merchantId, currency, name: nameTotal(scope, createdAt) },
          { key, minor },
        );
      }
    },
  };
}
