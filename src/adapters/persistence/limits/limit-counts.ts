import { type Model, Schema, trusted } from 'mongoose';
import type { LimitCount, LimitCounts } from '../../../ports/limit-counts.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

export interface LimitCountDocument extends LimitCount {
  readonly _id: string;
}

const required = { type: String, required: true };

export const limitCountSchema = new Schema<LimitCountDocument>(
  {
    _id: String,
    instanceId: required,
    key: required,
    endsAt: { type: Date, required: true },
    count: { type: Number, required: true },
  },
  DOCUMENT_OPTIONS,
);

limitCountSchema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });
limitCountSchema.index({ endsAt: 1, count: -1 });

export function createLimitCounts(model: Model<LimitCountDocument>): LimitCounts {
  return {
    async tell(counts) {
      if (counts.length === 0) return;
      await model.bulkWrite(counts.map(toUpdate), { ordered: false });
    },

    async findOthers(instanceId, endsAt, limit) {
      const documents = await model
        .find({ endsAt, instanceId: trusted({ $ne: instanceId }) })
        .sort({ count: -1 })
        .limit(limit)
        .lean<LimitCountDocument[]>();
      return documents.map(({ _id, ...count }) => count);
    },
  };
}

function toUpdate({ instanceId, key, endsAt, count }: LimitCount) {
  const filter = { _id: `${endsAt.getTime()} ${instanceId} ${key}` };
  const update = { $max: { count }, $setOnInsert: { instanceId, key, endsAt } };
  return { updateOne: { filter, update, upsert: true } };
}
