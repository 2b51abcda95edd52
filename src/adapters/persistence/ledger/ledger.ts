import { type Model, type mongo, trusted } from 'mongoose';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.js';
import {
  type Ledger,
  type LedgerName,
  type LedgerSpan,
  type LedgerSum,
  MOST_QUESTIONS,
  type QuestionCounts,
} from '../../../ports/ledger.js';
import type { LinkDocument } from '../links/link-document.js';
import { isDuplicateKey } from '../store-errors.js';
import { writeUnordered } from '../write-unordered.js';
import { BY_TIME, fromLedgerDocument, type LedgerDocument, toLedgerDocument } from './ledger-schema.js';

interface StoredSum extends Omit<LedgerSum, 'currency' | 'account' | 'ownerId' | 'provider'> {
  readonly _id: Pick<LedgerSum, 'currency' | 'account' | 'ownerId' | 'provider'>;
}

type NamedLink = Pick<LinkDocument, '_id' | 'merchantId' | 'reference' | 'attempts'>;

const SUMMED_BY = { currency: '$currency', account: '$account', ownerId: '$ownerId', provider: '$provider' };

/** So many payments are looked for in one query. */
const NAMES_AT_ONCE = 500;

/** The ledger's collection. The links tell which payment is whose. */
export function createLedger(model: Model<LedgerDocument>, links: Model<LinkDocument>): Ledger {
  const collection = model.db.collection<LedgerDocument>(model.collection.name);
  return {
    async add(rows) {
      if (rows.length === 0) return;
      const inserts = rows.map((row) => ({ insertOne: { document: toLedgerDocument(row) } }));
      const { refusals } = await writeUnordered<LedgerDocument>(model, inserts);
      const fault = [...refusals.values()].find((refusal) => !isDuplicateKey(refusal));
      if (fault !== undefined) throw fault;
    },

    async sum(span) {
      const group = { _id: SUMMED_BY, amountMinor: { $sum: '$amountMinor' }, rows: { $sum: 1 } };
      const sums = await collection
        .aggregate<StoredSum>([{ $match: whereIn(span) }, { $group: group }])
        .toArray();
      return sums.map(({ _id, amountMinor, rows }) => ({ ..._id, amountMinor, rows }));
    },

    async page(span, after, limit) {
      const documents = await collection
        .find({ ...whereIn(span), ...(after === null ? {} : whereAfter(after)) })
        .sort({ at: 1, _id: 1 })
        .hint(BY_TIME)
        .limit(limit)
        .toArray();
      return documents.map(fromLedgerDocument);
    },

    countQuestions: (merchantId) => countQuestionsOf(links, merchantId),

    async findNames(account, paymentRefs) {
      const names: LedgerName[] = [];
      for (let at = 0; at < paymentRefs.length; at += NAMES_AT_ONCE) {
        names.push(...(await findNamesOf(links, account, paymentRefs.slice(at, at + NAMES_AT_ONCE))));
      }
      return names;
    },
  };
}

function whereIn({ merchantId, mode, from, until }: LedgerSpan) {
  return { merchantId, mode, at: { $gte: from, $lt: until } };
}

/** Two ranges of one index, whichever the store: those of the same moment, and those of later ones. */
function whereAfter({ at, id }: LedgerRow) {
  return { $or: [{ at, _id: { $gt: id } }, { at: { $gt: at } }] };
}

async function countQuestionsOf(links: Model<LinkDocument>, merchantId: string): Promise<QuestionCounts> {
  const count = (filter: mongo.Document) =>
    links.collection.countDocuments({ merchantId, ...filter }, { limit: MOST_QUESTIONS });
  const [decisions, disputes, refunds] = await Promise.all([
    count({ exception: { $gt: '' } }),
    count({ disputeOpen: { $gt: false } }),
    count({ 'refundWork.dueAt': { $gt: new Date(0) }, 'refunds.status': 'awaiting_approval' }),
  ]);
  return { decisions, disputes, refunds };
}

async function findNamesOf(
  links: Model<LinkDocument>,
  { provider, gatewayAccountId }: Pick<LedgerRow, 'provider' | 'gatewayAccountId'>,
  paymentRefs: readonly string[],
): Promise<readonly LedgerName[]> {
  const sought = new Set(paymentRefs);
  const found = await links
    .find(
      { 'attempts.paymentRef': trusted({ $in: [...sought] }) },
      { merchantId: 1, reference: 1, attempts: 1 },
    )
    .lean<NamedLink[]>();
  return found.flatMap(({ _id: linkId, merchantId, reference, attempts }) =>
    attempts
      .filter(
        (attempt) => attempt.provider === provider && (attempt.gatewayAccountId ?? null) === gatewayAccountId,
      )
      .flatMap(({ paymentRef }) =>
        paymentRef !== null && sought.has(paymentRef) ? [{ merchantId, linkId, reference, paymentRef }] : [],
      ),
  );
}
