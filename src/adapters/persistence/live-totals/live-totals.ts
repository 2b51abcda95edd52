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

export function createLiveTotals(model: Model<LiveTotalDocument>): LiveTotals {
  const idOf = ({ merchantId, currency, name }: TotalName) => `${merchantId}:${currency}:${name}`;
  const readTotal = async (total: TotalName) => model.findOne({ _id: idOf(total) }).lean();

  async function begin(total: TotalName): Promise<void> {
    const { merchantId } = total;
    try {
      await model.create({ _id: idOf(total), merchantId, takenMinor: 0, taken: [], given: [] });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  return {
    read: async (total) => (await readTotal(total))?.takenMinor ?? 0,

    async take(total, { key, minor, mostMinor }) {
      if ((await readTotal(total)) === null) await begin(total);
      const roomy = { takenMinor: trusted({ $lte: mostMinor - minor }), taken: trusted({ $ne: key }) };
      const added = await model
        .findOneAndUpdate(
          { _id: idOf(total), ...roomy },
          { $inc: { takenMinor: minor }, $push: { taken: { $each: [key], $slice: -KEYS_KEPT } } },
          { returnDocument: 'after' },
        )
        .lean();
      if (added !== null) return added.takenMinor;
      const standing = await readTotal(total);
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
