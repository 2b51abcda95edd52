import type { AuditDocument } from '../audit/audit-schema.js';
import type { MerchantDocument } from '../merchants/merchant-schema.js';
import { toUpkeepUpsert, type UpkeepDocument } from '../upkeep/upkeep-table.js';
import type { Migration } from './migration.js';

/** To merchants that were erased nobody came any more: each has a row from now on, for what is kept of it to end. */
export const keepUpErased: Migration = {
  id: '013-keep-up-erased',
  async run({ db }) {
    const merchants = db.collection<MerchantDocument>('merchants');
    const upkeep = db.collection<UpkeepDocument>('merchant_upkeep');
    for await (const { merchantId, at } of db
      .collection<AuditDocument>('audit')
      .find({ action: 'merchant.erased' })) {
      // One whose erasure was cut off is there still, and is gone on with.
      if ((await merchants.findOne({ _id: merchantId })) !== null) continue;
      const { filter, update, upsert } = toUpkeepUpsert(merchantId, at);
      const row = { ...update.$setOnInsert, ...update.$min, ...update.$inc, erasedAt: at };
      await upkeep.updateOne(filter, { $setOnInsert: row }, { upsert });
    }
  },
};
