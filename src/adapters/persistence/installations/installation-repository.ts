import { type Model, Schema, trusted } from 'mongoose';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

export interface InstallationDocument {
  readonly _id: string;
  /** The payload, sealed: it holds bot tokens. */
  readonly sealedPayload: string;
  readonly installedAt: Date;
  /** Absent in what earlier releases wrote. */
  readonly revision?: number;
  /** Until when somebody alone renews this revision. */
  readonly claimedUntil?: Date;
}

export const installationSchema = new Schema<InstallationDocument>(
  {
    _id: String,
    sealedPayload: { type: String, required: true },
    installedAt: { type: Date, required: true },
    revision: Number,
    claimedUntil: Date,
  },
  DOCUMENT_OPTIONS,
);

function atRevision(key: string, revision: number) {
  return { _id: key, revision: revision === 0 ? trusted({ $exists: false }) : revision };
}

export function createInstallationRepository(
  model: Model<InstallationDocument>,
  secretBox: SecretBox,
): InstallationRepository {
  return {
    async save(key, payload, installedAt) {
      const sealedPayload = secretBox.seal(payload);
      await model.updateOne(
        { _id: key },
        { $set: { sealedPayload, installedAt }, $unset: { claimedUntil: 1 }, $inc: { revision: 1 } },
        { upsert: true },
      );
    },

    async find(key) {
      const document = await model.findOne({ _id: key }).lean<InstallationDocument>();
      if (document === null) return null;
      const { sealedPayload, installedAt, revision = 0 } = document;
      return { payload: secretBox.open(sealedPayload), installedAt, revision };
    },

    async remove(key, before) {
      await model.deleteOne({ _id: key, installedAt: trusted({ $lte: before }) });
    },

    ...createRenewals(model, secretBox),
  };
}

function createRenewals(
  model: Model<InstallationDocument>,
  secretBox: SecretBox,
): Pick<InstallationRepository, 'claimRenewal' | 'replace'> {
  return {
    async claimRenewal(key, revision, { at, until }) {
      const isFree = [{ claimedUntil: trusted({ $exists: false }) }, { claimedUntil: trusted({ $lte: at }) }];
      const claimed = await model.updateOne(
        { ...atRevision(key, revision), $or: isFree },
        { $set: { claimedUntil: until } },
      );
      return claimed.matchedCount === 1;
    },

    async replace(key, revision, payload) {
      const sealedPayload = secretBox.seal(payload);
      const replaced = await model.updateOne(atRevision(key, revision), {
        $set: { sealedPayload, revision: revision + 1 },
        $unset: { claimedUntil: 1 },
      });
      return replaced.matchedCount === 1;
    },
  };
}
