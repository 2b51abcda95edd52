import type { Job } from 'agenda';

/** Renews a job's lock while `work` runs, so that no other process starts the same job meanwhile. */
export async function keepLocked(
  job: Pick<Job, 'touch'>,
  work: () => Promise<void>,
  lock: { readonly lifetimeMs: number; readonly onLost: (error: unknown) => void },
): Promise<void> {
  const renewal = setInterval(() => {
    job.touch().catch(lock.onLost);
  }, lock.lifetimeMs / 3).unref();
  try {
    await work();
  } finally {
    clearInterval(renewal);
  }
}
