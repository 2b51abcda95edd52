import type { mongo } from 'mongoose';
import type { Logger } from '../../../ports/logger.js';
import { DatabaseNewerError } from '../database-newer-error.js';
import type { Migration } from './migration.js';

interface MigrationDocument {
  readonly _id: string;
  readonly isDone: boolean;
  readonly reached: string | null;
}

/**
 * Runs those of `migrations` that the database has not had, in their order; one read when there are none. A new database
 * needs none: they count as had.
 * Throws DatabaseNewerError when the database has had one that is not among them: a newer release wrote it.
 */
export async function runMigrations(
  db: mongo.Db,
  migrations: readonly Migration[],
  logger: Logger,
): Promise<void> {
  const collection = db.collection<MigrationDocument>('migrations');
  const begun = new Map((await collection.find().toArray()).map((document) => [document._id, document]));
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = [...begun.keys()].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new DatabaseNewerError(unknown);
  if (begun.size === 0 && (await isNew(db))) return noteAllDone(collection, migrations);

  for (const migration of migrations) {
    const earlier = begun.get(migration.id);
    if (earlier?.isDone === true) continue;
    const save = async (reached: string | null, isDone: boolean) => {
      await collection.updateOne({ _id: migration.id }, { $set: { reached, isDone } }, { upsert: true });
    };
    logger.info({ migration: migration.id }, 'migration begins');
    const reached = earlier?.reached ?? null;
    await migration.run({ db, reached, note: (place) => save(place, false) });
    await save(null, true);
    logger.info({ migration: migration.id }, 'migration is done');
  }
}

async function isNew(db: mongo.Db): Promise<boolean> {
  const [first] = await db.listCollections({}, { nameOnly: true }).toArray();
  return first === undefined;
}

/** Another instance that starts on the same new database notes the same. */
async function noteAllDone(
  collection: mongo.Collection<MigrationDocument>,
  migrations: readonly Migration[],
): Promise<void> {
  const upserts = migrations.map(({ id }) => ({
    updateOne: {
      filter: { _id: id },
      update: { $set: { reached: null, isDone: true } },
      upsert: true,
    },
  }));
  await collection.bulkWrite(upserts);
}
