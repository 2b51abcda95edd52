import { createStripeGateway } from '../../../src/adapters/payments/stripe/create-stripe-gateway.js';
import type { DeclineReason } from '../../../src/domain/payment/attempt.js';
import type { PaymentGateway } from '../../../src/ports/payment-gateway.js';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.js';
import { createFakeLogger, type LoggedLine } from '../../support/fake-logger.js';
import { signPayload } from '../../support/stripe/send-webhooks.js';
import {
  STRIPE_KEY,
  STRIPE_WEBHOOK_SECRET,
  type StripeStandIn,
  startStripe,
} from '../../support/stripe/start-stripe.js';
import type { GatewayUnderTest } from './gateway-under-test.js';

export interface StripeUnderTest {
  readonly gateway: PaymentGateway;
  readonly stripe: StripeStandIn;
  readonly clock: FakeClock;
  readonly lines: readonly LoggedLine[];
  stop(): Promise<void>;
}

/** Long enough for a machine under load, and short where it is meant to run out. */
const PATIENCE_MS = 30_000;

export async function startStripeWithGateway(timeoutMs = PATIENCE_MS): Promise<StripeUnderTest> {
  const clock = createFakeClock();
  const { logger, lines } = createFakeLogger();
  const stripe = await startStripe({ clock });
  const gateway = createStripeGateway({
    secretKey: STRIPE_KEY,
    webhookSecrets: [STRIPE_WEBHOOK_SECRET],
    accountId: null,
    apiUrl: stripe.url,
    ...{ timeoutMs, clock, logger },
  });
  return { gateway, stripe, clock, lines, stop: stripe.stop };
}

const CODES: Readonly<Partial<Record<DeclineReason, string>>> = {
  not_enough_funds: 'insufficient_funds',
  card_expired: 'expired_card',
  card_declined: 'do_not_honor',
  limit_exceeded: 'card_velocity_exceeded',
  suspected_fraud: 'fraudulent',
  authentication_failed: 'authentication_required',
};

export async function startStripeUnderTest(): Promise<GatewayUnderTest> {
  const { gateway, stripe, clock, stop } = await startStripeWithGateway();
  const sign = (rawBody: Uint8Array, signedAt: Date) => ({
    ...{ method: 'POST', address: 'https://paylink.test/webhooks/stripe', rawBody, now: clock.now() },
    headers: { 'stripe-signature': signPayload([STRIPE_WEBHOOK_SECRET], rawBody, signedAt) },
  });
  return {
    gateway,
    pay: async ({ providerRef }) => stripe.payByCard(providerRef),
    slow: {
      pay: async ({ providerRef }) => stripe.payByDebit(providerRef),
      settle: async ({ providerRef }) => stripe.settleDebit(providerRef),
    },
    decline: {
      reasons: ['not_enough_funds', 'card_expired', 'card_declined', 'limit_exceeded', 'suspected_fraud'],
      by: async ({ providerRef }, reason) => stripe.decline(providerRef, CODES[reason] ?? ''),
      leavesOpen: true,
    },
    letExpire: async ({ providerRef }) => stripe.timeOut(providerRef),
    settleRefunds: async () => {
      for (const { id, status } of stripe.books.refunds.values()) {
        if (status === 'pending') stripe.settleRefund(id);
      }
    },
    refundElsewhere: async ({ providerRef }, { minor }) => void stripe.refundInDashboard(providerRef, minor),
    dispute: {
      open: async ({ providerRef }) => stripe.openDispute(providerRef),
      close: async (disputeRef, how) => stripe.closeDispute(disputeRef, how),
    },
    loseNextAnswer: () => stripe.plant({ kind: 'lost_answer' }),
    webhooks: {
      build({ checkout, attemptId, signedAt }) {
        const told = [...stripe.books.events.values()].find(
          ({ type, data }) =>
            type === 'checkout.session.completed' && data.object['id'] === checkout.providerRef,
        );
        if (told === undefined) throw new Error(`nothing was told of ${attemptId}`);
        return sign(Buffer.from(JSON.stringify(told)), signedAt);
      },
      now: () => clock.now(),
      sign: (body) => sign(body, clock.now()),
      unknownTypeBody:
        '{"id":"evt_1","object":"event","type":"customer.created","data":{"object":{"id":"cus_1"}}}',
      isTimed: true,
    },
    amounts: [
      { minor: 1_250_000, currency: 'VND' },
      { minor: 4_999, currency: 'EUR' },
      { minor: 12_340, currency: 'KWD' },
      { minor: 500, currency: 'ISK' },
    ],
    smallestAmount: { minor: 5_000, currency: 'VND' },
    stop,
  };
}
