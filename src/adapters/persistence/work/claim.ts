import type { WorkRow, WorkTable } from '../../../ports/work-table.js';
import type { WorkTableOptions } from './work-table-options.js';

/**
 * Three round trips, whatever the batch: look, take, read what was taken. The taking is conditional in each document, so
 * two that looked at the same moment never get the same row.
 */
export function makeClaim<Row extends WorkRow>({
  collection,
  prefix,
  shareField,
  only = {},
  isFree,
  toRow,
}: WorkTableOptions<Row>): WorkTable<Row>['claim'] {
  const dueAt = `${prefix}dueAt`;
  const holderField = `${prefix}holder`;

  return async ({ holder, now, limit, withoutShares }) => {
    const free = { ...only, [dueAt]: { $lte: now }, [holderField]: null, ...isFree?.(now) };
    const wanted =
      withoutShares.length === 0 ? free : { ...free, [shareField]: { $nin: [...withoutShares] } };
    const order = { [dueAt]: 1, _id: 1 } as const;
    const seen = await collection
      .find(wanted, { projection: { _id: 1 } })
      .sort(order)
      .limit(limit)
      // Unless it is told, the server answers 101 documents and wants to be asked for the rest.
      .batchSize(limit)
      .toArray();
    if (seen.length === 0) return [];
    const ids = seen.map(({ _id }) => _id);
    const taken = await collection.updateMany(
      { ...free, _id: { $in: ids } },
      { $set: { [holderField]: holder }, $inc: { [`${prefix}turns`]: 1 } },
    );
    if (taken.matchedCount === 0) return [];
    const rows = await collection
      .find({ _id: { $in: ids }, [holderField]: holder })
      .sort(order)
      .limit(ids.length)
      .batchSize(ids.length)
      .toArray();
    return rows.map(toRow);
  };
}
