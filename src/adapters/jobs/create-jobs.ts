import type { Db } from '@agendajs/mongo-backend';
import type { Clock } from '../../ports/clock.js';
import type { JobName, Kick } from '../../ports/kick.js';
import type { Logger } from '../../ports/logger.js';
import { type CoalescedRun, coalesce } from './coalesce.js';
import { createKickTimers } from './kick-timers.js';
import { createRecurringAgenda, type RecurringJob } from './recurring-agenda.js';

/** A job that a process died with starts again after this long; a living process renews its lock. */
const LOCK_LIFETIME_MS = 30_000;
/** How long after a failed poll the jobs count as ill. */
const ILL_MS = 5_000;

export interface Worker {
  /** The longest that due work waits, in any process of the cluster. */
  readonly everyMs: number;
  /** Does all that is due. A rejection is logged, and the next sweep does the rest. */
  run(): Promise<void>;
}

export interface JobsOptions {
  /** The database in which the processes of a cluster agree on who sweeps. */
  readonly db: Db;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly workers: Readonly<Record<JobName, Worker>>;
  /** Agenda leaves a timer of half of this behind each run: tests shorten it, a process exits explicitly. */
  readonly lockLifetimeMs?: number;
}

export interface Jobs {
  /** Begins to sweep, with one sweep of each kind at once. Rejects when the store does not answer. */
  start(): Promise<void>;
  /** Refuses new sweeps and waits for those under way, `deadlineMs` at most; never rejects. */
  stop(deadlineMs: number): Promise<void>;
  readonly kick: Kick;
  /** Whether this process polls for work and the store answers it. */
  isHealthy(): boolean;
}

export function createJobs(options: JobsOptions): Jobs {
  const { db, logger, clock } = options;
  const runs = coalesceWorkers(options);
  const timers = createKickTimers();
  let state: 'idle' | 'started' | 'stopping' = 'idle';
  let illUntil = new Date(0);

  const isHealthy = () => state === 'started' && clock.now() >= illUntil;
  const agenda = createRecurringAgenda({
    db,
    jobs: [...runs].map(
      ([name, { request }]): RecurringJob => ({
        name,
        everyMs: options.workers[name].everyMs,
        run: async () => {
          if (state !== 'stopping') await request();
        },
      }),
    ),
    lockLifetimeMs: options.lockLifetimeMs ?? LOCK_LIFETIME_MS,
    onError(error) {
      if (state === 'stopping') return;
      if (isHealthy())
        logger.error({ err: error }, 'the jobs could not poll the store or keep a lock; they go on trying');
      illUntil = new Date(clock.now().getTime() + ILL_MS);
    },
  });

  const kick: Kick = (name, afterMs = 0) => {
    if (state === 'stopping') return;
    if (afterMs > 0) timers.add(name, afterMs, () => kick(name));
    else void runs.get(name)?.request();
  };

  return {
    kick,
    isHealthy,

    async start() {
      await agenda.start();
      state = 'started';
      for (const name of runs.keys()) kick(name);
    },

    async stop(deadlineMs) {
      state = 'stopping';
      timers.clear();
      const idle = [...runs.values()].map((run) => run.whenIdle());
      try {
        const inTime = await isDoneWithin(Promise.all([agenda.drain(deadlineMs), ...idle]), deadlineMs);
        if (!inTime) logger.warn({ deadlineMs }, 'jobs still running at the deadline');
      } catch (error) {
        logger.warn({ err: error }, 'the jobs could not give their locks back; these run out by themselves');
      }
    },
  };
}

type Runs = ReadonlyMap<JobName, CoalescedRun>;

function coalesceWorkers({ workers, logger }: JobsOptions): Runs {
  const names: readonly JobName[] = ['deliver-due', 'expire-due', 'relay-events'];
  return new Map(
    names.map((name) => [
      name,
      coalesce(async () => {
        try {
          await workers[name].run();
        } catch (error) {
          logger.error({ err: error, job: name }, 'a sweep failed; the next one repeats it');
        }
      }),
    ]),
  );
}

async function isDoneWithin(work: Promise<unknown>, deadlineMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), deadlineMs);
  });
  try {
    return await Promise.race([work.then(() => true), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
