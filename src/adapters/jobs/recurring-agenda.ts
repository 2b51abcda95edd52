import { randomUUID } from 'node:crypto';
import { type Db, MongoJobRepository } from '@agendajs/mongo-backend';
import { Agenda, type AgendaBackend, type DrainResult } from 'agenda';
import { keepLocked } from './keep-locked.js';

export interface RecurringJob {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

export interface RecurringAgendaOptions {
  readonly db: Db;
  readonly jobs: readonly RecurringJob[];
  readonly lockLifetimeMs: number;
  /** Told of each failure to poll the store or to keep a lock. */
  onError(error: unknown): void;
}

export interface RecurringAgenda {
  /** Registers the jobs in the store, once for all processes, and begins to poll. */
  start(): Promise<void>;
  /** Stops polling, waits for running jobs and gives the locks of this process back. */
  drain(timeoutMs: number): Promise<DrainResult>;
}

const COLLECTION = 'jobs';
const DUPLICATE_KEY = 11000;

type Collection = ReturnType<Db['collection']>;

/** Recurring jobs by fixed names, each run by one process of the cluster at a time. */
export function createRecurringAgenda(options: RecurringAgendaOptions): RecurringAgenda {
  const { db, jobs, lockLifetimeMs, onError } = options;
  const collection = db.collection(COLLECTION);
  const processName = randomUUID();
  const agenda = openAgenda(options, processName);
  agenda.on('error', onError);
  for (const { name, run } of jobs) {
    agenda.define(name, (job) => keepLocked(job, run, { lifetimeMs: lockLifetimeMs, onLost: onError }));
  }

  return {
    async start() {
      // `unique()` alone is an upsert's filter: without the index, two processes could both insert.
      await collection.createIndex({ name: 1 }, { unique: true });
      await collection.deleteMany({ name: { $nin: jobs.map(({ name }) => name) } });
      await Promise.all(jobs.map((job) => register(job, agenda, collection)));
      await agenda.start();
    },

    async drain(timeoutMs) {
      const result = await agenda.drain({ timeout: timeoutMs, closeConnection: false });
      // Agenda locks a job before its time; kept, such a lock would stop the job everywhere for its lifetime.
      if (!result.timedOut) {
        await collection.updateMany({ lastModifiedBy: processName }, { $set: { lockedAt: null } });
      }
      return result;
    },
  };
}

function openAgenda({ db, jobs, lockLifetimeMs }: RecurringAgendaOptions, processName: string): Agenda {
  return new Agenda({
    backend: createBackend(db),
    name: processName,
    // Agenda leaves timers behind a stop: of as long as this for a run that was near, of half the lock's lifetime for one that was.
    processEvery: Math.min(lockLifetimeMs, ...jobs.map(({ everyMs }) => everyMs)),
    defaultLockLifetime: lockLifetimeMs,
    // With a limit, a job whose lock ran out before its turn came is forgotten while it still counts, and never runs
    // again in this process. Each name is one document, so that no more than one is locked in any case.
    defaultLockLimit: 0,
    defaultConcurrency: 1,
  });
}

/** Not `agenda.every`, which resets the lock of a job that runs in another process. */
async function register(
  { name, everyMs }: RecurringJob,
  agenda: Agenda,
  collection: Collection,
): Promise<void> {
  const job = agenda.create(name).repeatEvery(everyMs).unique({ name }, { insertOnly: true });
  try {
    await job.save();
  } catch (error) {
    // Another process registered it at the same moment.
    if (!hasCode(error, DUPLICATE_KEY)) throw error;
  }
  await collection.updateOne(
    { name, repeatInterval: { $ne: everyMs } },
    { $set: { repeatInterval: everyMs, nextRunAt: new Date() } },
  );
}

/** The jobs alone, on a connection of ours: `MongoBackend` would also keep a log collection, begun unawaited. */
function createBackend(db: Db): AgendaBackend {
  const repository = new MongoJobRepository({
    mongo: db,
    db: { collection: COLLECTION },
    // Agenda's index serves queues of many jobs; here a document is found by its unique name.
    ensureIndex: false,
  });
  return {
    name: 'MongoDB',
    repository,
    ownsConnection: false,
    connect: () => repository.connect(),
    disconnect: () => repository.disconnect(),
  };
}

function hasCode(error: unknown, code: number): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
