import type { Connection, mongo } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';
import type { AuditOutbox } from '../../../ports/audit-trail.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
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

interface Told {
  readonly merchantId: string;
  readonly entryIds: readonly string[];
}

/**
 * What documents of a merchant keep for the trail; each of the two asks all collections at once, and for all merchants
 * that are looked after at the same moment.
 */
export function createAuditOutbox(connection: Pick<Connection, 'collection'>): AuditOutbox {
  const each = <Answer>(ask: (collection: mongo.Collection<KeepingDocument>, keeper: Keeper) => Answer) =>
    Promise.all(
      KEEPERS.map((keeper) => ask(connection.collection<KeepingDocument>(keeper.collection), keeper)),
    );
  const list = batchCalls<string, readonly AuditEntry[]>(async (merchantIds) => {
    const found = await each((collection, { of }) =>
      collection
        .find(
          { ...whose(of, merchantIds), 'untold.0': { $exists: true } },
          { projection: { merchantId: 1, untold: 1 } },
        )
        .toArray(),
    );
    const byMerchant = new Map<string, AuditEntry[]>(merchantIds.map((id) => [id, []]));
    for (const { _id, merchantId = _id, untold = [] } of found.flat()) {
      byMerchant.get(merchantId)?.push(...untold);
    }
    return new Map([...byMerchant].map(([id, entries]) => [id, fulfilled(entries.toSorted(byAge))] as const));
  });
  const forget = batchCalls<Told, void>(async (told) => {
    const ids = told.flatMap(({ entryIds }) => entryIds);
    const merchantIds = told.map(({ merchantId }) => merchantId);
    await each((collection, { of }) =>
      collection.updateMany({ ...whose(of, merchantIds), 'untold.id': { $in: ids } }, {
        $pull: { untold: { id: { $in: ids } } },
      } as mongo.UpdateFilter<KeepingDocument>),
    );
    return new Map(told.map((one) => [one, fulfilled(undefined)]));
  });
  return {
    listUntold: list,
    markTold: (merchantId, entryIds) => forget({ merchantId, entryIds }),
  };
}

function whose(of: Keeper['of'], merchantIds: readonly string[]): mongo.Filter<KeepingDocument> {
  const anyOf = { $in: [...new Set(merchantIds)] };
  return of === 'merchant' ? { _id: anyOf } : { merchantId: anyOf };
}

function byAge(one: AuditEntry, other: AuditEntry): number {
  return one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);
}
