import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckoutRequest } from '../../../src/ports/payment-gateway.js';
import { START } from '../../support/fake-clock.js';
import { buildCheckoutRequest, RETURN_URL } from './build-checkout-request.js';
import { type StripeUnderTest, startStripeWithGateway } from './start-stripe-under-test.js';

const MINUTE_MS = 60_000;
const inMinutes = (minutes: number) => new Date(START.getTime() + minutes * MINUTE_MS);
const toSeconds = (date: Date) => String(date.getTime() / 1000);

describe('a Checkout Session', () => {
  let running: StripeUnderTest;
  let attempts = 0;

  beforeAll(async () => {
    running = await startStripeWithGateway();
  });
  afterAll(() => running.stop());

  async function open(overrides: Partial<CheckoutRequest> = {}) {
    attempts += 1;
    const request = buildCheckoutRequest(`att_checkout_${attempts}`, overrides);
    const session = await running.gateway.startAttempt(request);
    const call = running.stripe.calls.at(-1);
    if (call === undefined) throw new Error('nothing was asked');
    return { request, ...session, call };
  }

  it('is asked for with our own id, and with nothing about the customer but the email that Stripe prefills', async () => {
    const { call } = await open({ amount: { minor: 12_340, currency: 'KWD' } });
    expect(call).toMatchObject({
      ...{ method: 'POST', path: '/v1/checkout/sessions', version: '2026-10-28.endive' },
      idempotencyKey: 'att_checkout_1',
    });
    expect(call.form).toEqual({
      mode: 'payment',
      client_reference_id: 'att_checkout_1',
      metadata: { attemptId: 'att_checkout_1' },
      line_items: [
        {
          quantity: '1',
          price_data: {
            currency: 'kwd',
            unit_amount: '12340',
            product_data: {
              name: 'School fees, class XII B',
              description: 'Lotus Valley School · INV-2026-0042',
            },
          },
        },
      ],
      payment_intent_data: {
        metadata: { attemptId: 'att_checkout_1' },
        description: 'INV-2026-0042',
        capture_method: 'automatic',
      },
      adaptive_pricing: { enabled: 'false' },
      expires_at: toSeconds(inMinutes(24 * 60 - 5)),
      success_url: RETURN_URL,
      cancel_url: RETURN_URL,
      customer_email: 'ann@example.com',
    });
  });

  it('names the reference where a link has no description, and no email where there is none', async () => {
    const { call } = await open({ description: null, customerEmail: null });
    expect(call.form).not.toHaveProperty('customer_email');
    expect(JSON.stringify(call.form)).toContain('"name":"INV-2026-0042"');
  });

  it('is made without an email that Stripe will not have, once', async () => {
    const { call, request, providerRef } = await open({ customerEmail: 'ann@localhost' });
    expect(call.form).not.toHaveProperty('customer_email');
    expect(call.form['client_reference_id']).toBe(request.attemptId);
    expect(await running.gateway.startAttempt(request)).toMatchObject({ providerRef });
  });

  it('cuts a long description by whole signs', async () => {
    const { call } = await open({ description: `${'🎓'.repeat(249)}xyz` });
    const name = /"name":"([^"]*)"/.exec(JSON.stringify(call.form))?.[1] ?? '';
    expect(name).toBe(`${'🎓'.repeat(249)}x`);
  });

  it.each([
    ['VND', 1_250_000, '1250000'],
    ['KWD', 12_340, '12340'],
    ['ISK', 500, '50000'],
    ['UGX', 5_000, '500000'],
    ['MGA', 500_000, '5000'],
    ['JPY', 500, '500'],
    ['USD', 4_999, '4999'],
  ])(
    'in %s: %i of our units are %s of Stripe’s, and come back as they were',
    async (currency, minor, asked) => {
      const { call, providerRef } = await open({ amount: { minor, currency } });
      expect(JSON.stringify(call.form)).toContain(`"unit_amount":"${asked}"`);
      running.stripe.payByCard(providerRef);
      expect(await running.gateway.fetchAttempt(providerRef)).toMatchObject({
        captured: { minor, currency },
      });
    },
  );

  it('is never asked for with an amount that Stripe has no unit for', async () => {
    const before = running.stripe.calls.length;
    const amount = { minor: 12_345, currency: 'KWD' };
    await expect(
      running.gateway.startAttempt(buildCheckoutRequest('att_odd', { amount })),
    ).rejects.toMatchObject({
      code: 'provider_refused',
      details: { provider: 'stripe', reason: 'not_accepted' },
    });
    expect(running.stripe.calls).toHaveLength(before);
  });

  it.each([
    ['is without an end', null, 24 * 60 - 5],
    ['ends in ten minutes', inMinutes(10), 35],
    ['ends in three hours', inMinutes(180), 180],
    ['ends in three days', inMinutes(3 * 24 * 60), 24 * 60 - 5],
  ])('of a link that %s lives as long as Stripe lets it', async (_link, expiresAt, minutes) => {
    const { call } = await open({ expiresAt });
    expect(call.form['expires_at']).toBe(toSeconds(inMinutes(minutes)));
  });

  it('is the same when it is asked for again later, to the last letter', async () => {
    const { request, providerRef } = await open({ expiresAt: inMinutes(40) });
    running.clock.advance(4 * MINUTE_MS);
    expect(await running.gateway.startAttempt(request)).toMatchObject({ providerRef });
    running.clock.advance(-4 * MINUTE_MS);
  });

  it('is refused to another body under the same id', async () => {
    const { request } = await open();
    await expect(
      running.gateway.startAttempt({ ...request, amount: { minor: 5000, currency: 'USD' } }),
    ).rejects.toMatchObject({ code: 'provider_refused', details: { reason: 'not_accepted' } });
  });

  it('that Stripe thinks too small is refused as such', async () => {
    const amount = { minor: 49, currency: 'USD' };
    await expect(
      running.gateway.startAttempt(buildCheckoutRequest('att_few', { amount })),
    ).rejects.toMatchObject({
      code: 'provider_refused',
      details: { reason: 'amount_too_small' },
    });
  });
});

