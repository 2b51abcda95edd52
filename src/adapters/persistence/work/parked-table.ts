import type { mongo } from 'mongoose';
import type { ParkedTable } from '../../../ports/work-table.js';
import { readPath } from './read-path.js';
import { whereParked } from './work-fields.js';

export interface ParkedTableOptions {
  readonly collection: mongo.Collection;
  readonly prefix: string;
  readonly shareField: string;
  readonly only?: mongo.Document;
  readonly whenOver?: () => mongo.Document;
}

/** Rows that wait for a person. What is dropped keeps its document, and is not due any more. */
export function createParkedTable(options: ParkedTableOptions): ParkedTable {
  const { collection, prefix, shareField, only = {}, whenOver } = options;
  const at = (field: string) => `${prefix}${field}`;
  const parked = { ...only, ...whereParked(prefix) };
  const forget = { [at('parkedAt')]: 1, [at('parkedReason')]: 1 };
  const parkedOne = (id: string): mongo.Document => ({ ...parked, _id: id });

  return {
    async listParked(limit) {
      const rows = await collection
        .find<mongo.Document>(parked)
        .sort({ [at('parkedAt')]: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return rows.map((row) => ({
        id: String(row['_id']),
        share: String(readPath(row, shareField)),
        reason: String(readPath(row, at('parkedReason'))),
        parkedAt: new Date(Number(readPath(row, at('parkedAt')))),
      }));
    },

    show: (id) => collection.findOne<mongo.Document>({ ...only, _id: id } as mongo.Document),

    async retryParked(id, now) {
      const again = { [at('dueAt')]: now, [at('failures')]: 0, [at('holder')]: null };
      const result = await collection.updateOne(parkedOne(id), { $set: again, $unset: forget });
      return result.matchedCount === 1;
    },

    async dropParked(id) {
      const over = whenOver === undefined ? {} : { $set: whenOver() };
      const result = await collection.updateOne(parkedOne(id), { ...over, $unset: forget });
      return result.matchedCount === 1;
    },
  };
}
