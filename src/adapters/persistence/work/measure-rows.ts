import type { mongo } from 'mongoose';
import { MOST_COUNTED, type WorkMeasure } from '../../../ports/work-table.js';
import { readPath } from './read-path.js';
import { whereParked } from './work-fields.js';

export interface MeasuredRows {
  readonly collection: mongo.Collection;
  readonly prefix: string;
  readonly only?: mongo.Document;
}

/** Counts by the indexes, and no further than anybody wants to know. */
export async function measureRows(
  { collection, prefix, only = {} }: MeasuredRows,
  now: Date,
): Promise<WorkMeasure> {
  const dueAt = `${prefix}dueAt`;
  const due = { ...only, [dueAt]: { $lte: now } };
  const parkedRows = { ...only, ...whereParked(prefix) };
  const [depth, oldest, parked] = await Promise.all([
    collection.countDocuments(due, { limit: MOST_COUNTED }),
    collection.findOne(due, { sort: { [dueAt]: 1 }, projection: { [dueAt]: 1 } }),
    collection.countDocuments(parkedRows, { limit: MOST_COUNTED }),
  ]);
  const since: unknown = oldest === null ? null : readPath(oldest, dueAt);
  return { depth, oldestDueAt: since instanceof Date ? since : null, parked };
}
