import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PaymentGateway } from '../../../src/ports/payment-gateway.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { type PortoneUnderTest, startPortoneGateway } from './start-portone-gateway.js';

const refusedSignature = expect.objectContaining({ name: 'AppError', code: 'signature_invalid' });
const refusedBody = expect.objectContaining({ name: 'AppError', code: 'body_unreadable' });

describe('webhooks of PortOne', () => {
  let given: PortoneUnderTest;

  beforeEach(async () => {
    given = await startPortoneGateway();
  });
  afterEach(() => given.portone.stop());

  const verify = (body: unknown, gateway: PaymentGateway = given.gateway) =>
    gateway.verifyWebhook({
      ...{ method: 'POST', address: 'https://paylink.test/webhooks/portone', headers: {} },
      rawBody: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      now: given.clock.now(),
    });

  /** What PortOne told of one paid link: its payment, itself, and a refund in the dashboard. */
  async function tellAll() {
    const { providerRef } = await given.gateway.startAttempt(buildCheckoutRequest('att_1'));
    await given.portone.press(providerRef, 'pay');
    await given.portone.refundElsewhere(providerRef, 5);
    const [payment = {}, link = {}, refund = {}] = given.portone.webhooks.told;
    const orderRef = given.portone.books.links.get(providerRef)?.transactions[0]?.orderRef ?? '';
    return { providerRef, orderRef, payment, link, refund };
  }

  it('each say where to look, by the references of the link and never by that of the payment', async () => {
    const { providerRef, orderRef, payment, link } = await tellAll();
    expect(payment).not.toMatchObject({ merchant_order_ref: 'att_1-4999USD-1' });
    expect(verify(payment)).toEqual([
      {
        kind: 'attempt',
        eventId: `payment:${providerRef}:${orderRef}:success`,
        type: 'payment Success',
        providerRef,
        attemptId: 'att_1',
      },
    ]);
    expect(verify(link)).toEqual([
      {
        kind: 'attempt',
        eventId: `link:${providerRef}:success`,
        type: 'link Success',
        providerRef,
        attemptId: 'att_1',
      },
    ]);
  });

  it.each(['country_code', 'countryCode'] as const)(
    'are signed whether the country is spelled %s',
    async (field) => {
      given.portone.knobs.countryField = field;
      const { payment, link } = await tellAll();
      expect(payment).toHaveProperty(field);
      expect([verify(payment), verify(link)].map((events) => events.length)).toEqual([1, 1]);
    },
  );

  it('are one event when they say the same, and another when the state is another', async () => {
    const { payment, link } = await tellAll();
    const copies = [payment, { ...payment, description: 'a copy' }, { ...payment, status_code: '1' }];
    expect(new Set(copies.flatMap((copy) => verify(copy)).map(({ eventId }) => eventId)).size).toBe(1);
    const { providerRef } = await given.gateway.startAttempt(buildCheckoutRequest('att_2'));
    await given.portone.press(providerRef, 'slow');
    await given.portone.settle(providerRef);
    const ids = [link, ...given.portone.webhooks.told.slice(3)].flatMap((body) => verify(body));
    expect(new Set(ids.map(({ eventId }) => eventId)).size).toBe(5);
  });

  it.each(['amount', 'currency', 'status', 'country_code', 'merchant_order_ref', 'signature_hash'])(
    'are refused with another %s',
    async (field) => {
      const { payment, link } = await tellAll();
      for (const body of [payment, link]) {
        expect(() => verify({ ...body, [field]: field === 'amount' ? 49.98 : 'other' })).toThrow(
          refusedSignature,
        );
        expect(() => verify({ ...body, [field]: undefined })).toThrow(refusedSignature);
        expect(() => verify({ ...body, [field]: null })).toThrow(refusedSignature);
        expect(() => verify({ ...body, [field]: {} })).toThrow(refusedSignature);
      }
    },
  );

  it('are refused when another secret signed them, or when the signature of one is put on another', async () => {
    const { payment, link } = await tellAll();
    const other = given.restart({ secretKey: 'another' });
    expect(() => verify(payment, other)).toThrow(refusedSignature);
    expect(() => verify(link, other)).toThrow(refusedSignature);
    const { signature_hash } = payment as { readonly signature_hash?: string };
    expect(() => verify({ ...link, signature_hash })).toThrow(refusedSignature);
  });

  it('do not lose the true one to a copy that names another link, which nobody signs', async () => {
    const { payment } = await tellAll();
    const [forged] = verify({ ...payment, payment_link_ref: '2sLinkOfSomebody' });
    const [genuine] = verify(payment);
    expect(forged?.eventId).not.toBe(genuine?.eventId);
  });

  it('of payments without a link are none of ours', async () => {
    const { payment } = await tellAll();
    for (const payment_link_ref of ['', undefined, null, '{"$gt":""}', 'x'.repeat(101)]) {
      expect(verify({ ...payment, payment_link_ref, link_order_ref: '54A42644707B254' })).toEqual([]);
    }
  });

  it('of payments that name our link by our own reference alone are ours', async () => {
    const { payment, orderRef } = await tellAll();
    expect(verify({ ...payment, payment_link_ref: '' })).toMatchObject([
      { eventId: `payment:att_1:${orderRef}:success`, providerRef: orderRef, attemptId: 'att_1' },
    ]);
  });

  it('may write an amount as text, with idle zeros or without', async () => {
    const { payment, link } = await tellAll();
    for (const amount of ['49.99', '49.990', '49.9900']) {
      expect(verify({ ...payment, amount })).toHaveLength(1);
      expect(verify({ ...link, amount })).toHaveLength(1);
    }
    for (const amount of ['49.9', '4999', '49,99', '049.99', '49.9901', '']) {
      expect(() => verify({ ...link, amount })).toThrow(refusedSignature);
    }
  });

  it('of links that somebody made at PortOne name no attempt', async () => {
    const { payment, providerRef } = await tellAll();
    expect(verify({ ...payment, link_order_ref: '54A42644707B254' })).toMatchObject([
      { providerRef, attemptId: null },
    ]);
  });

  it('prove nothing: what they say is paid is asked for', async () => {
    const { gateway, portone } = given;
    const { providerRef } = await gateway.startAttempt(buildCheckoutRequest('att_3'));
    const { payment } = await tellAll();
    verify({ ...payment, payment_link_ref: providerRef });
    expect(portone.calls.filter(({ name }) => name.includes(providerRef))).toEqual([]);
    expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'open' });
  });

  it('of refunds, which nobody signs, are a reason to look at the payment', async () => {
    const { orderRef, refund } = await tellAll();
    expect(refund).not.toHaveProperty('signature_hash');
    const [event] = verify(refund);
    expect(event).toMatchObject({
      kind: 'refund',
      type: 'refund SUCCESS',
      providerRef: orderRef,
      attemptId: null,
      isUnsigned: true,
    });
    expect(verify(refund)[0]?.eventId).toBe(event?.eventId);
    expect(verify({ ...refund, refund_status: 'FAILED' })[0]?.eventId).not.toBe(event?.eventId);
  });

  it('that nobody signs are heard 60 times a minute, and those that are signed always', async () => {
    const { refund, payment } = await tellAll();
    const hear = (at: number) => verify({ ...refund, refund_id: `r${at}` });
    for (let at = 0; at < 60; at += 1) hear(at);
    given.clock.advance(20_000);
    expect(() => hear(60)).toThrow(
      expect.objectContaining({ code: 'rate_limited', details: { retryAfterMs: 40_000 } }),
    );
    expect(verify(payment)).toHaveLength(1);
    given.clock.advance(40_000);
    expect(hear(61)).toHaveLength(1);
  });

  it.each(['', '{', 'null', '[]', '"text"', '7'])('cannot be read from %j', (body) => {
    expect(() => verify(body)).toThrow(refusedBody);
  });

  it.each([{}, { status: 'Success' }, { refund_id: 'x' }, { link: 'https://a.test', signature_hash: 'x' }])(
    'of no kind that is known are signed by nobody: %j',
    (body) => {
      expect(() => verify(body)).toThrow(refusedSignature);
    },
  );

  it.each([
    { payment_txn_ref: '' },
    { payment_txn_ref: 7 },
    { payment_txn_ref: '../transaction' },
    { payment_txn_ref: { $gt: '' } },
    { payment_txn_ref: 'x'.repeat(101), refund_status: 'SUCCESS' },
    { payment_txn_ref: 'ok' },
    { payment_txn_ref: 'ok', refund_status: 'x'.repeat(41) },
  ])('of refunds cannot be read from %j', (body) => {
    expect(() => verify(body)).toThrow(refusedBody);
  });

  it('weigh at most 1 MiB', async () => {
    const { link } = await tellAll();
    const text = JSON.stringify(link);
    expect(verify(text.padEnd(1024 * 1024, ' '))).toHaveLength(1);
    expect(() => verify(text.padEnd(1024 * 1024 + 1, ' '))).toThrow(refusedBody);
  });

  it("of a merchant's own account say whose it is", async () => {
    const { payment, refund } = await tellAll();
    const own = given.restart({ accountId: 'gwa_1' });
    expect([payment, refund].flatMap((body) => verify(body, own))).toMatchObject([
      { gatewayAccountId: 'gwa_1' },
      { gatewayAccountId: 'gwa_1' },
    ]);
    expect(verify(payment)[0]).not.toHaveProperty('gatewayAccountId');
  });

  it('of the account are a reason to ask, whatever they say and whoever sent them', () => {
    const told = { merchant: 'x', onboarding_status: 'APPROVED' };
    const [event] = verify(told);
    expect(event).toMatchObject({
      ...{ kind: 'account', type: 'onboarding APPROVED', providerRef: 'account', isUnsigned: true },
      eventId: expect.stringMatching(/^onboarding:[0-9a-f]{32}:\d{4}-\d\d-\d\dT\d\d$/),
    });
    expect(verify(told)[0]?.eventId).toBe(event?.eventId);
    given.clock.advance(3_600_000);
    expect(verify(told)[0]?.eventId).not.toBe(event?.eventId);
    expect(() => verify({ onboarding_status: 7 })).toThrow(refusedBody);
  });
});
