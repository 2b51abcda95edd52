/** The recurring jobs that own the sweeps, cluster-wide. */
export type JobName = 'expire-due' | 'relay-events';

/** Starts a sweep in this process now, so that people do not wait for the next poll. Never throws; repeated kicks coalesce. */
export type Kick = (job: JobName) => void;
