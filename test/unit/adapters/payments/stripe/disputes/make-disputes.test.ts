import { describe, expect, it } from '@jest/globals';
import { makeDisputes } from '../../../../../../src/adapters/payments/stripe/disputes/make-disputes.js';
import {
  type CallStripe,
  makeCallStripe,
} from '../../../../../../src/adapters/payments/stripe/wire/call-stripe.js';
import { makeWithKey } from '../../../../../../src/adapters/payments/stripe/wire/make-with-key.js';
import { makeOpenStripe } from '../../../../../../src/adapters/payments/stripe/wire/open-stripe.js';

/** https://docs.stripe.com/api/disputes/object */
const DISPUTE = {
  ...{ id: 'dp_1', object: 'dispute', amount: 4999, currency: 'usd', reason: 'fraudulent' },
  ...{ created: 1_795_000_000, payment_intent: 'pi_1', balance_transactions: [] },
};

function answering(body: object): CallStripe {
  const fetch: typeof globalThis.fetch = async () =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  return makeCallStripe(makeOpenStripe({ secretKey: 'sk_test_1', apiUrl: null, timeoutMs: 1_000, fetch }));
}

const report = (body: object) => makeDisputes(answering(body), makeWithKey()).fetchDispute('dp_1');

describe('a dispute at Stripe', () => {
  it.each([
    ['warning_needs_response', 'needs_response'],
    ['warning_under_review', 'under_review'],
    ['warning_closed', 'withdrawn'],
  ])('that is %s only asks: %s', async (status, ours) => {
    expect(await report({ ...DISPUTE, status })).toMatchObject({ status: ours, isInquiry: true });
  });

  it.each(['needs_response', 'under_review', 'won', 'lost'])('that is %s takes the money', async (status) => {
    const told = await report({ ...DISPUTE, status });
    expect(told?.status).toBe(status);
    expect(told?.isInquiry).toBeUndefined();
  });
});
