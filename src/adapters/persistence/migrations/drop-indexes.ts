import type { mongo } from 'mongoose';

/** Drops indexes that no query asks any more; those that are not there, or not old, are passed over. */
export async function dropIndexes(
  collection: Pick<mongo.Collection, 'indexes' | 'dropIndex'>,
  names: readonly string[],
  isOld: (index: mongo.IndexDescriptionInfo) => boolean = () => true,
): Promise<void> {
  const standing = await collection.indexes().catch(() => []);
  for (const index of standing) {
    const { name } = index;
    if (name !== undefined && names.includes(name) && isOld(index)) await collection.dropIndex(name);
  }
}
