import type { Kyc, KycState } from '../../../../src/domain/kyc/kyc.js';
import type { Screening } from '../../../../src/domain/kyc/screening.js';
import { buildTestKyc, COMPLETE_FACTS } from '../../../support/build-test-kyc.js';

export const DAY_MS = 24 * 3_600_000;
export const NOW = new Date('2026-11-22T10:00:00.000Z');

export const NOT_SCREENED: Screening = {
  ...{ kind: 'not_screened', at: NOW, listSha256: null, listDate: null, hits: [] },
};

const WAS_SUBMITTED = { submission: { memberId: 'mem_jo', at: NOW, number: 1 }, screening: NOT_SCREENED };
const WAS_APPROVED = {
  ...WAS_SUBMITTED,
  approvedFacts: COMPLETE_FACTS,
  reviewBy: new Date('2028-11-22T10:00:00.000Z'),
};
const SUSPENDED = { action: 'suspend', reviewer: 'ann', reason: 'Complaints', at: NOW } as const;

const MADE_OF: Readonly<Record<KycState, Partial<Kyc>>> = {
  none: { facts: {}, documents: [], revision: 0 },
  draft: {},
  submitted: WAS_SUBMITTED,
  more_needed: { ...WAS_SUBMITTED, requests: [{ field: 'address', words: 'Which floor?' }] },
  approved: WAS_APPROVED,
  rejected: WAS_SUBMITTED,
  suspended: { ...WAS_APPROVED, decisions: [SUSPENDED] },
};

/** As it comes to stand there, since now. */
export function inState(state: KycState, change: Partial<Kyc> = {}): Kyc {
  return buildTestKyc({ revision: 7, since: NOW, ...MADE_OF[state], state, ...change });
}
