import { type Model, Schema, trusted } from 'mongoose';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

export interface InstallationDocument {
  readonly _id: string;
  /** The payload, sealed: it holds bot tokens. */
  readonly sealedPayload: string;
  readonly installedAt: Date;
}

export const installationSchema = new Schema<InstallationDocument>(
  {
    _id: String,
    sealedPayload: { type: String, required: true },
    installedAt: { type: Date, required: true },
  },
  DOCUMENT_OPTIONS,
);

export function createInstallationRepository(
  model: Model<InstallationDocument>,
  secretBox: SecretBox,
): InstallationRepository {
  return {
    async save(key, payload, installedAt) {
      const sealedPayload = secretBox.seal(payload);
      await model.updateOne({ _id: key }, { $set: { sealedPayload, installedAt } }, { upsert: true });
    },

    async find(key) {
      const document = await model.findOne({ _id: key }).lean<InstallationDocument>();
      if (document === null) return null;
      return { payload: secretBox.open(document.sealedPayload), installedAt: document.installedAt };
    },

    async remove(key, before) {
      await model.deleteOne({ _id: key, installedAt: trusted({ $lte: before }) });
    },
  };
}
