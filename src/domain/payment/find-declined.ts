import type { Attempt } from './attempt.js';

/** The last try, if it was declined. A checkout may stay open after a decline: then its try has not ended. */
export function findDeclined(attempts: readonly Attempt[]): Attempt | null {
  const last = attempts.findLast(
    ({ status, declineReason }) => status !== 'started' || declineReason !== null,
  );
  return last === undefined || last.declineReason === null ? null : last;
}
