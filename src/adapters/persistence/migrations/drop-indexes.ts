import type { mongo } from 'mongoose';

/** Drops indexes that no query asks any more; those that are not there are passed over. */
export async function dropIndexes(
  collection: Pick<mongo.Collection, 'indexes' | 'dropIndex'>,
  names: readonly string[],
): Promise<void> {
  const standing = await collection.indexes().catch(() => []);
  for (const { name } of standing) {
    if (name !== undefined && names.includes(name)) await collection.dropIndex(name);
  }
}
