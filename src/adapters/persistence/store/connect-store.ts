import { type Connection, Mongoose, type mongo } from 'mongoose';
import type { Logger } from '../../../ports/logger.js';
import type { Peers } from '../../../ports/peers.js';
import { answerInTime } from '../answer-in-time.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { runMigrations } from '../migrations/run-migrations.js';
import { toStoreError } from '../store-errors.js';
import {
  createRepositories,
  type Repositories,
  type RepositoryDeps,
  type WorkStore,
} from './create-repositories.js';
import { makeFindNextDue } from './find-next-due.js';
import { createIndexes, defineModels } from './models.js';

/** How long a call looks for a server that takes it; below `ANSWER_TIMEOUT_MS`, so that the driver's own words win. */
const SELECT_TIMEOUT_MS = 3_000;

/** For whoever asks the store past the repositories: an answer that got lost must not hold up a sweep for ever. */
const SOCKET_TIMEOUT_MS = 30_000;

/** Used when the connection string names none. */
const DEFAULT_DATABASE = 'paylink';
const NAMES_DATABASE = /^mongodb(\+srv)?:\/\/[^/?]+\/[^?]/;

export interface StoreDeps<P extends Peers = Peers> extends RepositoryDeps {
  readonly logger: Logger;
  /** Makes what tells the other instances on this store, from what the store has of them. */
  readonly openPeers: (work: WorkStore) => P;
}

export interface Store<P extends Peers = Peers> extends Repositories {
  readonly peers: P;
  readonly connection: Connection;
  /** The database itself, for what keeps its own collections: the jobs. */
  readonly db: mongo.Db;
  /** When something falls due next; null: nothing is waiting. For a clock that is moved. */
  findNextDue(): Promise<Date | null>;
  /** Whether the store answers; never throws. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Connects to the MongoDB at `uri`, migrates what earlier releases stored, makes its indexes and answers a repository
 * for each port. A migration may take minutes.
 * Every store has a mongoose of its own, so several applications may live in one process.
 * Throws AppError `store_unavailable` when nothing answers within a few seconds, as each repository's method does, and
 * DatabaseNewerError when a newer release wrote the database.
 */
export async function connectStore<P extends Peers>(
  uri: string,
  { logger, openPeers, ...deps }: StoreDeps<P>,
): Promise<Store<P>> {
  const connection = createConnection();
  const models = defineModels(connection);
  try {
    await open(connection, uri);
    // First: an index may only hold for what documents have become.
    await runMigrations(getDb(connection), MIGRATIONS, logger);
    await createIndexes(models);
  } catch (error) {
    await connection.destroy();
    throw toStoreError(error);
  }
  const db = getDb(connection);
  logConnection(connection, logger);

  return {
    ...createRepositories(models, deps, openPeers),
    connection,
    db,
    findNextDue: makeFindNextDue(models),
    async ping() {
      try {
        await answerInTime(db.command({ ping: 1 }));
        return true;
      } catch {
        return false;
      }
    },
    close() {
      connection.removeAllListeners('disconnected');
      return connection.close();
    },
  };
}

function createConnection(): Connection {
  const mongoose = new Mongoose({
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    strictQuery: 'throw',
    // A filter's operators are ours alone: what is not marked `trusted` is compared as it stands.
    sanitizeFilter: true,
  });
  return mongoose.createConnection();
}

async function open(connection: Connection, uri: string): Promise<void> {
  await connection.openUri(uri, {
    ...(NAMES_DATABASE.test(uri) ? {} : { dbName: DEFAULT_DATABASE }),
    serverSelectionTimeoutMS: SELECT_TIMEOUT_MS,
    connectTimeoutMS: SELECT_TIMEOUT_MS,
    socketTimeoutMS: SOCKET_TIMEOUT_MS,
    // It is money: a write counts when it survives the loss of one server. A standalone server takes this as w: 1.
    writeConcern: { w: 'majority', journal: true },
  });
}

function getDb({ db }: Connection): mongo.Db {
  if (db === undefined) throw new Error('a connection that is open has a database');
  return db;
}

function logConnection(connection: Connection, logger: Logger): void {
  connection.on('disconnected', () => logger.warn({}, 'store is out of reach'));
  connection.on('reconnected', () => logger.info({}, 'store is back'));
}
