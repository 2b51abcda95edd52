import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { Clock } from '../../../ports/clock.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';

/** How long another process may still show a merchant's old settings. */
const TTL_MS = 2_000;
const MAX_KEPT = 1_000;

/**
 * The same repository, remembering merchants it has just read: every page, message and creation needs one, and they
 * hardly ever change. A change made through it is seen at once.
 */
export function rememberMerchants(repository: MerchantRepository, clock: Clock): MerchantRepository {
  const kept = new Map<string, { readonly merchant: Merchant; readonly until: number }>();

  return {
    ...repository,
    async findById(merchantId) {
      const nowMs = clock.now().getTime();
      const known = kept.get(merchantId);
      if (known !== undefined && nowMs < known.until) return known.merchant;
      const merchant = await repository.findById(merchantId);
      if (kept.size >= MAX_KEPT) kept.clear();
      if (merchant !== null) kept.set(merchantId, { merchant, until: nowMs + TTL_MS });
      return merchant;
    },
    async updateSettings(merchantId, settings) {
      await repository.updateSettings(merchantId, settings);
      kept.delete(merchantId);
    },
  };
}
