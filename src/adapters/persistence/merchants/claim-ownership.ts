import { LRUCache } from 'lru-cache';
import type { Model } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { MerchantChanges } from '../../../ports/merchant-repository.js';
import { withUntold } from '../audit/untold.js';
import { isDuplicateKey } from '../store-errors.js';
import type { MemberDocument } from './member-schema.js';

const MAX_KEPT = 1_000;

/** The last owner may go by way of another instance. */
const KEPT_MS = 60_000;

interface ClaimOwnership {
  claimOwnership(entries: readonly AuditEntry[]): MerchantChanges['claimOwnership'];
  /** The merchant may be without an owner from now on. */
  forget(merchantId: string): void;
}

/** Asks the store only while nobody is known to own the merchant. */
export function makeClaimOwnership(model: Model<MemberDocument>): ClaimOwnership {
  const owned = new LRUCache<string, true>({ max: MAX_KEPT, ttl: KEPT_MS });

  async function claim(
    merchantId: string,
    memberId: string,
    entries: readonly AuditEntry[],
  ): Promise<'claimed' | 'owned' | 'no member'> {
    if ((await model.exists({ merchantId, role: 'owner' })) !== null) return 'owned';
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

  return {
    claimOwnership: (entries) => async (merchantId, memberId) => {
      if (owned.has(merchantId)) return false;
      const outcome = await claim(merchantId, memberId, entries);
      if (outcome !== 'no member') owned.set(merchantId, true);
      return outcome === 'claimed';
    },
    forget: (merchantId) => owned.delete(merchantId),
  };
}
