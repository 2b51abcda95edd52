import { describe, expect, it } from '@jest/globals';
import { makeVerifyWebhook } from '../../../../../../src/adapters/payments/stripe/webhooks/make-verify-webhook.js';
import { START } from '../../../../../support/fake-clock.js';
import { signPayload } from '../../../../../support/stripe/send-webhooks.js';

const SECRET = 'whsec_1';

function tell(
  body: unknown,
  account: Parameters<typeof makeVerifyWebhook>[1] = { accountId: null, mode: 'test' },
) {
  const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const headers = { 'stripe-signature': signPayload([SECRET], rawBody, START) };
  const request = {
    method: 'POST',
    address: 'https://pay.test/webhooks/stripe',
    rawBody,
    headers,
    now: START,
  };
  return makeVerifyWebhook([SECRET], account)(request);
}
const event = (type: string, object: object, about: object = {}) => ({
  ...{ id: 'evt_1', object: 'event', api_version: '2026-10-28.endive', created: 1_795_341_600 },
  ...{ livemode: false, type, data: { object } },
  ...about,
});
const OURS = { attemptId: 'att_1' };
const unreadable = expect.objectContaining({ code: 'body_unreadable' });

describe('what a webhook of Stripe tells', () => {
  it.each([
    'checkout.session.completed',
    'checkout.session.async_payment_succeeded',
    'checkout.session.async_payment_failed',
    'checkout.session.expired',
  ])('%s: the attempt of a session', (type) => {
    const session = { id: 'cs_1', client_reference_id: 'att_1', metadata: OURS };
    expect(tell(event(type, session))).toEqual([
      { kind: 'attempt', eventId: 'evt_1', type, providerRef: 'cs_1', attemptId: 'att_1' },
    ]);
  });

  it.each(['payment_intent.processing', 'payment_intent.succeeded', 'payment_intent.payment_failed'])(
    '%s: the attempt of a payment',
    (type) => {
      expect(tell(event(type, { id: 'pi_1', metadata: OURS }))).toEqual([
        { kind: 'attempt', eventId: 'evt_1', type, providerRef: 'pi_1', attemptId: 'att_1' },
      ]);
    },
  );

  it('charge.updated: the attempt whose fee may be known now', () => {
    const charge = { id: 'ch_1', payment_intent: 'pi_1', metadata: OURS };
    expect(tell(event('charge.updated', charge))).toMatchObject([
      { kind: 'attempt', providerRef: 'pi_1', attemptId: 'att_1' },
    ]);
  });

  it.each(['refund.created', 'refund.updated', 'refund.failed', 'charge.refund.updated', 'charge.refunded'])(
    '%s: money that goes back of a payment, whoever sent it',
    (type) => {
      const told = { kind: 'refund', eventId: 'evt_1', type, providerRef: 'pi_1' };
      expect(tell(event(type, { id: 're_1', payment_intent: 'pi_1', metadata: OURS }))).toEqual([
        { ...told, attemptId: 'att_1' },
      ]);
      expect(tell(event(type, { id: 're_1', payment_intent: { id: 'pi_1' }, metadata: {} }))).toEqual([
        { ...told, attemptId: null },
      ]);
    },
  );

  it.each([
    'charge.dispute.created',
    'charge.dispute.updated',
    'charge.dispute.closed',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.funds_reinstated',
  ])('%s: the dispute of a payment', (type) => {
    expect(tell(event(type, { id: 'dp_1', charge: 'ch_1', payment_intent: 'pi_1' }))).toEqual([
      { kind: 'dispute', eventId: 'evt_1', type, providerRef: 'pi_1', disputeRef: 'dp_1', attemptId: null },
    ]);
  });

  it('keeps how a dispute stood, where all of it is told', () => {
    const dispute = {
      ...{ id: 'dp_1', payment_intent: 'pi_1', status: 'needs_response', reason: 'duplicate' },
      ...{ amount: 4_999, currency: 'usd', created: 1_795_000_000 },
    };
    expect(tell(event('charge.dispute.created', dispute))).toMatchObject([
      {
        report: {
          ...{ disputeRef: 'dp_1', paymentRef: 'pi_1', amount: { minor: 4_999, currency: 'USD' } },
          ...{ reason: 'duplicate', status: 'needs_response', dueAt: null, fee: null },
        },
      },
    ]);
  });

  it('names the merchant’s own account', () => {
    const account = { accountId: 'gwa_1', mode: 'test' } as const;
    expect(tell(event('payment_intent.succeeded', { id: 'pi_1', metadata: OURS }), account)).toMatchObject([
      { gatewayAccountId: 'gwa_1' },
    ]);
  });

  it.each([
    ['a customer', event('customer.created', { id: 'cus_1' })],
    ['a name of every object', event('constructor', { id: 'x' })],
    ['a session of another shop', event('checkout.session.completed', { id: 'cs_9', metadata: {} })],
    [
      'a session with a reference of another shop',
      event('checkout.session.completed', { id: 'cs_9', client_reference_id: 'order-7' }),
    ],
    [
      'a payment of another shop',
      event('payment_intent.succeeded', { id: 'pi_9', metadata: { order: '7' } }),
    ],
    ['a payment without metadata', event('payment_intent.succeeded', { id: 'pi_9' })],
    ['a refund of a charge alone', event('refund.created', { id: 're_9', payment_intent: null })],
    ['a dispute of a charge alone', event('charge.dispute.created', { id: 'dp_9' })],
    ['live money', event('payment_intent.succeeded', { id: 'pi_1', metadata: OURS }, { livemode: true })],
    ['a thin event', { id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter.no_meter_found' }],
  ])('tells nothing of ours: %s', (_what, body) => {
    expect(tell(body)).toEqual([]);
  });

  it('tells nothing of a test event to a live account', () => {
    const account = { accountId: null, mode: 'live' } as const;
    const paid = { id: 'pi_1', metadata: OURS };
    expect(tell(event('payment_intent.succeeded', paid), account)).toEqual([]);
    expect(tell(event('payment_intent.succeeded', paid, { livemode: true }), account)).toHaveLength(1);
  });

  it('knows a session by its reference alone', () => {
    const session = { id: 'cs_1', client_reference_id: 'att_1' };
    expect(tell(event('checkout.session.completed', session))).toMatchObject([{ attemptId: 'att_1' }]);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '"text"',
    '{"id":7,"type":{}}',
    '{"type":"payment_intent.succeeded","data":{"object":{"id":"pi_1"}}}',
    '{"id":"evt_1","type":"payment_intent.succeeded"}',
    '{"id":"evt_1","type":"payment_intent.succeeded","data":{"object":{}}}',
    '{"id":"evt_1","type":"charge.dispute.created","data":{"object":{"payment_intent":"pi_1"}}}',
  ])('cannot read %j', (body) => {
    expect(() => tell(body)).toThrow(unreadable);
  });

  it('reads 1 MiB and no more', () => {
    const body = JSON.stringify(event('customer.created', {}));
    expect(tell(body.padEnd(1024 * 1024, ' '))).toEqual([]);
    expect(() => tell(body.padEnd(1024 * 1024 + 1, ' '))).toThrow(unreadable);
  });
});
