import { describe, expect, it } from '@jest/globals';
import { buildKycDecisionForm } from '../../../../../../src/adapters/chat/conversation/pages/build-kyc-decision.js';
import { buildTestKyc } from '../../../../../support/build-test-kyc.js';
import { buildTestMember, buildTestMerchant } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';

const CASE = {
  kyc: buildTestKyc({ state: 'submitted' }),
  merchant: buildTestMerchant(),
  submitter: buildTestMember(),
  gateways: [],
  needed: 2,
  language: 'en',
} as const;

describe('the form that asks an owner for more', () => {
  it('offers what the owner can write anew: the email, and not that it is confirmed', () => {
    const subject = { action: 'ask', merchantId: 'mer_lotus', submission: 1 } as const;
    const { fields } = buildKycDecisionForm(ENGLISH, CASE, subject);
    const names = fields.map((field) => ('name' in field ? field.name : null));
    expect(names).toContain('kyc_ask_email');
    expect(names).not.toContain('kyc_ask_email_confirmed');
    expect(names).toHaveLength(20);
  });
});
