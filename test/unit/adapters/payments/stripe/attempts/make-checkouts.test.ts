import { describe, expect, it } from '@jest/globals';
import { makeCheckouts } from '../../../../../../src/adapters/payments/stripe/attempts/make-checkouts.js';
import { makeWithKey } from '../../../../../../src/adapters/payments/stripe/wire/make-with-key.js';
import { createFakeClock, START } from '../../../../../support/fake-clock.js';
import { answering, type StripeAnswer } from '../answering.js';

const PAID = {
  ...{ id: 'cs_1', status: 'complete', payment_status: 'paid' },
  ...{ amount_total: 4999, currency: 'usd', payment_intent: 'pi_1' },
};
const INTENT = { id: 'pi_1', status: 'succeeded', amount_received: 4999, currency: 'usd' };
const CHARGE = { id: 'ch_1', created: 1_795_000_000 };
const FROM_SESSION = {
  ...{ status: 'succeeded', captured: { minor: 4999, currency: 'USD' }, paymentRef: 'pi_1' },
  ...{ method: null, at: START, fee: null },
};

function fetchPaid(session: object, intent?: StripeAnswer) {
  const { call } = answering({
    'GET /v1/checkout/sessions/cs_1': { ...PAID, ...session },
    ...(intent === undefined ? {} : { 'GET /v1/payment_intents/pi_1': intent }),
  });
  return makeCheckouts({ call, withKey: makeWithKey(), clock: createFakeClock() }).fetchAttempt('cs_1');
}

describe('a paid session, of which nothing more is told', () => {
  it.each<readonly [string, StripeAnswer | undefined]>([
    ['there is no such address', undefined],
    ['the key may not ask', { httpStatus: 403, error: { type: 'invalid_request_error', message: 'no' } }],
    ['somebody in between answers', { httpStatus: 404, message: 'Not Found' }],
    ['the answer is none', { nothing: true }],
  ])('is paid, where of its payment %s', async (_, intent) => {
    expect(await fetchPaid({}, intent)).toEqual(FROM_SESSION);
  });

  it.each<readonly [string, object | string | null]>([
    ['no charge', null],
    ['a charge by its id alone', 'ch_1'],
    ['a charge without a time', { id: 'ch_1' }],
    ['a charge of another shape', { amount: 4999 }],
  ])('is paid now, with %s', async (_, latest_charge) => {
    expect(await fetchPaid({ payment_intent: { ...INTENT, latest_charge } })).toEqual(FROM_SESSION);
  });

  it('is paid when its charge says so, though fee and method cannot be read', async () => {
    const latest_charge = { ...CHARGE, balance_transaction: { net: 1 }, payment_method_details: {} };
    expect(await fetchPaid({ payment_intent: { ...INTENT, latest_charge } })).toEqual({
      ...FROM_SESSION,
      at: new Date('2026-11-18T11:06:40.000Z'),
    });
  });

  it('is asked about later, where Stripe has too much to do to tell of its payment', async () => {
    const busy = {
      httpStatus: 429,
      error: { type: 'invalid_request_error', code: 'rate_limit', message: 'no' },
    };
    await expect(fetchPaid({}, busy)).rejects.toMatchObject({ code: 'provider_unavailable' });
  });
});
