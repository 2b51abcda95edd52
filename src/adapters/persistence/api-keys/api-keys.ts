import { type Model, type mongo, trusted } from 'mongoose';
import { MOST_KEYS } from '../../../domain/api/api-key.js';
import type { ApiKeys, KeyReveal } from '../../../ports/api-keys.js';
import type { Clock } from '../../../ports/clock.js';
import { beginUntold, withUntold } from '../audit/untold.js';
import { makeFindById } from '../find-by-id.js';
import { findFreeSlot } from '../free-slot.js';
import { hashToken } from '../hash-token.js';
import { createOneTimeTokens } from '../one-time-tokens.js';
import { isDuplicateKey } from '../store-errors.js';
import { makeAddSecret } from './add-secret.js';
import { fromApiKeyDocument, toApiKeyDocument, toKeySecret } from './api-key-mapper.js';
import type { ApiKeyDocument, KeyRevealDocument } from './api-key-schema.js';

export interface ApiKeyModels {
  readonly apiKeys: Model<ApiKeyDocument>;
  readonly keyReveals: Model<KeyRevealDocument>;
}

/** Keys of merchants; of their secrets the hashes alone are stored. */
export function createApiKeys({ apiKeys: model, keyReveals }: ApiKeyModels, clock: Clock): ApiKeys {
  const keys: mongo.Collection<ApiKeyDocument> = model.db.collection(model.collection.name);
  const reveals = createOneTimeTokens<KeyReveal>(keyReveals, clock);
  return {
    insert: makeInsert(model),
    find: makeFindById(model, fromApiKeyDocument),
    async list(merchantId) {
      const found = await model.find({ merchantId }).sort({ madeAt: -1, _id: -1 }).lean<ApiKeyDocument[]>();
      return found.map(fromApiKeyDocument);
    },
    findBySecret: makeFindBySecret(model),
    change: makeChange(keys),
    addSecret: makeAddSecret(keys),
    async noteUsed(keyId, at) {
      await model.updateOne({ _id: keyId }, { $max: { lastUsedAt: at } });
    },
    saveReveal: reveals.save,
    findReveal: reveals.find,
    useReveal: reveals.use,
  };
}

function makeInsert(model: Model<ApiKeyDocument>): ApiKeys['insert'] {
  return async (key, entry) => {
    const { merchantId, madeAt } = key;
    const isOver = { endsAt: trusted({ $lte: madeAt }), slot: trusted({ $exists: true }) };
    await model.updateMany({ merchantId, ...isOver }, { $unset: { slot: 1 } });
    for (let round = 0; ; round += 1) {
      const others = await model.find({ merchantId, slot: trusted({ $gte: 0 }) }, { slot: 1 }).lean();
      const slot = findFreeSlot(
        others.flatMap((other) => other.slot ?? []),
        { most: MOST_KEYS, for: key.id, round },
      );
      if (slot === null) return false;
      if (await tryInsert(model, { ...toApiKeyDocument(key, slot), ...beginUntold([entry]) })) return true;
    }
  };
}

/** False when another took the place at the same moment. */
async function tryInsert(model: Model<ApiKeyDocument>, document: ApiKeyDocument): Promise<boolean> {
  try {
    await model.insertOne(document);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    if ((await model.exists({ _id: document._id })) !== null) throw error;
    return false;
  }
}

function makeFindBySecret(model: Model<ApiKeyDocument>): ApiKeys['findBySecret'] {
  return async (secret) => {
    const hash = hashToken(secret);
    const found = await model.findOne({ 'secrets.hash': hash }).lean<ApiKeyDocument>();
    const part = found?.secrets.find((one) => one.hash === hash);
    if (found === null || part === undefined) return null;
    return { key: fromApiKeyDocument(found), secret: toKeySecret(part) };
  };
}

function makeChange(keys: mongo.Collection<ApiKeyDocument>): ApiKeys['change'] {
  return async ({ merchantId, id }, expected, change, entry) => {
    const isOver = change.revokedAt instanceof Date || change.declinedAt instanceof Date;
    const update = { $set: change, ...(isOver ? { $unset: { slot: 1 as const } } : {}) };
    const { matchedCount } = await keys.updateOne(
      { _id: id, merchantId, ...expected },
      withUntold(update, [entry]),
    );
    return matchedCount === 1;
  };
}
