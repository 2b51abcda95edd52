import type { Db } from '@agendajs/mongo-backend';
import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import { createRecurringAgenda, type RecurringAgenda, type RecurringJob } from './recurring-agenda.js';

/**
 * A job that a process died with starts again after this long; a living process renews its lock. A job is locked up to
 * one sweep before its moment, so that it takes more than that.
 */
const LOCK_LIFETIME_MS = 7_500;
/** How long after a failed poll the jobs count as ill. */
const ILL_MS = 5_000;

export interface JobsOptions {
  /** The database in which the processes of a cluster agree on who sweeps. */
  readonly db: Db;
  readonly logger: Logger;
  readonly clock: Clock;
  /** A rejection is logged, and the next sweep does the rest. */
  readonly workers: readonly RecurringJob[];
  /** Agenda leaves a timer of half of this behind each run: tests shorten it, a process exits explicitly. */
  readonly lockLifetimeMs?: number;
}

export interface Jobs {
  /** Begins to sweep, with one sweep of each kind at once. Rejects when the store does not answer. */
  start(): Promise<void>;
  /** Refuses new sweeps and waits for those under way, `deadlineMs` at most; never rejects. */
  stop(deadlineMs: number): Promise<void>;
  /** Whether this process polls for work and the store answers it. */
  isHealthy(): boolean;
}

/** Agenda owns the clock: each kind of work is swept by one process of the cluster at a time, as often as it says. */
export function createJobs(options: JobsOptions): Jobs {
  const { db, logger, clock, workers } = options;
  let state: 'idle' | 'started' | 'stopping' = 'idle';
  let illUntil = new Date(0);

  const isHealthy = () => state === 'started' && clock.now() >= illUntil;
  const sweep = async (worker: RecurringJob): Promise<void> => {
    if (state !== 'stopping') await sweepOnce(worker, logger);
  };
  const agenda = createRecurringAgenda({
    db,
    jobs: workers.map((worker) => ({ ...worker, run: () => sweep(worker) })),
    lockLifetimeMs: options.lockLifetimeMs ?? LOCK_LIFETIME_MS,
    onError(error) {
      if (state === 'stopping') return;
      if (isHealthy())
        logger.error({ err: error }, 'the jobs could not poll the store or keep a lock; they go on trying');
      illUntil = new Date(clock.now().getTime() + ILL_MS);
    },
  });

  return {
    isHealthy,

    async start() {
      await agenda.start();
      state = 'started';
      for (const worker of workers) void sweep(worker);
    },

    async stop(deadlineMs) {
      state = 'stopping';
      await drain(agenda, deadlineMs, logger);
    },
  };
}

async function sweepOnce({ name, run }: RecurringJob, logger: Logger): Promise<void> {
  try {
    await run();
  } catch (error) {
    logger.error({ err: error, job: name }, 'a sweep failed; the next one repeats it');
  }
}

async function drain(agenda: RecurringAgenda, deadlineMs: number, logger: Logger): Promise<void> {
  try {
    const { timedOut } = await agenda.drain(deadlineMs);
    if (timedOut) logger.warn({ deadlineMs }, 'jobs still running at the deadline');
  } catch (error) {
    logger.warn({ err: error }, 'the jobs could not give their locks back; these run out by themselves');
  }
}
