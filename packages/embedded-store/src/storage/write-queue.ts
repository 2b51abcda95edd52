import type { Environment } from './database.js';

export type WriteQueue = {
  /** Runs `job` alone inside the next commit; the promise ends when that commit is on the disk. */
  write: <T>(job: () => T) => Promise<T>;
  /** Resolves when everything queued so far has ended. */
  idle: () => Promise<void>;
};

type Options = { durable: boolean; onCommit: () => void; onFailedCommit: () => void };
type Pending = { run: () => void; succeed: () => void; fail: (error: unknown) => void };

/** Jobs of one commit hold the thread no longer than this, but for the last of them. */
const COMMIT_MS = 8;

/**
 * One writer with group commit: jobs that arrive while a commit is on its way to the disk share the next one. A job
 * checks everything before its first put, so one that throws has changed nothing and its neighbours stand.
 */
export function makeWriteQueue(environment: Environment, options: Options): WriteQueue {
  const pending: Pending[] = [];
  let running: Promise<void> | undefined;

  /** Takes its jobs once lmdb holds the write lock: whatever arrived until then shares the commit. */
  async function commit(): Promise<void> {
    const batch: Pending[] = [];
    try {
      await environment.transaction(() => runJobs(pending, batch));
    } catch (error) {
      options.onFailedCommit();
      const cause = await causeOf(error);
      // A transaction that could not even begin has taken no jobs, and whoever waits must hear of it.
      for (const job of batch.length > 0 ? batch : pending.splice(0)) job.fail(cause);
      return;
    }
    options.onCommit();
    // The next commit waits for the disk too: more jobs share it than could while an earlier flush is under way.
    await answer(batch, options.durable ? environment.flushed : undefined);
  }

  async function drain(): Promise<void> {
    while (pending.length > 0) await commit();
    running = undefined;
  }

  return {
    write: (job) =>
      new Promise((resolve, reject) => {
        pending.push(makePending(job, resolve, reject));
        running ??= drain();
      }),
    idle: async () => running,
  };
}

function runJobs(pending: Pending[], batch: Pending[]): void {
  const endsAt = Date.now() + COMMIT_MS;
  do {
    const job = pending.shift();
    if (job === undefined) return;
    batch.push(job);
    job.run();
  } while (Date.now() < endsAt);
}

async function answer(batch: readonly Pending[], flushed: Promise<unknown> | undefined): Promise<void> {
  try {
    await flushed;
    for (const job of batch) job.succeed();
  } catch (error) {
    for (const job of batch) job.fail(error);
  }
}

/** What a job came to is told when its commit is on the disk, its own errors too: they may rest on a neighbour. */
function makePending<T>(job: () => T, resolve: (value: T) => void, fail: (error: unknown) => void): Pending {
  let succeed = () => {};
  const run = () => {
    try {
      const value = job();
      succeed = () => resolve(value);
    } catch (error) {
      succeed = () => fail(error);
    }
  };
  return { run, succeed: () => succeed(), fail };
}

/** lmdb says only that a commit failed; why is what another promise is rejected with. */
async function causeOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error)) return error;
  try {
    await error.commitError;
    return error;
  } catch (cause) {
    return cause;
  }
}
