import { LRUCache } from 'lru-cache';
import type { Model } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { MerchantChanges } from '../../../ports/merchant-repository.js';
import { withUntold } from '../audit/untold.js';
import { isDuplicateKey } from '../store-errors.js';
import type { MemberDocument } from './member-schema.js';

const MAX_KEPT = 1_000;

/**
 * Asks the store only while nobody is known to have owned the merchant: who did once is its first owner for ever, whatever
 * other instances do.
 */
export function makeClaimOwnership(
  model: Model<MemberDocument>,
): (entries: readonly AuditEntry[]) => MerchantChanges['claimOwnership'] {
  const owned = new LRUCache<string, true>({ max: MAX_KEPT });

  async function claim(
    merchantId: string,
    memberId: string,
    entries: readonly AuditEntry[],
  ): Promise<'claimed' | 'owned' | 'no member'> {
    if ((await model.exists({ merchantId, first: true })) !== null) return 'owned';
    try {
      const claimed = await model.updateOne(
        { _id: memberId, merchantId },
        withUntold({ $set: { role: 'owner', first: true } }, entries),
      );
      return claimed.matchedCount === 1 ? 'claimed' : 'no member';
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return 'owned';
    }
  }

  return (entries) => async (merchantId, memberId) => {
    if (owned.has(merchantId)) return false;
    const outcome = await claim(merchantId, memberId, entries);
    if (outcome !== 'no member') owned.set(merchantId, true);
    return outcome === 'claimed';
  };
}
