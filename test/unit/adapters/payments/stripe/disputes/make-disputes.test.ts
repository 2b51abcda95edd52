import { describe, expect, it } from '@jest/globals';
import { makeDisputes } from '../../../../../../src/adapters/payments/stripe/disputes/make-disputes.js';
import { makeWithKey } from '../../../../../../src/adapters/payments/stripe/wire/make-with-key.js';
import { answering } from '../answering.js';

/** https://docs.stripe.com/api/disputes/object */
const DISPUTE = {
  ...{ id: 'dp_1', object: 'dispute', amount: 4999, currency: 'usd', reason: 'fraudulent' },
  ...{ created: 1_795_000_000, payment_intent: 'pi_1', balance_transactions: [] },
};

function report(body: object) {
  const { call } = answering({ 'GET /v1/disputes/dp_1': { ...body } });
  return makeDisputes(call, makeWithKey()).fetchDispute('dp_1');
}

describe('a dispute at Stripe', () => {
  it.each([
    ['warning_needs_response', 'needs_response'],
    ['warning_under_review', 'under_review'],
    ['warning_closed', 'withdrawn'],
  ])('that is %s only asks: %s', async (status, ours) => {
    expect(await report({ ...DISPUTE, status })).toMatchObject({ status: ours, isInquiry: true });
  });

  it('is none where Stripe finds none, or has no such address', async () => {
    const { call } = answering({});
    expect(await makeDisputes(call, makeWithKey()).fetchDispute('dp_1')).toBeNull();
  });

  it.each(['needs_response', 'under_review', 'won', 'lost'])('that is %s takes the money', async (status) => {
    const told = await report({ ...DISPUTE, status });
    expect(told?.status).toBe(status);
    expect(told?.isInquiry).toBeUndefined();
  });
});
