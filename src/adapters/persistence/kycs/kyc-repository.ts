import { type Model, trusted } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import { beginKyc, type Kyc } from '../../../domain/kyc/kyc.js';
import type { KycRepository } from '../../../ports/kyc-repository.js';
import { beginUntold, withUntold } from '../audit/untold.js';
import { makeFindDocument } from '../find-document.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import { isDuplicateKey } from '../store-errors.js';
import type { KycDocument } from './kyc-schema.js';

/** One row a merchant; each change takes the place of the revision that was seen. */
export function createKycRepository(model: Model<KycDocument>): KycRepository {
  const findDocument = makeFindDocument(model);
  return {
    async find(merchantId) {
      const found = await findDocument(merchantId);
      return found === null ? null : fromKycDocument(found);
    },

    async save(next, entries) {
      if (next.revision === 1) return insert(model, next, entries);
      const { _id, ...change } = toKycDocument(next);
      const seen = { _id, revision: next.revision - 1 };
      const { matchedCount } = await model.updateOne(seen, withUntold({ $set: change }, entries));
      return matchedCount === 1;
    },

    async remove(merchantId) {
      await model.deleteOne({ _id: merchantId });
    },

    async list(states, limit) {
      const found = await model
        .find({ state: trusted({ $in: [...states] }) }, { untold: 0 })
        .sort({ since: 1, _id: 1 })
        .limit(limit)
        .lean<KycDocument[]>();
      return found.map(fromKycDocument);
    },
  };
}

/** False where another began it first. */
async function insert(model: Model<KycDocument>, kyc: Kyc, entries: readonly AuditEntry[]): Promise<boolean> {
  try {
    await model.create({ ...toKycDocument(kyc), ...beginUntold(entries) });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

function toKycDocument({ merchantId, ...fields }: Kyc): Omit<KycDocument, 'untold'> {
  return { _id: merchantId, schemaVersion: SCHEMA_VERSION, ...fields };
}

export function fromKycDocument(document: KycDocument): Kyc {
  assertReadable(document);
  const { _id: merchantId, schemaVersion: _, untold: __, ...fields } = document;
  return { ...beginKyc(merchantId, fields.since), ...fields };
}
