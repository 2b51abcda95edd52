import { signBody } from '../../../src/adapters/payments/sandbox/verify.js';
import type { DeclineReason } from '../../../src/domain/payment/attempt.js';
import type { CheckoutSession } from '../../../src/ports/payment-gateway.js';
import { describeGateway } from './gateway-contract.js';
import type { GatewayUnderTest } from './gateway-under-test.js';
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
  const letPass = async (ms: number) => {
    clock.advance(ms);
    await running.sweep();
  };
  const { gateway } = running.sandbox;
  const addresses = new Map<string, string>();
  return {
    gateway,
    pay: (checkout) => press(checkout, /^Pay \d/),
    slow: { pay: (checkout) => press(checkout, 'Slow payment'), settle: () => letPass(6_000) },
    decline: {
      reasons: Object.keys(DECLINE_BUTTONS) as DeclineReason[],
      by: (checkout, reason) => press(checkout, DECLINE_BUTTONS[reason]),
      leavesOpen: false,
    },
    letExpire: () => letPass(24 * 3_600_000),
    refundElsewhere: (checkout) => press(checkout, /^Refund /),
    dispute: {
      async open(checkout) {
        await press(checkout, 'Dispute this payment');
        const told = running.received.flatMap((request) => gateway.verifyWebhook(request)).at(-1);
        if (told?.kind !== 'dispute') throw new Error('no dispute was told of');
        addresses.set(told.disputeRef, checkout.checkoutUrl);
        return told.disputeRef;
      },
      async close(disputeRef, how) {
        const pageUrl = addresses.get(disputeRef) ?? '';
        await pressButton(pageUrl, how === 'won' ? 'Decide for the merchant' : 'Decide for the customer');
      },
    },
    webhooks: {
      build: ({ checkout, attemptId, signedAt }) =>
        sign(
          Buffer.from(
            `{"id":"evt_of_${attemptId}","type":"checkout.succeeded","created":1795341600,"session":"${checkout.providerRef}","attempt":"${attemptId}"}`,
          ),
          signedAt,
        ),
      now: clock.now,
      sign: (body) => sign(body, clock.now()),
      unknownTypeBody: '{"id":"evt_1","type":"payout.created","created":1795341600}',
      isTimed: true,
    },
    amounts: [
      { minor: 1_250_000, currency: 'VND' },
      { minor: 4999, currency: 'EUR' },
      { minor: 19_990, currency: 'KWD' },
    ],
    smallestAmount: { minor: 1, currency: 'USD' },
    stop: running.stop,
  };
}

describeGateway('The sandbox', startSandboxUnderTest);
