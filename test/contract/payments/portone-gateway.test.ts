import type { DeclineReason } from '../../../src/domain/payment/attempt.js';
import type { CheckoutSession } from '../../../src/ports/payment-gateway.js';
import type { CheckoutOutcome } from '../../support/portone/portone-checkout.js';
import { signLikePortone } from '../../support/portone/portone-signature.js';
import { describeGateway } from './gateway-contract.js';
import type { GatewayUnderTest } from './gateway-under-test.js';
import { startPortoneGateway } from './start-portone-gateway.js';

const CODES: Readonly<Record<DeclineReason, string>> = {
  not_enough_funds: '6002',
  card_expired: '6013',
  card_declined: '6014',
  limit_exceeded: '6019',
  suspected_fraud: '4100',
  authentication_failed: '6016',
  other: '8003',
};
const DECIMALS: Readonly<Record<string, number>> = { VND: 0, JPY: 0, KWD: 3 };

async function startPortoneUnderTest(): Promise<GatewayUnderTest> {
  const { gateway, portone, clock } = await startPortoneGateway();
  const { keys } = portone;
  async function press({ providerRef }: CheckoutSession, outcome: CheckoutOutcome) {
    const { status } = await portone.press(providerRef, outcome);
    if (status !== 303) throw new Error(`PortOne answered ${status}`);
  }
  const send = (rawBody: Uint8Array) => ({
    ...{ method: 'POST', address: 'https://paylink.test/webhooks/portone', headers: {} },
    rawBody,
    now: clock.now(),
  });
  return {
    gateway,
    pay: (checkout) => press(checkout, 'pay'),
    slow: {
      pay: (checkout) => press(checkout, 'slow'),
      settle: ({ providerRef }) => portone.settle(providerRef),
    },
    decline: {
      reasons: Object.keys(CODES) as DeclineReason[],
      by: (checkout, reason) => press(checkout, `fail_${CODES[reason]}`),
      leavesOpen: true,
    },
    letExpire: async ({ providerRef }) => portone.expire(providerRef),
    refundElsewhere: ({ providerRef }, { minor, currency }) =>
      portone.refundElsewhere(providerRef, minor / 10 ** (DECIMALS[currency] ?? 2)),
    loseNextAnswer: () => portone.failNext(/^POST (paymentLink|refund)/, 'lost'),
    webhooks: {
      // Nothing but what is signed: PortOne signs no body, but fields of it.
      build({ checkout: { providerRef } }) {
        const fields = {
          amount: '49.99',
          country_code: 'US',
          currency: 'USD',
          link_ref: providerRef,
          merchant_order_ref: portone.books.links.get(providerRef)?.asked.merchant_order_id ?? '',
          status: 'Success',
        };
        const signature_hash = signLikePortone(keys.secretKey, fields);
        return send(Buffer.from(JSON.stringify({ ...fields, amount: 49.99, signature_hash })));
      },
      now: () => clock.now(),
      sign: send,
      unknownTypeBody: null,
      isTimed: false,
    },
    amounts: [
      { minor: 1_250_000, currency: 'VND' },
      { minor: 4999, currency: 'USD' },
      { minor: 12_345, currency: 'KWD' },
      { minor: 5000, currency: 'THB' },
    ],
    smallestAmount: null,
    stop: portone.stop,
  };
}

describeGateway('PortOne', startPortoneUnderTest);
