import { decodeExact } from '../bson-values.js';
import { afterPrefix, encodeValue, rankPrefix } from '../order/encode-key.js';
import { Rank } from '../order/ranks.js';
import type { Catalog } from './catalog.js';
import { type Collection, readRecord, removeRecord } from './collection.js';
import type { Index } from './index-definition.js';
import { readKeys } from './read-keys.js';
import { recordIdOf } from './record-id.js';
import type { WriteQueue } from './write-queue.js';

const DELETES_PER_TURN = 500;

/** Deletes what TTL indexes say has expired by `now`, in turns, so that other writes are not held up. */
export async function expireDocuments(
  catalog: Catalog,
  write: WriteQueue['write'],
  now: number,
): Promise<number> {
  let deleted = 0;
  for (const { namespace } of catalog.list()) {
    for (;;) {
      const turn = await write(() => expireSome(catalog.findForWrite(namespace), now));
      deleted += turn;
      if (turn < DELETES_PER_TURN) break;
    }
  }
  return deleted;
}

function expireSome(collection: Collection | undefined, now: number): number {
  let deleted = 0;
  for (const index of collection?.indexes ?? []) {
    if (collection === undefined || index.isBuilding || index.expireAfterSeconds === undefined) continue;
    for (const key of expiredKeys(index, now - index.expireAfterSeconds * 1000, DELETES_PER_TURN - deleted)) {
      const recordId = recordIdOf(key);
      const bytes = readRecord(collection, recordId);
      if (bytes === undefined) continue;
      removeRecord(collection, recordId, decodeExact(bytes));
      deleted += 1;
    }
  }
  return deleted;
}

function expiredKeys(index: Index, before: number, limit: number): Buffer[] {
  const direction = index.fields[0]?.direction ?? 1;
  const dates = rankPrefix(Rank.date, direction);
  const bound = encodeValue(new Date(before), direction);
  const range =
    direction === 1 ? { start: dates, end: afterPrefix(bound) } : { start: bound, end: afterPrefix(dates) };
  return readKeys(index.tree, range, { limit });
}
