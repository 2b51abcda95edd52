import type { KycDecision } from './kyc.js';

/** Whether it ended a review. One of two who approve decides nothing yet. */
export function isFinalDecision({ action, count }: KycDecision): boolean {
  if (action === 'approve') return count === undefined || count.given >= count.needed;
  return action === 'reject';
}
