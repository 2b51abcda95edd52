import { describe, expect, it } from '@jest/globals';
import { buildKycChecklist } from '../../../../../src/adapters/chat/cards/build-kyc-checklist.js';
import { KYC_STATES, type Kyc } from '../../../../../src/domain/kyc/kyc.js';
import { buildTestKyc } from '../../../../support/build-test-kyc.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';

const merchant = buildTestMerchant();
const show = (change: Partial<Kyc>, words = ENGLISH) =>
  buildKycChecklist(words, {
    kycCase: { kyc: buildTestKyc(change), merchant, needed: 2 },
    timeZone: 'Asia/Bangkok',
  });
const labels = (change: Partial<Kyc>) => show(change).buttons.map(({ label }) => label);
const submission = { memberId: 'mem_jo', at: START, number: 1 };

describe('buildKycChecklist', () => {
  it('says how it stands, what is there and what is missing, who decides and since when', () => {
    const { text } = show({ documents: [] });
    expect(text).toContain('⚪ Not submitted · Lotus Valley School');
    expect(text).toContain('Business · There');
    expect(text).toContain('Documents · Missing: Document of the business and Document of the person');
    expect(text).toContain('Since Sun 22 Nov 2026, 17:00, Bangkok time.');
    expect(text).toContain('Who decides: the operator of this Paylink; 2 people must agree.');
  });

  it('offers what can be done as it stands', () => {
    expect(labels({ documents: [] })).toEqual(['Review for live links']);
    expect(labels({})).toEqual(['Send in', 'Review for live links']);
    expect(labels({ state: 'submitted', submission })).toEqual(['Withdraw', 'Review for live links']);
    expect(labels({ state: 'rejected' })).toEqual(['Review for live links']);
  });

  it.each(KYC_STATES)('says nothing of its own in another language: %s', (state) => {
    const decisions = [{ action: 'suspend', reviewer: 'ann', reason: 'XYZ', at: START }] as const;
    const requests = [{ field: 'website', words: 'XYZ' }] as const;
    const newLook = { cause: 'changed', since: START, isSentIn: false, changed: ['country'] } as const;
    const { text } = show({ state, decisions, requests, newLook, reviewBy: START }, PSEUDO);
    expect(listFaults([text], ['Lotus Valley School', 'Bangkok'])).toEqual([]);
  });
});
