import type { JobsOptions } from '../adapters/jobs/create-jobs.js';
import { WORK_NAMES } from '../ports/kick.js';
import type { Runner } from '../service/work/create-runner.js';

/**
 * What is due is begun at its moment by whoever swept in the minute before. A sweep looks ahead, and finds what an
 * instance left that died: neither is in a hurry, and each costs the store writes.
 */
const SWEEP_EVERY_MS = 5_000;

/** One recurring job for each kind of due work: it has the runner look. */
export function buildWorkers({ pump }: Runner): JobsOptions['workers'] {
  return WORK_NAMES.map((name) => ({ name, everyMs: SWEEP_EVERY_MS, run: () => pump(name) }));
}
