import type { mongo } from 'mongoose';
import type { MerchantDocument } from '../merchants/merchant-schema.js';
import { toUpkeepUpsert, type UpkeepDocument } from '../upkeep/upkeep-table.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

/** Nobody looked after merchants: each has a row from now on, due at once. */
export const lookAfterMerchants: Migration = {
  id: '012-look-after-merchants',
  async run({ db, ...context }) {
    const upkeep = db.collection<UpkeepDocument>('merchant_upkeep');
    await eachBatch(db.collection<MerchantDocument>('merchants'), context, async (batch) => {
      await upkeep.bulkWrite(batch.map(toInsert), { ordered: false });
    });
  },
};

/** One that has a row already keeps it. */
function toInsert({ _id, createdAt }: MerchantDocument): mongo.AnyBulkWriteOperation<UpkeepDocument> {
  const { filter, update, upsert } = toUpkeepUpsert(_id, createdAt);
  const row = { ...update.$setOnInsert, ...update.$min, ...update.$inc };
  return { updateOne: { filter, update: { $setOnInsert: row }, upsert } };
}
