import { type Model, Schema, trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { SeenStore } from '../../../ports/seen-store.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';

export interface SeenDocument {
  readonly _id: string;
  readonly expiresAt: Date;
}

export const seenSchema = new Schema<SeenDocument>(
  { _id: String, expiresAt: { type: Date, required: true } },
  DOCUMENT_OPTIONS,
);

seenSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export function createSeenStore(model: Model<SeenDocument>, clock: Clock): SeenStore {
  return {
    async firstTime(key, ttlMs) {
      const now = clock.now();
      try {
        // Takes over a key whose time has passed, or inserts it; a key still remembered refuses the insert.
        await model.updateOne(
          { _id: key, expiresAt: trusted({ $lte: now }) },
          { $set: { expiresAt: new Date(now.getTime() + ttlMs) } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async forget(key) {
      await model.deleteOne({ _id: key });
    },
  };
}