describe('an attempt at Stripe', () => {
  let running: StripeUnderTest;
  let attempts = 0;

  beforeAll(async () => {
    running = await startStripeWithGateway();
  });
  afterAll(() => running.stop());

  async function open() {
    attempts += 1;
    return (await running.gateway.startAttempt(buildCheckoutRequest(`att_fetched_${attempts}`))).providerRef;
  }
  const intentOf = (session: string) => running.stripe.books.sessions.get(session)?.payment_intent ?? '';

  it('says how it was paid, when, by which payment and what Stripe keeps', async () => {
    const session = await open();
    running.clock.advance(5 * MINUTE_MS);
    running.stripe.payByCard(session);
    expect(await running.gateway.fetchAttempt(session)).toEqual({
      status: 'succeeded',
      captured: { minor: 4999, currency: 'USD' },
      method: { label: 'Visa', last4: '4242' },
      paymentRef: intentOf(session),
      at: new Date('2026-11-22T10:05:00.000Z'),
      fee: { minor: 175, currency: 'USD' },
    });
  });

  it('tells what was taken, where that is not what was asked for', async () => {
    const session = await open();
    running.stripe.payByCard(session, 9998);
    expect(await running.gateway.fetchAttempt(session)).toMatchObject({
      captured: { minor: 9998, currency: 'USD' },
    });
  });

  it('is found by its PaymentIntent, and closed by it', async () => {
    const declined = await open();
    running.stripe.decline(declined, 'expired_card');
    const intent = intentOf(declined);
    expect(await running.gateway.fetchAttempt(intent)).toEqual({ status: 'open', declined: 'card_expired' });
    expect(await running.gateway.closeAttempt(intent)).toEqual({ status: 'closed' });
    await expect(running.gateway.fetchAttempt('pi_unknown')).rejects.toMatchObject({
      code: 'provider_refused',
      details: { reason: 'resource_missing' },
    });
  });

  it('can be paid after a decline, on the same page', async () => {
    const session = await open();
    running.stripe.decline(session, 'insufficient_funds');
    running.stripe.payByCard(session);
    expect(await running.gateway.fetchAttempt(session)).toMatchObject({ status: 'succeeded' });
  });

  it.each([
    [undefined, { status: 'succeeded', method: { label: 'SEPA Direct Debit', last4: '3000' } }],
    ['insufficient_funds', { status: 'failed', reason: 'not_enough_funds' }],
    ['debit_not_authorized', { status: 'failed', reason: 'other' }],
  ])('by debit is processing for days, then ends: %s', async (failure, report) => {
    const session = await open();
    running.stripe.payByDebit(session);
    running.clock.advance(3 * 24 * 60 * MINUTE_MS);
    expect(await running.gateway.fetchAttempt(session)).toEqual({ status: 'processing' });
    running.stripe.settleDebit(session, failure);
    expect(await running.gateway.fetchAttempt(session)).toMatchObject(report);
    running.clock.advance(-3 * 24 * 60 * MINUTE_MS);
  });

  it('is closed once its time is over, whatever was tried before', async () => {
    const session = await open();
    running.stripe.decline(session, 'insufficient_funds');
    running.clock.advance(24 * 60 * MINUTE_MS);
    expect(await running.gateway.fetchAttempt(session)).toEqual({ status: 'closed' });
    running.clock.advance(-24 * 60 * MINUTE_MS);
  });
});
