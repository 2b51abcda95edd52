import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStripeGateway } from '../../../src/adapters/payments/stripe/create-stripe-gateway.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { createFakeLogger } from '../../support/fake-logger.js';
import { signPayload } from '../../support/stripe/send-webhooks.js';
import { startEmulatedStripe } from '../../support/stripe/start-emulated-stripe.js';
import { UNLIKE_OTHERS } from '../../support/unlike-others.js';
import { buildCheckoutRequest, RETURN_URL } from './build-checkout-request.js';

const SECRET = 'whsec_emulated';

describe('Stripe, as its emulator has it', () => {
  const clock = createFakeClock();
  let emulated: Awaited<ReturnType<typeof startEmulatedStripe>>;
  const open = () =>
    createStripeGateway({
      ...{ secretKey: 'sk_test_emulated', webhookSecrets: [SECRET], accountId: null, timeoutMs: 30_000 },
      ...{ apiUrl: emulated.url, clock, logger: createFakeLogger().logger },
    });

  beforeAll(async () => {
    emulated = await startEmulatedStripe();
  });
  afterAll(() => emulated.stop());

  it('takes a payment on its own page, and tells of it', async () => {
    const gateway = open();
    const amount = { minor: 1_250_000, currency: 'VND' };
    const { providerRef, checkoutUrl } = await gateway.startAttempt(
      buildCheckoutRequest('att_emulated_1', { amount }),
    );
    expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'open' });
    const paid = await fetch(`${checkoutUrl}/complete`, { method: 'POST', redirect: 'manual' });
    expect(paid.headers.get('location')).toBe(RETURN_URL);
    expect(await gateway.fetchAttempt(providerRef)).toEqual({
      status: 'succeeded',
      captured: amount,
      paymentRef: providerRef.replace('cs_', 'pi_'),
      ...{ method: null, fee: null, at: clock.now() },
    });
    const rawBody = Buffer.from(emulated.told.find((body) => body.includes('session.completed')) ?? '');
    const headers = { 'stripe-signature': signPayload([SECRET], rawBody, clock.now()) };
    const request = { method: 'POST', address: 'https://paylink.test', rawBody, headers, now: clock.now() };
    expect(gateway.verifyWebhook(request)).toEqual([
      {
        ...{
          kind: 'attempt',
          eventId: expect.stringMatching(/^evt_\d$/),
          type: 'checkout.session.completed',
        },
        ...{ providerRef, attemptId: 'att_emulated_1' },
      },
    ]);
  });

  it('closes a checkout, once', async () => {
    const gateway = open();
    const { providerRef } = await gateway.startAttempt(buildCheckoutRequest('att_emulated_2'));
    expect(await gateway.closeAttempt(providerRef)).toEqual({ status: 'closed' });
    expect(await gateway.closeAttempt(providerRef)).toEqual({ status: 'closed' });
  });

  it('proves nothing by an answer without an error that is none of what was asked for', async () => {
    // The emulator knows no refunds: it answers 404 in a form that the SDK takes for a success.
    const asked = { refundId: 'rfd_1', providerRef: 'cs_1', paymentRef: 'pi_1', refundRef: null };
    await expect(
      open().fetchRefund({ ...asked, ...UNLIKE_OTHERS, amount: { minor: 100, currency: 'USD' } }),
    ).rejects.toMatchObject({
      code: 'provider_unavailable',
      details: { provider: 'stripe', problem: 'unreadable_answer' },
    });
  });
});
