import { type Model, Schema, trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { KeptValues } from '../../../ports/kept-values.js';
import { makeFindDocument } from '../find-document.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

export interface KeptValueDocument {
  readonly _id: string;
  readonly value: string;
  readonly expiresAt: Date;
}

export const keptValueSchema = new Schema<KeptValueDocument>(
  { _id: String, value: { type: String, required: true }, expiresAt: { type: Date, required: true } },
  DOCUMENT_OPTIONS,
);

keptValueSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export function createKeptValues(model: Model<KeptValueDocument>, clock: Clock): KeptValues {
  const findById = makeFindDocument(model);
  /** The store takes what is over off only once a minute. */
  const lasting = (key: string) => ({ _id: key, expiresAt: trusted({ $gt: clock.now() }) });
  return {
    async find(key) {
      const document = await findById(key);
      return document !== null && document.expiresAt > clock.now() ? document.value : null;
    },

    async keep(key, value, ttlMs) {
      const expiresAt = new Date(clock.now().getTime() + ttlMs);
      await model.updateOne({ _id: key }, { $set: { value, expiresAt } }, { upsert: true });
    },

    async take(key) {
      const document = await model.findOneAndDelete(lasting(key)).lean<KeptValueDocument>();
      return document?.value ?? null;
    },

    async forget(key) {
      await model.deleteOne({ _id: key });
    },
  };
}
