import type { Model, mongo } from 'mongoose';
import { toNextRow } from '../../../domain/audit/audit-chain.js';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { AuditTrail } from '../../../ports/audit-trail.js';
import { isDuplicateKey } from '../store-errors.js';
import { type AuditDocument, BY_NUMBER, fromAuditDocument, toAuditDocument } from './audit-schema.js';
import { sha256 } from './sha256.js';

/** So that what is cut off leaves no hole behind it that is longer. */
const ENDED_AT_ONCE = 500;

type Audit = mongo.Collection<AuditDocument>;

/** The trail of each merchant: inserting the next number is the compare-and-set. */
export function createAuditTrail(model: Model<AuditDocument>): AuditTrail {
  const audit: Audit = model.db.collection<AuditDocument>(model.collection.name);
  const find = async (filter: mongo.Filter<AuditDocument>, sort: mongo.Sort, limit: number) => {
    const documents = await audit.find(filter).sort(sort).limit(limit).batchSize(limit).toArray();
    return documents.map(fromAuditDocument);
  };
  return {
    async append(merchantId, entries) {
      // Whoever was not first has somebody before it, so that all come to an end.
      while (!(await tryAppend(audit, merchantId, entries)));
    },
    list: (merchantId, after, limit) => find({ merchantId, number: { $gt: after } }, BY_NUMBER, limit),
    listNewest: (merchantId, { memberId, limit }) =>
      find(
        { merchantId, ...(memberId === undefined ? {} : { 'actor.memberId': memberId }) },
        { number: -1 },
        limit,
      ),
    async endThrough(merchantId, number) {
      for (;;) {
        const [oldest] = await find({ merchantId, number: { $lte: number } }, BY_NUMBER, 1);
        if (oldest === undefined) return;
        const last = Math.min(number, oldest.number + ENDED_AT_ONCE - 1);
        await audit.deleteMany({ merchantId, number: { $lte: last } });
      }
    },
  };
}

/** False when somebody else wrote at the same moment: some of the entries may stand by then. */
async function tryAppend(audit: Audit, merchantId: string, entries: readonly AuditEntry[]): Promise<boolean> {
  const missing = await listMissing(audit, merchantId, entries);
  if (missing.length === 0) return true;
  const [newest] = await audit.find({ merchantId }).sort({ number: -1 }).limit(1).toArray();
  const documents: AuditDocument[] = [];
  for (const entry of missing) {
    documents.push(toAuditDocument(toNextRow(entry, documents.at(-1) ?? newest ?? null, sha256)));
  }
  try {
    await audit.insertMany(documents, { ordered: true, ignoreUndefined: true });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

async function listMissing(
  audit: Audit,
  merchantId: string,
  entries: readonly AuditEntry[],
): Promise<readonly AuditEntry[]> {
  const ids = entries.map(({ id }) => id);
  const standing = await audit
    .find({ merchantId, entryId: { $in: ids } }, { projection: { entryId: 1 } })
    .toArray();
  const known = new Set(standing.map(({ entryId }) => entryId));
  return entries.filter(({ id }, at) => !known.has(id) && ids.indexOf(id) === at);
}
