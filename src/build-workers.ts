import type { JobsOptions } from './adapters/jobs/create-jobs.js';
import { WORK_NAMES } from './ports/kick.js';
import type { Runner } from './service/work/create-runner.js';

/** What is due is done within two seconds: the longest wait for a poll, and the work itself. */
const SWEEP_EVERY_MS = 1_000;

/** One recurring job for each kind of due work: it has the runner look. */
export function buildWorkers({ pump }: Runner): JobsOptions['workers'] {
  return WORK_NAMES.map((name) => ({ name, everyMs: SWEEP_EVERY_MS, run: () => pump(name) }));
}
