import { describe, expect, it } from '@jest/globals';
import { makeRefunds } from '../../../../../../src/adapters/payments/stripe/refunds/make-refunds.js';
import { makeWithKey } from '../../../../../../src/adapters/payments/stripe/wire/make-with-key.js';
import { UNLIKE_OTHERS } from '../../../../../support/unlike-others.js';
import { answering } from '../answering.js';

const REQUEST = {
  ...{ refundId: 'rfd_1', attemptId: 'att_1', providerRef: 'cs_1', paymentRef: 'pi_1', isWhole: false },
  ...{ amount: { minor: 1_000, currency: 'USD' }, reason: null },
  ...UNLIKE_OTHERS,
};

describe('refunds at a Stripe that tells little', () => {
  it('are as their state says, whatever else the answer leaves out', async () => {
    const { call } = answering({ 'POST /v1/refunds': { id: 're_1', status: 'succeeded' } });
    const report = await makeRefunds(call, makeWithKey()).refund(REQUEST);
    expect(report).toEqual({ status: 'succeeded', refundRef: 're_1' });
  });

  it('say why they failed, in our words, where they are listed', async () => {
    const failed = { id: 're_1', status: 'failed', failure_reason: 'lost_or_stolen_card' };
    const of = { amount: 1_000, currency: 'usd', created: 1_795_000_000, metadata: { reason: 'too small' } };
    const { call } = answering({ 'GET /v1/refunds': { data: [{ ...failed, ...of }], has_more: false } });
    const [listed] = await makeRefunds(call, makeWithKey()).listRefunds(REQUEST);
    expect(listed).toMatchObject({ status: 'failed', reason: 'card_gone' });
  });

  it('are unknown where no list is to be had, so that they are asked for again by the same id', async () => {
    const { call, calls } = answering({ 'POST /v1/refunds': { id: 're_1', status: 'pending' } });
    const refunds = makeRefunds(call, makeWithKey());
    expect(await refunds.fetchRefund({ ...REQUEST, refundRef: null })).toEqual({ status: 'unknown' });
    await refunds.refund(REQUEST);
    expect(calls).toEqual([
      { asked: 'GET /v1/refunds', key: null },
      { asked: 'POST /v1/refunds', key: 'rfd_1' },
    ]);
  });
});
