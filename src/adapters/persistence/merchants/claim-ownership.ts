import { LRUCache } from 'lru-cache';
import type { Model } from 'mongoose';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import { isDuplicateKey } from '../store-errors.js';
import type { MemberDocument } from './member-schema.js';

const MAX_KEPT = 1_000;

/**
 * Asks the store only while nobody is known to have owned the merchant: who did once is its first owner for ever, whatever
 * other instances do.
 */
export function makeClaimOwnership(model: Model<MemberDocument>): MerchantRepository['claimOwnership'] {
  const owned = new LRUCache<string, true>({ max: MAX_KEPT });

  async function claim(merchantId: string, memberId: string): Promise<'claimed' | 'owned' | 'no member'> {
    if ((await model.exists({ merchantId, first: true })) !== null) return 'owned';
    try {
      const claimed = await model.updateOne(
        { _id: memberId, merchantId },
        { $set: { role: 'owner', first: true } },
      );
      return claimed.matchedCount === 1 ? 'claimed' : 'no member';
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return 'owned';
    }
  }

  return async (merchantId, memberId) => {
    if (owned.has(merchantId)) return false;
    const outcome = await claim(merchantId, memberId);
    if (outcome !== 'no member') owned.set(merchantId, true);
    return outcome === 'claimed';
  };
}
