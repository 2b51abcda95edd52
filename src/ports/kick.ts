/** The recurring jobs that own the sweeps, cluster-wide. */
export type JobName = 'deliver-due' | 'expire-due' | 'relay-events';

/**
 * Starts a sweep in this process, now or after `afterMs`, so that people do not wait for the next poll.
 * Never throws; repeated kicks coalesce; does nothing once the process is stopping.
 */
export type Kick = (job: JobName, afterMs?: number) => void;
