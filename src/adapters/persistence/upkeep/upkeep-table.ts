import { type Model, Schema } from 'mongoose';
import type { UpkeepRow, UpkeepTable } from '../../../ports/upkeep-table.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { DOCUMENT_OPTIONS, requiredNumber, requiredText } from '../schema-parts.js';
import { addWorkIndexes, type WorkFields, workFields } from '../work/work-fields.js';
import { createWorkTable } from '../work/work-table.js';
import { makeWriteTogether } from '../work/write-together.js';

export interface UpkeepDocument extends WorkFields {
  /** The merchant's id, which is its share of the work too. */
  readonly _id: string;
  readonly share: string;
  /** How often it was woken. */
  readonly wakes: number;
  /** Absent in rows of earlier releases, which nobody looked through. */
  readonly keptSince?: Date;
  readonly erasedAt?: Date;
}

export const upkeepSchema = new Schema<UpkeepDocument>(
  {
    _id: String,
    share: requiredText,
    wakes: requiredNumber,
    keptSince: Date,
    erasedAt: Date,
    ...workFields,
  },
  DOCUMENT_OPTIONS,
);

addWorkIndexes(upkeepSchema);
upkeepSchema.index({ keptSince: 1 }, { partialFilterExpression: { keptSince: { $exists: true } } });

/** One row a merchant; what is woken while it is worked stays due. */
export function createUpkeepTable(model: Model<UpkeepDocument>): UpkeepTable & ParkedTable {
  const upkeep = model.db.collection<UpkeepDocument>(model.collection.name);
  const write = makeWriteTogether(model.collection);
  return {
    ...createWorkTable<UpkeepRow>({
      collection: model.collection,
      prefix: '',
      shareField: 'share',
      toRow: (document) => toUpkeepRow(document as UpkeepDocument),
      unchanged: ({ wakes }) => ({ wakes }),
    }),

    async wake(merchantId, at) {
      await write(toUpkeepUpsert(merchantId, at));
    },

    async noteKept(merchantId, keptSince) {
      await upkeep.updateOne({ _id: merchantId }, { $set: { keptSince } });
    },

    async wakeErased(before, now) {
      const filter = { keptSince: { $lt: before }, erasedAt: { $exists: true }, dueAt: { $gt: now } };
      await upkeep.updateMany(filter, { $set: { dueAt: now }, $inc: { wakes: 1 } });
    },

    async forget(merchantId) {
      await upkeep.deleteOne({ _id: merchantId });
    },
  };
}

/** One statement, which does no harm done twice. */
export function toUpkeepUpsert(merchantId: string, at: Date) {
  return {
    filter: { _id: merchantId },
    update: {
      $setOnInsert: { share: merchantId, holder: null, failures: 0 },
      $min: { dueAt: at },
      $inc: { wakes: 1 },
    },
    upsert: true,
  };
}

function toUpkeepRow({ _id: id, share, wakes, ...document }: UpkeepDocument): UpkeepRow {
  const { dueAt = new Date(0), failures = 0, keptSince = null, erasedAt = null } = document;
  return { ...{ id, share, merchantId: id, wakes, dueAt, failures }, keptSince, erasedAt };
}
