import type { mongo } from 'mongoose';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';

/** Adds one conditional update to those that leave together; resolves when the store has done it. */
export type WriteTogether = (update: OneUpdate) => Promise<void>;

export interface OneUpdate {
  /** What must hold of the document; where it does not, `otherwise` is done instead. */
  readonly filter: mongo.Document;
  readonly update: mongo.Document;
  readonly otherwise?: { readonly filter: mongo.Document; readonly update: mongo.Document };
  readonly upsert?: boolean;
}

type Collection = Pick<mongo.Collection, 'bulkWrite'>;

/**
 * Updates that are asked for at once share a round trip, and a second one when a condition did not hold. `otherwise`
 * must not match a document that the first update changed: it is tried for all.
 */
export function makeWriteTogether(collection: Collection): WriteTogether {
  return batchCalls<OneUpdate, void>(async (updates) => {
    await writeAll(collection, updates);
    return new Map(updates.map((update) => [update, fulfilled(undefined)]));
  });
}

async function writeAll(collection: Collection, updates: readonly OneUpdate[]): Promise<void> {
  const first = updates.map(({ filter, update, upsert = false }) => ({
    updateOne: { filter, update, upsert },
  }));
  const { matchedCount, upsertedCount } = await collection.bulkWrite(first, { ordered: false });
  const others = updates.flatMap(({ otherwise }) =>
    otherwise === undefined ? [] : [{ updateOne: otherwise }],
  );
  const allHeld = matchedCount + upsertedCount === updates.length;
  if (!allHeld && others.length > 0) await collection.bulkWrite(others, { ordered: false });
}
