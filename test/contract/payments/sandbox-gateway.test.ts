import { signBody } from '../../../src/adapters/payments/sandbox/verify.js';
import type { DeclineReason } from '../../../src/domain/payment/attempt.js';
import type { CheckoutSession } from '../../../src/ports/payment-gateway.js';
import { describePaymentGateway, type GatewayUnderTest } from './gateway-contract.js';
import { pressButton } from './press-button.js';
import { SANDBOX_SECRET, startSandbox } from './start-sandbox.js';

const DECLINE_BUTTONS: Readonly<Record<DeclineReason, string>> = {
  not_enough_funds: 'Decline: not enough funds',
  card_expired: 'Decline: card expired',
  card_declined: 'Decline: card refused',
  limit_exceeded: 'Decline: limit reached',
  suspected_fraud: 'Decline: suspected fraud',
  authentication_failed: 'Decline: not confirmed',
  other: 'Decline: another reason',
};

async function press({ checkoutUrl }: CheckoutSession, label: string | RegExp): Promise<void> {
  const response = await pressButton(checkoutUrl, label);
  if (response.status !== 303) throw new Error(`the bank answered ${response.status}`);
}

async function startSandboxUnderTest(): Promise<GatewayUnderTest> {
  const running = await startSandbox();
  const { clock } = running;
  const sign = (rawBody: Uint8Array, signedAt: Date) => ({
    ...{ method: 'POST', address: 'https://paylink.test/webhooks/sandbox' },
    rawBody,
    headers: { 'x-sandbox-signature': signBody(SANDBOX_SECRET, rawBody, signedAt) },
    now: clock.now(),
  });
  return {
    gateway: running.sandbox.gateway,
    clock,
    pay: (checkout) => press(checkout, /^Pay /),
    decline: (checkout, reason) => press(checkout, DECLINE_BUTTONS[reason]),
    declineReasons: [
      'not_enough_funds',
      'card_expired',
      'card_declined',
      'limit_exceeded',
      'suspected_fraud',
      'authentication_failed',
      'other',
    ],
    async paySlowly(checkout) {
      await press(checkout, 'Slow payment');
      return {
        end: async () => {
          clock.advance(6_000);
          await running.sweep();
        },
      };
    },
    signWebhook: ({ eventId, checkout, attemptId, signedAt }) =>
      sign(
        Buffer.from(
          `{"id":"${eventId}","type":"checkout.succeeded","created":1795341600,"session":"${checkout.providerRef}","attempt":"${attemptId}"}`,
        ),
        signedAt,
      ),
    signBody: (body) => sign(body, clock.now()),
    unknownTypeBody: '{"id":"evt_1","type":"payout.created","created":1795341600}',
    smallestAmount: { minor: 1, currency: 'USD' },
    stop: running.stop,
  };
}

describePaymentGateway('The sandbox', startSandboxUnderTest);
