import { type Model, Schema, trusted } from 'mongoose';
import type { LiveTotals, TotalName } from '../../../ports/live-totals.js';
import { DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';

export interface LiveTotalDocument {
  /** `<merchant>:<currency>:<name>` */
  readonly _id: string;
  readonly merchantId: string;
  readonly takenMinor: number;
  /** The last keys that added, and that took away. */
  readonly taken: readonly string[];
  readonly given: readonly string[];
}

export const liveTotalSchema = new Schema<LiveTotalDocument>(
  {
    _id: String,
    merchantId: requiredText,
    takenMinor: { type: Number, required: true },
    taken: [String],
    given: [String],
  },
  DOCUMENT_OPTIONS,
);

liveTotalSchema.index({ merchantId: 1 });

/** Requests are repeated within minutes. */
const KEYS_KEPT = 200;

type TotalModel = Model<LiveTotalDocument>;

const idOf = ({ merchantId, currency, name }: TotalName): string => `${merchantId}:${currency}:${name}`;

export function createLiveTotals(model: TotalModel): LiveTotals {
  return {
    read: async (total) => (await readTotal(model, total))?.takenMinor ?? 0,

    async take(total, { key, minor, mostMinor }) {
      if ((await readTotal(model, total)) === null) await begin(model, total);
      const roomy = { takenMinor: trusted({ $lte: mostMinor - minor }), taken: trusted({ $ne: key }) };
      const added = await model
        .findOneAndUpdate(
          { _id: idOf(total), ...roomy },
          { $inc: { takenMinor: minor }, $push: { taken: { $each: [key], $slice: -KEYS_KEPT } } },
          { returnDocument: 'after' },
        )
        .lean();
      if (added !== null) return added.takenMinor;
      const standing = await readTotal(model, total);
      return standing?.taken.includes(key) === true ? standing.takenMinor : null;
    },

    async undo(total, { key, minor }) {
      await model.updateOne(
        { _id: idOf(total), taken: key },
        { $inc: { takenMinor: -minor }, $pull: { taken: key } },
      );
    },

    async giveBack(total, { key, minor }) {
      await model.updateOne(
        { _id: idOf(total), given: trusted({ $ne: key }) },
        { $inc: { takenMinor: -minor }, $push: { given: { $each: [key], $slice: -KEYS_KEPT } } },
      );
    },
  };
}

async function readTotal(model: TotalModel, total: TotalName): Promise<LiveTotalDocument | null> {
  return model.findOne({ _id: idOf(total) }).lean();
}

/** Of two that begin one at once, both go on with the same. */
async function begin(model: TotalModel, total: TotalName): Promise<void> {
  const { merchantId } = total;
  try {
    await model.create({ _id: idOf(total), merchantId, takenMinor: 0, taken: [], given: [] });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
