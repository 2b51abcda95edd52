import type { mongo } from 'mongoose';
import { toMoneyMark } from '../../../domain/api/money-mark.js';
import type { LinkDocument } from '../links/link-document.js';
import { type MoneyMarkDocument, toUpsert } from '../money-marks/money-marks.js';
import { eachBatch } from './each-batch.js';
import type { Migration } from './migration.js';

/** Payments and refunds were found in their links alone: what there is of either goes into their lists. */
export const listMoneyOfLinks: Migration = {
  id: '014-list-money-of-links',
  async run({ db, ...context }) {
    const marks = db.collection<MoneyMarkDocument>('money_marks');
    await eachBatch(db.collection<LinkDocument>('links'), context, async (batch) => {
      const upserts = batch.flatMap(toUpserts);
      if (upserts.length > 0) await marks.bulkWrite(upserts, { ordered: false });
    });
  },
};

/** One that is listed already stays as it is. */
function toUpserts({
  _id: id,
  merchantId,
  mode,
  history,
}: LinkDocument): readonly mongo.AnyBulkWriteOperation<MoneyMarkDocument>[] {
  return history.flatMap((event) => {
    const mark = toMoneyMark({ id, merchantId, mode }, event);
    return mark === null ? [] : [{ updateOne: toUpsert(mark) }];
  });
}
