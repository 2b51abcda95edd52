import { type Model, type mongo, Schema } from 'mongoose';
import type { MoneyMark } from '../../../domain/api/money-mark.js';
import type { MoneyFilter, MoneyListing } from '../../../ports/money-listing.js';
import { makeFindById } from '../find-by-id.js';
import { readNewestRows } from '../newest-rows.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';
import { makeWriteTogether } from '../work/write-together.js';

export interface MoneyMarkDocument extends Omit<MoneyMark, 'id'> {
  readonly _id: string;
}

export const moneyMarkSchema = new Schema<MoneyMarkDocument>(
  {
    _id: String,
    kind: requiredText,
    merchantId: requiredText,
    mode: requiredText,
    linkId: requiredText,
    at: requiredDate,
  },
  DOCUMENT_OPTIONS,
);

const BY_TIME = { merchantId: 1, mode: 1, kind: 1, at: -1, _id: -1 } as const;
const BY_LINK = { linkId: 1, kind: 1, at: -1, _id: -1 } as const;

moneyMarkSchema.index(BY_TIME);
moneyMarkSchema.index(BY_LINK);

/** Which links have payments and refunds, by when these came about. */
export function createMoneyListing(model: Model<MoneyMarkDocument>): MoneyListing {
  const marks: mongo.Collection<MoneyMarkDocument> = model.db.collection(model.collection.name);
  const write = makeWriteTogether(model.collection);
  return {
    async add(added) {
      await Promise.all(added.map((mark) => write(toUpsert(mark))));
    },
    find: makeFindById(model, fromMoneyMarkDocument),
    async list(filter, page) {
      const { createdFrom: from, createdBefore: before } = filter;
      const rows = await readNewestRows(marks, [toSource(filter)], {
        ...{ field: 'at', page },
        ...(from === undefined ? {} : { from }),
        ...(before === undefined ? {} : { before }),
      });
      return rows.map(fromMoneyMarkDocument);
    },
  };
}

/** One statement, which does no harm done twice. */
export function toUpsert({ id: _id, ...fields }: MoneyMark) {
  return { filter: { _id } as mongo.Document, update: { $setOnInsert: fields }, upsert: true };
}

function toSource({ merchantId, mode, kind, linkId }: MoneyFilter) {
  const filter = { merchantId, mode, kind };
  return linkId === undefined ? { filter, hint: BY_TIME } : { filter: { ...filter, linkId }, hint: BY_LINK };
}

function fromMoneyMarkDocument({
  _id: id,
  kind,
  merchantId,
  mode,
  linkId,
  at,
}: MoneyMarkDocument): MoneyMark {
  return { id, kind, merchantId, mode, linkId, at };
}
