import type { Kyc } from './kyc.js';
import { findKycMove } from './kyc-moves.js';

/** What the operator's people decide, in the order in which it is offered. */
export const REVIEWER_ACTIONS = ['approve', 'ask', 'reject', 'suspend', 'resume'] as const;
export type ReviewerAction = (typeof REVIEWER_ACTIONS)[number];

/** What they can decide now. */
export function listReviewerActions(kyc: Kyc): readonly ReviewerAction[] {
  // None of these waits for a time.
  return REVIEWER_ACTIONS.filter((action) => findKycMove(kyc, action, kyc.since) !== null);
}
