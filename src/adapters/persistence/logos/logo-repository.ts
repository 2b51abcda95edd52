import { type Model, Schema } from 'mongoose';
import type { LogoRepository } from '../../../ports/logo-repository.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

export interface LogoDocument {
  /** The merchant's. */
  readonly _id: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export const logoSchema = new Schema<LogoDocument>(
  {
    _id: String,
    contentType: { type: String, required: true },
    bytes: { type: Buffer, required: true },
  },
  DOCUMENT_OPTIONS,
);

export function createLogoRepository(model: Model<LogoDocument>): LogoRepository {
  return {
    async find(merchantId) {
      // Not lean: the driver's own type of bytes is to become Node's.
      const found = await model.findById(merchantId);
      return found === null ? null : { contentType: found.contentType, bytes: Buffer.from(found.bytes) };
    },

    async save(merchantId, { contentType, bytes }) {
      await model.replaceOne(
        { _id: merchantId },
        { contentType, bytes: Buffer.from(bytes) },
        { upsert: true },
      );
    },

    async remove(merchantId) {
      await model.deleteOne({ _id: merchantId });
    },
  };
}
