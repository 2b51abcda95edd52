import { type Model, Schema, trusted } from 'mongoose';
import type { Suppression, SuppressionRepository } from '../../../ports/suppression-repository.js';
import { makeFindById } from '../find-by-id.js';
import { DOCUMENT_OPTIONS, PART_OPTIONS, requiredText } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';
import { hashAddress } from './hash-address.js';

interface LiftingPart {
  /** Null: the recipient wrote. */
  readonly memberId: string | null;
  readonly why: string | null;
  readonly at: Date;
}

export interface SuppressionDocument extends Suppression {
  /** The merchant, the channel and the address. */
  readonly _id: string;
  /** False once it is lifted. */
  readonly holds: boolean;
  /** Each time that it was lifted, the last one at the end. */
  readonly liftings: readonly LiftingPart[];
}

export const suppressionSchema = new Schema<SuppressionDocument>(
  {
    _id: String,
    merchantId: requiredText,
    channel: requiredText,
    address: requiredText,
    reason: requiredText,
    since: { type: Date, required: true },
    holds: { type: Boolean, required: true },
    liftings: [new Schema<LiftingPart>({ memberId: String, why: String, at: Date }, PART_OPTIONS)],
  },
  DOCUMENT_OPTIONS,
);

const ONLY_HELD = { partialFilterExpression: { holds: true } };
suppressionSchema.index({ merchantId: 1, since: -1 }, ONLY_HELD);
suppressionSchema.index({ address: 1, channel: 1 }, ONLY_HELD);

export function createSuppressionRepository(model: Model<SuppressionDocument>): SuppressionRepository {
  const findById = makeFindById(model, (document) => document);
  return {
    async find(whereto) {
      const found = await Promise.all(idsOf(whereto).map((id) => findById(whereto.merchantId, id)));
      const held = found.find((document) => document?.holds === true);
      return held == null ? null : { ...fromDocument(held), address: whereto.address.toLowerCase() };
    },

    add: (suppression) => add(model, suppression),

    async lift(whereto, { memberId, why, at }) {
      const change = { $set: { holds: false }, $push: { liftings: { memberId, why, at } } };
      const { matchedCount } = await model.updateMany(
        { _id: trusted({ $in: idsOf(whereto) }), holds: true },
        change,
      );
      return matchedCount > 0;
    },

    async liftOptOuts(channel, address, at) {
      const addresses = [address.toLowerCase(), hashAddress(address)];
      const optedOut = {
        address: trusted({ $in: addresses }),
        ...({ channel, holds: true, reason: 'opted_out' } as const),
      };
      const lifting = { memberId: null, why: null, at };
      await model.updateMany(optedOut, { $set: { holds: false }, $push: { liftings: lifting } });
    },

    async list(merchantId, limit) {
      const found = await model
        .find({ merchantId, holds: true, since: trusted({ $gt: new Date(0) }) })
        .sort({ since: -1 })
        .limit(limit)
        .lean<SuppressionDocument[]>();
      return found.map(fromDocument);
    },
  };
}

/** One that holds already refuses the insert, and so keeps its reason. */
async function add(model: Model<SuppressionDocument>, suppression: Suppression): Promise<boolean> {
  const fields = { ...suppression, address: suppression.address.toLowerCase(), holds: true };
  try {
    const lifted = { _id: idOf(suppression), holds: false };
    await model.updateOne(lifted, { $set: fields }, { upsert: true });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

function idOf({ merchantId, channel, address }: Pick<Suppression, 'merchantId' | 'channel' | 'address'>) {
  return `${merchantId} ${channel} ${address.startsWith('sha256:') ? address : address.toLowerCase()}`;
}

/** As it stands, and as it stands of whoever had their contact erased. */
function idsOf(whereto: Pick<Suppression, 'merchantId' | 'channel' | 'address'>): readonly string[] {
  return [idOf(whereto), idOf({ ...whereto, address: hashAddress(whereto.address) })];
}

function fromDocument({ merchantId, channel, address, reason, since }: SuppressionDocument): Suppression {
  return { merchantId, channel, address, reason, since };
}
