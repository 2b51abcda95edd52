import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStripeGateway } from '../../../src/adapters/payments/stripe/create-stripe-gateway.js';
import { isAppError } from '../../../src/domain/errors.js';
import { createFakeLogger } from '../../support/fake-logger.js';
import { STRIPE_KEY } from '../../support/stripe/start-stripe.js';
import type { StripeFault } from '../../support/stripe/stripe-fault.js';
import { UNLIKE_OTHERS } from '../../support/unlike-others.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { type StripeUnderTest, startStripeWithGateway } from './start-stripe-under-test.js';

const SHORT_MS = 300;
const error = (type: string, about: object = {}) =>
  JSON.stringify({ error: { type, message: 'no', ...about } });

describe('when Stripe cannot be reached, or answers with nonsense', () => {
  let running: StripeUnderTest;

  beforeEach(async () => {
    running = await startStripeWithGateway();
  });
  afterEach(() => running.stop());

  /** With little patience, for calls that nobody answers. */
  const openImpatient = () =>
    createStripeGateway({
      ...{ secretKey: STRIPE_KEY, webhookSecrets: [], accountId: null, apiUrl: running.stripe.url },
      ...{ timeoutMs: SHORT_MS, clock: running.clock, logger: createFakeLogger().logger },
    });

  const unavailable = (problem: string) => ({
    code: 'provider_unavailable',
    details: { provider: 'stripe', problem },
  });

  const FAULTS: readonly (readonly [string, StripeFault, string])[] = [
    ['too many calls', { kind: 'rate_limited' }, 'status_429'],
    ['a failure of its own', { kind: 'failed' }, 'status_500'],
    ['a page of somebody in between', { kind: 'answer', status: 502, body: '<html>' }, 'unreadable_answer'],
    ['429 of somebody in between', { kind: 'answer', status: 429, body: 'slow down' }, 'unreadable_answer'],
    [
      '404 that is not Stripe’s',
      { kind: 'answer', status: 404, body: '{"message":"Not Found"}' },
      'unreadable_answer',
    ],
    ['401 that is not Stripe’s', { kind: 'answer', status: 401, body: '{}' }, 'unreadable_answer'],
    ['an empty answer', { kind: 'answer', status: 200, body: '' }, 'unreadable_answer'],
    ['null', { kind: 'answer', status: 200, body: '{"id":null}' }, 'unreadable_answer'],
    ['a page with 200', { kind: 'garbage' }, 'unreadable_answer'],
    ['half an answer', { kind: 'cut_answer' }, 'unreadable_answer'],
    ['no answer', { kind: 'lost_answer' }, 'no_answer'],
    ['somebody who leads elsewhere', { kind: 'answer', status: 302, body: '' }, 'no_answer'],
  ];

  const isHiccup = (problem: string) => problem === 'status_500' || problem === 'no_answer';

  // What Stripe remembers of a failure of its own has another key at once.
  it.each(FAULTS.filter(([, { kind }]) => kind !== 'failed'))(
    '%s: the checkout is asked for again under the same key, and is one',
    async (_, fault, problem) => {
      const { gateway, stripe } = running;
      const request = buildCheckoutRequest('att_fault');
      for (let i = 0; i < (isHiccup(problem) ? 2 : 1); i += 1) stripe.plant(fault);
      await expect(gateway.startAttempt(request)).rejects.toMatchObject(unavailable(problem));
      const session = await gateway.startAttempt(request);
      expect(await gateway.startAttempt(request)).toEqual(session);
      expect(stripe.books.sessions.size).toBe(1);
      const keys = stripe.calls.slice(0, 2).map(({ idempotencyKey }) => idempotencyKey);
      expect(keys).toEqual(['att_fault', 'att_fault']);
    },
  );

  it.each(FAULTS.filter(([, , problem]) => isHiccup(problem)))(
    '%s once costs the customer no press',
    async (_, fault) => {
      const { gateway, stripe } = running;
      stripe.plant(fault);
      await gateway.startAttempt(buildCheckoutRequest('att_hiccup'));
      expect(stripe.books.sessions.size).toBe(1);
    },
  );

  it.each(['silence', 'kept_answer', 'endless_answer'] as const)('%s ends in time', async (kind) => {
    const request = buildCheckoutRequest('att_silence');
    running.stripe.plant({ kind });
    running.stripe.plant({ kind });
    await expect(openImpatient().startAttempt(request)).rejects.toMatchObject(unavailable('no_answer'));
    await running.gateway.startAttempt(request);
    expect(running.stripe.books.sessions.size).toBe(1);
  });

  it('nobody listens there', async () => {
    await running.stop();
    const asked = running.gateway.startAttempt(buildCheckoutRequest('att_nobody'));
    await expect(asked).rejects.toMatchObject(unavailable('no_answer'));
    running = await startStripeWithGateway();
  });

  it('a key in use is asked for later', async () => {
    const body = error('idempotency_error', { code: 'idempotency_key_in_use' });
    running.stripe.plant({ kind: 'answer', status: 409, body });
    const asked = running.gateway.startAttempt(buildCheckoutRequest('att_in_use'));
    await expect(asked).rejects.toMatchObject(unavailable('status_409'));
  });

  const odd: readonly (readonly [string, string])[] = [
    [
      'paid, without an amount',
      '{"id":"cs_1","status":"complete","payment_status":"paid","payment_intent":{"id":"pi_1","status":"succeeded"}}',
    ],
    [
      'paid, without a payment',
      '{"id":"cs_1","status":"complete","payment_status":"paid","amount_total":4999,"currency":"usd"}',
    ],
    [
      'paid, a part of a unit',
      '{"id":"cs_1","status":"complete","payment_status":"paid","amount_total":49.99,"currency":"usd"}',
    ],
    [
      'paid, in no currency of this world',
      '{"id":"cs_1","status":"complete","payment_status":"paid","amount_total":4999,"currency":"zzz","payment_intent":{"id":"pi_1","status":"succeeded"}}',
    ],
    [
      'paid, less than the least of a króna',
      '{"id":"cs_1","status":"complete","payment_status":"paid","amount_total":50050,"currency":"isk","payment_intent":{"id":"pi_1","status":"succeeded"}}',
    ],
    ['without a status', '{"id":"cs_1"}'],
    ['of another kind', '[]'],
  ];

  it.each(odd)('an answer %s is no proof of money', async (_, body) => {
    running.stripe.plant({ kind: 'answer', status: 200, body });
    await expect(running.gateway.fetchAttempt('cs_1')).rejects.toMatchObject({
      code: 'provider_unavailable',
    });
  });

  it.each([
    '{"id":"cs_1","status":"resting","payment_status":"unpaid"}',
    '{"id":"cs_1","status":null,"payment_status":"unpaid"}',
    '{"id":"cs_1","status":"complete","payment_status":"PAID","amount_total":4999,"currency":"usd"}',
    '{"id":"cs_1","status":"complete","payment_status":"no_payment_required"}',
    '{"id":"cs_1","status":"open","payment_status":"unpaid","payment_intent":{"id":"pi_1","status":"processing"}}',
  ])('states of other spellings are pending, never paid: %s', async (body) => {
    running.stripe.plant({ kind: 'answer', status: 200, body });
    expect(await running.gateway.fetchAttempt('cs_1')).toEqual({ status: 'processing' });
  });

  it.each([
    [401, error('invalid_request_error'), 'key_refused'],
    [401, error('invalid_request_error', { code: 'api_key_expired' }), 'key_refused'],
    [403, error('invalid_request_error', { code: 'secret_key_required' }), 'key_refused'],
    [403, error('invalid_request_error'), 'not_allowed'],
    [400, error('invalid_request_error', { code: 'testmode_charges_only' }), 'not_allowed'],
    [400, error('invalid_request_error', { code: 'livemode_mismatch' }), 'wrong_mode'],
    [
      404,
      error('invalid_request_error', {
        code: 'resource_missing',
        message:
          "No such checkout.session: 'cs_1'; a similar object exists in live mode, but a test mode key was used.",
      }),
      'wrong_mode',
    ],
  ])('%i %s: a person must mend the keys (%s)', async (status, body, problem) => {
    running.stripe.plant({ kind: 'answer', status, body });
    await expect(running.gateway.fetchAttempt('cs_1')).rejects.toMatchObject({
      code: 'gateway_misconfigured',
      details: { provider: 'stripe', problem },
    });
  });

  it('a key that was revoked is told, and works again once it is good', async () => {
    const { providerRef } = await running.gateway.startAttempt(buildCheckoutRequest('att_revoked'));
    running.stripe.acceptKeys('sk_test_another');
    await expect(running.gateway.fetchAttempt(providerRef)).rejects.toMatchObject({
      code: 'gateway_misconfigured',
      details: { problem: 'key_refused' },
    });
    running.stripe.acceptKeys(STRIPE_KEY);
    expect(await running.gateway.fetchAttempt(providerRef)).toEqual({ status: 'open' });
  });

  it.each([
    [400, error('invalid_request_error', { param: 'customer_email' }), 'invalid_customer_email'],
    [400, error('invalid_request_error'), 'invalid_request'],
    [402, error('card_error', { code: 'card_declined' }), 'card_declined'],
    [404, error('invalid_request_error', { code: 'resource_missing' }), 'resource_missing'],
  ])('%i %s is a refusal (%s)', async (status, body, reason) => {
    running.stripe.plant({ kind: 'answer', status, body });
    await expect(running.gateway.fetchAttempt('cs_1')).rejects.toMatchObject({
      code: 'provider_refused',
      details: { provider: 'stripe', reason },
    });
  });

  it('no error says what Stripe’s sentence said, nor the key', async () => {
    const message = 'Invalid email address: ann@example.com';
    running.stripe.plant({ kind: 'answer', status: 400, body: error('invalid_request_error', { message }) });
    const thrown = await running.gateway.fetchAttempt('cs_1').catch((caught: unknown) => caught);
    if (!isAppError(thrown)) throw thrown;
    const said = `${thrown.stack} ${JSON.stringify(thrown.details)} ${String(thrown.cause)}`;
    expect(said).not.toContain('ann@example.com');
    expect(said).not.toContain(STRIPE_KEY);
    expect(String(thrown.cause)).toBe('Error: StripeInvalidRequestError 400 req_standin');
  });

  it('every call that changes something has a key of ours, and no call tells how long another took', async () => {
    const { gateway, stripe } = running;
    const { providerRef } = await gateway.startAttempt(buildCheckoutRequest('att_keys'));
    stripe.payByCard(providerRef);
    const paid = await gateway.fetchAttempt(providerRef);
    if (paid.status !== 'succeeded') throw new Error('it was paid');
    const { paymentRef } = paid;
    await gateway.refund({
      ...{
        refundId: 'rfd_keys',
        attemptId: 'att_keys',
        providerRef,
        paymentRef,
        isWhole: false,
        reason: null,
        ...UNLIKE_OTHERS,
      },
      amount: { minor: 100, currency: 'USD' },
    });
    const dispute = stripe.openDispute(providerRef);
    await gateway.sendEvidence(dispute, {
      ...{ text: 'It was delivered', customerName: null, customerEmail: null, productDescription: null },
    });
    const open = await gateway.startAttempt(buildCheckoutRequest('att_keys_2'));
    await gateway.closeAttempt(open.providerRef);
    const posted = stripe.calls.filter(({ method }) => method === 'POST');
    expect(posted.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      'att_keys',
      'rfd_keys',
      `evidence_${dispute}`,
      'att_keys_2',
      `close_${open.providerRef}`,
    ]);
    expect(stripe.calls.filter(({ headers }) => 'x-stripe-client-telemetry' in headers)).toEqual([]);
  });

  it('a checkout whose closing was not answered for is closed by the next try', async () => {
    const { gateway, stripe } = running;
    const { providerRef } = await gateway.startAttempt(buildCheckoutRequest('att_closing'));
    stripe.plant({ kind: 'failed' });
    await expect(gateway.closeAttempt(providerRef)).rejects.toMatchObject(unavailable('status_500'));
    expect(await gateway.closeAttempt(providerRef)).toEqual({ status: 'closed' });
  });
});
