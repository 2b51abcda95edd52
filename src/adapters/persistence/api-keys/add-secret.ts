import type { mongo } from 'mongoose';
import type { ApiKeys, NewSecret } from '../../../ports/api-keys.js';
import { withUntold } from '../audit/untold.js';
import { hashToken } from '../hash-token.js';
import type { ApiKeyDocument, KeySecretPart } from './api-key-schema.js';

/** During a rotation two. */
const MOST_SECRETS = 2;

/** Puts a secret before the others; of two at once, the later one finds the other's. */
export function makeAddSecret(keys: mongo.Collection<ApiKeyDocument>): ApiKeys['addSecret'] {
  return async ({ merchantId, id }, added, entry) => {
    const usable = { _id: id, merchantId, revokedAt: null, declinedAt: null, needsApproval: false };
    for (;;) {
      const found = await keys.findOne(usable);
      if (found === null) return false;
      const change = { $set: { secrets: rotate(found.secrets, added) } };
      const seen = { ...usable, secrets: found.secrets } as mongo.Filter<ApiKeyDocument>;
      const { matchedCount } = await keys.updateOne(seen, withUntold(change, [entry]));
      if (matchedCount === 1) return true;
    }
  };
}

function rotate(
  before: readonly KeySecretPart[],
  { secret, madeAt, shownTo, othersEndAt }: NewSecret,
): readonly KeySecretPart[] {
  const others = before.flatMap((one) => {
    const endsAt = soonerOf(one.endsAt, othersEndAt);
    return endsAt !== null && endsAt <= madeAt ? [] : [{ ...one, endsAt }];
  });
  const newest = { hash: hashToken(secret), lastFour: secret.slice(-4), madeAt, shownTo, endsAt: null };
  return [newest, ...others].slice(0, MOST_SECRETS);
}

function soonerOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
