import { REVIEWER_ACTIONS, type ReviewerAction } from '../../../../domain/kyc/reviewer-actions.js';

/** What a reviewer wants to decide, and which submission they saw. */
export interface DecisionSubject {
  readonly merchantId: string;
  readonly action: ReviewerAction;
  readonly submission: number;
}

/** As a form carries it and brings it back. */
export function encodeSubject({ merchantId, action, submission }: DecisionSubject): string {
  return `${merchantId}:${action}:${submission}`;
}

/** Throws for what no form of ours carries. */
export function decodeSubject(subject: string): DecisionSubject {
  const [merchantId = '', name, digits] = subject.split(':');
  const action = REVIEWER_ACTIONS.find((each) => each === name);
  const submission = Number(digits);
  if (action === undefined || !Number.isSafeInteger(submission)) {
    throw new Error('no form of ours is about this');
  }
  return { merchantId, action, submission };
}
