import type { Connection, mongo } from 'mongoose';
import type { AuditOutbox } from '../../../ports/audit-trail.js';
import type { Untold } from './untold.js';

interface KeepingDocument extends Untold {
  readonly _id: string;
  readonly merchantId?: string;
}

type Keeper = { readonly collection: string; readonly of: 'merchant' | 'its_documents' };

/** Every collection whose documents keep what they were changed by. */
const KEEPERS: readonly Keeper[] = [
  { collection: 'merchants', of: 'merchant' },
  { collection: 'kycs', of: 'merchant' },
  { collection: 'members', of: 'its_documents' },
  { collection: 'api_keys', of: 'its_documents' },
  { collection: 'webhook_endpoints', of: 'its_documents' },
];

/** What documents of a merchant keep for the trail; each of the two asks all collections at once. */
export function createAuditOutbox(connection: Pick<Connection, 'collection'>): AuditOutbox {
  const each = <Answer>(ask: (collection: mongo.Collection<KeepingDocument>, keeper: Keeper) => Answer) =>
    Promise.all(
      KEEPERS.map((keeper) => ask(connection.collection<KeepingDocument>(keeper.collection), keeper)),
    );
  return {
    async listUntold(merchantId) {
      const found = await each((collection, { of }) =>
        collection
          .find({ ...whose(of, merchantId), 'untold.0': { $exists: true } }, { projection: { untold: 1 } })
          .toArray(),
      );
      const entries = found.flat().flatMap(({ untold }) => untold ?? []);
      return entries.sort(
        (one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1),
      );
    },

    async markTold(merchantId, entryIds) {
      const ids = [...entryIds];
      await each((collection, { of }) =>
        collection.updateMany({ ...whose(of, merchantId), 'untold.id': { $in: ids } }, {
          $pull: { untold: { id: { $in: ids } } },
        } as mongo.UpdateFilter<KeepingDocument>),
      );
    },
  };
}

function whose(of: Keeper['of'], merchantId: string): mongo.Filter<KeepingDocument> {
  return of === 'merchant' ? { _id: merchantId } : { merchantId };
}
