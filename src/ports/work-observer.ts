import type { WorkName } from './kick.js';

export type WorkResult = 'done' | 'failed' | 'deferred' | 'parked';

/** Counts what becomes of due work. Must not throw. */
export interface WorkObserver {
  /** `lagMs`: since the moment it fell due; what is done is timed by it. */
  countWork(kind: WorkName, result: WorkResult, lagMs: number): void;
}
