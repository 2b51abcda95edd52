import { dailyLimit, nextRoomAt, RECIPIENT_LIMIT } from '../../src/domain/sending/text-limits.js';
import type { TextQuota, TextToCount } from '../../src/ports/text-quota.js';

export function createFakeTextQuota(): TextQuota {
  const taken = new Map<string, TextToCount & { readonly at: Date }>();
  return {
    async take(text, now) {
      if (taken.has(text.deliveryId)) return { kind: 'admitted' };
      const texts = [...taken.values()];
      const toRecipient = texts.filter(({ address }) => address === text.address);
      const ofMerchant = texts.filter(({ merchantId }) => merchantId === text.merchantId);
      const recipientAt = nextRoomAt(toRecipient, RECIPIENT_LIMIT, now);
      if (recipientAt !== null) return { kind: 'full', limit: 'recipient_limit', until: recipientAt };
      const merchantAt = nextRoomAt(ofMerchant, dailyLimit(text.perDay), now);
      if (merchantAt !== null) return { kind: 'full', limit: 'daily_limit', until: merchantAt };
      taken.set(text.deliveryId, { ...text, at: now });
      return { kind: 'admitted' };
    },
  };
}
