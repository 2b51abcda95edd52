import type { KycDocument } from './kyc-document.js';
import type { KycFacts, KycField } from './kyc-facts.js';
import type { Screening } from './screening.js';

/**
 * How a merchant stands with the operator. Test links work in every one; live links where it is approved.
 * `none`: nobody began; `draft`: the owner writes; `submitted`: the operator decides; `more_needed`: the owner is asked.
 */
export type KycState = 'none' | 'draft' | 'submitted' | 'more_needed' | 'approved' | 'rejected' | 'suspended';

export const KYC_STATES: readonly KycState[] = [
  'none',
  'draft',
  'submitted',
  'more_needed',
  'approved',
  'rejected',
  'suspended',
];

/** What an owner, the operator, or the calendar does. */
export type KycAction =
  | 'save'
  | 'submit'
  | 'withdraw'
  | 'ask'
  | 'approve'
  | 'reject'
  | 'suspend'
  | 'resume'
  /** A review grew old, and nobody looked. */
  | 'lapse';

export type Risk = 'standard' | 'high';

/** What the operator wants to have better, in words for the owner. */
export interface KycRequest {
  readonly field: KycField;
  readonly words: string;
}

/** One reviewer's yes to what is under review now. */
export interface Approval {
  /** The name that `OPERATORS` gives them. */
  readonly reviewer: string;
  readonly reason: string;
  readonly at: Date;
}

/** What was decided, newest last; it outlives documents. */
export interface KycDecision {
  readonly action: Exclude<KycAction, 'save' | 'submit' | 'withdraw'>;
  /** Null: Paylink by itself. */
  readonly reviewer: string | null;
  readonly reason: string;
  readonly at: Date;
  /** Of an approval: how many it was of how many needed. */
  readonly count?: { readonly given: number; readonly needed: number };
}

/** Why an approved merchant is looked at again while its links live on. */
export interface NewLook {
  /** `screening`: a name is like one on the operator's list since the list changed. */
  readonly cause: 'changed' | 'due' | 'screening';
  readonly since: Date;
  /** Whether the owner sent in what is there now: then it is decided, and does not change meanwhile. */
  readonly isSentIn: boolean;
  /** Fields that are not what was approved. */
  readonly changed: readonly KycField[];
}

/** All that the operator knows of one merchant, and decided. */
export interface Kyc {
  readonly merchantId: string;
  /** Grows with each change: whoever changes it names the one they saw. */
  readonly revision: number;
  readonly state: KycState;
  /** Since when it stands so. */
  readonly since: Date;
  readonly facts: KycFacts;
  /** What `approve` saw last; null before. */
  readonly approvedFacts: KycFacts | null;
  readonly documents: readonly KycDocument[];
  /** Empty unless more is needed. */
  readonly requests: readonly KycRequest[];
  /** The member who submitted it last, and when; null before. */
  readonly submission: { readonly memberId: string; readonly at: Date; readonly number: number } | null;
  /** Of what is under review now. */
  readonly approvals: readonly Approval[];
  readonly decisions: readonly KycDecision[];
  /** How many there were that are kept no more. */
  readonly endedDecisions: number;
  readonly newLook: NewLook | null;
  /** Null before the first submission. */
  readonly screening: Screening | null;
  readonly risk: Risk;
  /** When the approval grows old; null before one. */
  readonly reviewBy: Date | null;
  /** Reminders of `reviewBy` that were told, in days before it. */
  readonly reminded: readonly number[];
}

export function beginKyc(merchantId: string, now: Date): Kyc {
  return {
    ...{ merchantId, revision: 0, state: 'none', since: now, facts: {}, approvedFacts: null },
    ...{ documents: [], requests: [], submission: null, approvals: [], decisions: [], endedDecisions: 0 },
    ...{ newLook: null, screening: null, risk: 'standard', reviewBy: null, reminded: [] },
  };
}
