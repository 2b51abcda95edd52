import type { KycParts } from '../../src/adapters/chat/conversation/pages/build-kyc.js';
import { KYC_FIELDS } from '../../src/domain/kyc/kyc-facts.js';
import { buildTestKyc } from './build-test-kyc.js';
import { START } from './fake-clock.js';

/** An owner's checklist with the most that can stand in it. */
export const MAXIMAL_KYC_PARTS: KycParts = {
  view: {
    kyc: buildTestKyc({
      state: 'suspended',
      submission: { memberId: 'mem_jo', at: START, number: 1 },
      decisions: [{ action: 'suspend', reviewer: 'ann', reason: '<'.repeat(1_000), at: START }],
      requests: KYC_FIELDS.map((field) => ({ field, words: '<'.repeat(1_000) })),
      newLook: { cause: 'changed', since: START, isSentIn: false, changed: KYC_FIELDS },
      reviewBy: START,
    }),
    problems: KYC_FIELDS.map((field) => ({ field, problem: 'malformed' as const })),
    live: { isAllowed: false, isByOperator: false, refusal: { reason: 'suspended', since: START } },
    needed: 5,
  },
  merchant: { name: 'M'.repeat(255), mode: 'live' },
  page: { url: `https://${'p'.repeat(200)}.example.com/kyc/${'t'.repeat(22)}`, expiresAt: START },
  chat: 'slack',
  timeZone: 'America/Argentina/ComodRivadavia',
  now: START,
  notice: 'N'.repeat(200),
};
