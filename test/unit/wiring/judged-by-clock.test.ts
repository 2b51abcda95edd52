import { describe, expect, it } from '@jest/globals';
import { openGateways } from '../../../src/wiring/open-gateways.js';
import { createFakeClock, START } from '../../support/fake-clock.js';
import { createFakeGatewayAccounts } from '../../support/fake-gateway-accounts.js';
import { createFakeLogger } from '../../support/fake-logger.js';
import { createFakeTimers } from '../../support/fake-timers.js';
import { signPayload } from '../../support/stripe/send-webhooks.js';

const SECRET = 'whsec_1';
const DAY_MS = 24 * 3_600_000;

/** What Stripe sends at `START` by the time of the world, told at another time of the playground. */
function tellStripe(secondsAgo: number) {
  const stripe = { secretKey: 'sk_test_1', webhookSecrets: [SECRET], mode: 'test' } as const;
  const { gateways } = openGateways({
    ...{ outsideClock: createFakeClock(), timers: createFakeTimers(), logger: createFakeLogger().logger },
    config: { stripe, portone: null, gatewayUrls: { stripe: null, portone: null } },
    ...{ sandbox: null, accounts: createFakeGatewayAccounts(), around: (_kind, part) => part },
  });
  const rawBody = Buffer.from('{"id":"evt_1","type":"balance.available"}');
  const signedAt = new Date(START.getTime() - secondsAgo * 1000);
  const headers = { 'stripe-signature': signPayload([SECRET], rawBody, signedAt) };
  return gateways[0]?.verifyWebhook({
    ...{ method: 'POST', address: 'https://pay.test/webhooks/stripe', rawBody, headers },
    now: new Date(START.getTime() + 3 * DAY_MS),
  });
}

describe('webhooks from outside', () => {
  it('are in time wherever the playground’s clock stands', () => {
    expect(tellStripe(299)).toEqual([]);
  });

  it('are too old by the time of the world all the same', () => {
    expect(() => tellStripe(301)).toThrow(
      expect.objectContaining({ details: { provider: 'stripe', problem: 'out_of_time' } }),
    );
  });
});
