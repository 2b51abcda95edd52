import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RefundRequest } from '../../../src/ports/payment-gateway.js';
import { UNLIKE_OTHERS } from '../../support/unlike-others.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { type StripeUnderTest, startStripeWithGateway } from './start-stripe-under-test.js';
import { toHandle } from './till.js';

describe('refunds at Stripe', () => {
  let running: StripeUnderTest;
  let count = 0;

  beforeAll(async () => {
    running = await startStripeWithGateway();
  });
  beforeEach(() => {
    running.stripe.settings.refundStatus = 'succeeded';
  });
  afterAll(() => running.stop());

  async function pay(overrides: Partial<RefundRequest> = {}): Promise<RefundRequest> {
    count += 1;
    const { gateway, stripe } = running;
    const attemptId = `att_refund_${count}`;
    const { providerRef } = await gateway.startAttempt(buildCheckoutRequest(attemptId));
    stripe.payByCard(providerRef);
    return {
      ...{ refundId: `rfd_${count}`, attemptId, providerRef, isWhole: false, reason: null },
      ...UNLIKE_OTHERS,
      paymentRef: stripe.books.sessions.get(providerRef)?.payment_intent ?? '',
      amount: { minor: 1000, currency: 'USD' },
      ...overrides,
    };
  }
  const lastCall = () => running.stripe.calls.at(-1);

  it('are asked for by the payment, under our id, the words of the person in the metadata', async () => {
    const request = await pay({ reason: 'Left class: “moved away”' });
    await running.gateway.refund(request);
    expect(lastCall()).toMatchObject({ path: '/v1/refunds', idempotencyKey: request.refundId });
    expect(lastCall()?.form).toEqual({
      payment_intent: request.paymentRef,
      amount: '1000',
      metadata: {
        refundId: request.refundId,
        attemptId: request.attemptId,
        reason: 'Left class: “moved away”',
      },
    });
  });

  it('keep as much of long words as metadata holds', async () => {
    await running.gateway.refund(await pay({ reason: 'x'.repeat(501) }));
    expect(JSON.stringify(lastCall()?.form)).toContain(`"${'x'.repeat(500)}"`);
  });

  it.each([
    ['pending', { status: 'pending' }],
    ['requires_action', { status: 'pending' }],
    ['succeeded', { status: 'succeeded' }],
  ] as const)('that are %s at Stripe are %j', async (status, report) => {
    running.stripe.settings.refundStatus = status;
    expect(await running.gateway.refund(await pay())).toEqual({ ...report, refundRef: expect.any(String) });
  });

  it('may fail after they succeeded, and say why', async () => {
    const request = await pay();
    const first = await running.gateway.refund(request);
    const handle = toHandle(request, first);
    running.stripe.settleRefund(handle.refundRef ?? '', 'expired_or_canceled_card');
    const failed = { status: 'failed', reason: 'card_gone', refundRef: handle.refundRef };
    expect(await running.gateway.fetchRefund(handle)).toEqual(failed);
    expect(await running.gateway.fetchRefund({ ...handle, refundRef: null })).toEqual(failed);
    expect(await running.gateway.listRefunds(request)).toMatchObject([{ status: 'failed' }]);
  });

  it('are refused in our words: all went back, or it is disputed', async () => {
    const whole = await pay({ amount: { minor: 4999, currency: 'USD' } });
    await running.gateway.refund(whole);
    await expect(running.gateway.refund({ ...whole, refundId: 'rfd_more' })).rejects.toMatchObject({
      code: 'provider_refused',
      details: { reason: 'already_refunded' },
    });
    const disputed = await pay();
    running.stripe.openDispute(disputed.providerRef);
    await expect(running.gateway.refund(disputed)).rejects.toMatchObject({
      code: 'provider_refused',
      details: { reason: 'disputed' },
    });
  });

  it.each([0, -100])('of %i never leave', async (minor) => {
    const request = await pay({ amount: { minor, currency: 'USD' } });
    const before = running.stripe.calls.length;
    await expect(running.gateway.refund(request)).rejects.toMatchObject({
      details: { reason: 'not_refundable' },
    });
    expect(running.stripe.calls).toHaveLength(before);
  });

  it('that were never answered for are asked for again under the same id, and leave once', async () => {
    const request = await pay();
    running.stripe.plant({ kind: 'lost_answer' });
    await expect(running.gateway.refund(request)).rejects.toMatchObject({ code: 'provider_unavailable' });
    expect(await running.gateway.fetchRefund(toHandle(request, null))).toMatchObject({ status: 'succeeded' });
    expect(await running.gateway.refund(request)).toMatchObject({ status: 'succeeded' });
    const asked = running.stripe.calls.filter(
      ({ form, method }) => method === 'POST' && form['payment_intent'] === request.paymentRef,
    );
    expect(asked.map(({ idempotencyKey }) => idempotencyKey)).toEqual([request.refundId, request.refundId]);
    expect(running.stripe.books.charges.get(chargeOf(request))?.amount_refunded).toBe(1000);
  });

  it('that failed at Stripe itself go out under a second id, once nothing is found of the first', async () => {
    const request = await pay();
    running.stripe.plant({ kind: 'failed' });
    await expect(running.gateway.refund(request)).rejects.toMatchObject({
      details: { problem: 'status_500' },
    });
    expect(await running.gateway.refund(request)).toMatchObject({ status: 'succeeded' });
    expect(await running.gateway.refund(request)).toMatchObject({ status: 'succeeded' });
    expect(await running.gateway.listRefunds(request)).toHaveLength(1);
  });

  it('that failed at Stripe once they were made are found, and leave once', async () => {
    const request = await pay();
    running.stripe.plant({ kind: 'failed_late' });
    await expect(running.gateway.refund(request)).rejects.toMatchObject({
      details: { problem: 'status_500' },
    });
    expect(await running.gateway.refund(request)).toMatchObject({ status: 'succeeded' });
    expect(await running.gateway.listRefunds(request)).toHaveLength(1);
  });

  it('of 50 at once of 1000 on 4999 leave exactly 4 times', async () => {
    const request = await pay();
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        running.gateway.refund({ ...request, refundId: `${request.refundId}_${i}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  });

  it('are listed to the last, page after page', async () => {
    const request = await pay();
    for (let i = 0; i < 120; i += 1) running.stripe.refundInDashboard(request.providerRef, 1);
    const refunds = await running.gateway.listRefunds(request);
    expect(new Set(refunds.map(({ refundRef }) => refundRef)).size).toBe(120);
    expect(refunds[0]).toMatchObject({ refundId: null, amount: { minor: 1, currency: 'USD' }, reason: null });
  });

  function chargeOf({ paymentRef }: RefundRequest): string {
    return running.stripe.books.intents.get(paymentRef)?.latest_charge ?? '';
  }
});
