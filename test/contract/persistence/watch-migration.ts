import type { mongo } from 'mongoose';

const COLLECTIONS = [
  ...['links', 'merchants', 'members', 'drafts', 'chat_outbox', 'deliveries', 'provider_inbox'],
  ...['work_lanes', 'migrations'],
];

/** All that is kept, but for how often a lane was woken. */
export async function dump(db: mongo.Db) {
  const all = COLLECTIONS.map(async (name) => {
    const documents = await db
      .collection(name)
      .find({}, { projection: { wakes: 0 } })
      .sort({ _id: 1 })
      .toArray();
    return [name, documents] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

const WRITES = new Set(['bulkWrite', 'updateOne', 'updateMany', 'dropIndex']);

/** The same database for a process that is killed after its write number `last`. */
export function countWrites(db: mongo.Db, last: number) {
  let count = 0;
  const counted = (collection: mongo.Collection) =>
    new Proxy(collection, {
      get(target, name) {
        const found = Reflect.get(target, name, target);
        if (typeof found !== 'function') return found;
        const call = found.bind(target);
        if (!WRITES.has(String(name))) return call;
        return async (...given: unknown[]) => {
          if (count >= last) throw new Error('killed');
          count += 1;
          return call(...given);
        };
      },
    });
  const watched = new Proxy(db, {
    get(target, name) {
      if (name === 'collection') return (called: string) => counted(target.collection(called));
      return Reflect.get(target, name, target);
    },
  });
  return { db: watched, count: () => count };
}
