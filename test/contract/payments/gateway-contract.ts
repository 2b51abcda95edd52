import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collect } from '../../support/collect.js';
import { describeCheckouts } from './describe-checkouts.js';
import { describeDisputes } from './describe-disputes.js';
import { describeRefunds } from './describe-refunds.js';
import { describeWebhooks } from './describe-webhooks.js';
import type { GatewayUnderTest } from './gateway-under-test.js';
import { createTill, type Till } from './till.js';

/** What every payment gateway promises; see src/ports/payment-gateway.ts. */
export function describeGateway(name: string, start: () => Promise<GatewayUnderTest>): void {
  describe(`${name} as a payment gateway`, () => {
    let till: Till;

    beforeAll(async () => {
      till = createTill(await start());
    });
    afterAll(() => till.given.stop());

    const getTill = () => till;

    it('says whose account it is, and lists nothing that it says it cannot list', async () => {
      const { gateway } = till.given;
      expect(gateway.accountId === null || gateway.accountId.startsWith('gwa_')).toBe(true);
      const { listsChanges, listsPayouts } = gateway.capabilities;
      const long = { from: new Date(0), until: new Date('2100-01-01T00:00:00.000Z') };
      if (!listsChanges) expect(await collect(gateway.listChanges(long.from))).toEqual([]);
      if (!listsPayouts) expect(await collect(gateway.listPayouts(long))).toEqual([]);
    });

    describeCheckouts(getTill);
    describeRefunds(getTill);
    describeDisputes(getTill);
    describeWebhooks(getTill);
  });
}
