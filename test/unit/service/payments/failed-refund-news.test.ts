import { describe, expect, it } from '@jest/globals';
import { buildPaidLink, buildPaidRefund, usd } from '../../../support/build-paid-link.js';
import { START } from '../../../support/fake-clock.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

describe('news of a refund that failed', () => {
  it('says why it failed, not what it was asked for', async () => {
    const link = buildPaidLink({ refunds: [buildPaidRefund({ refundRef: 're_9', reason: 'wrong size' })] });
    const [refund] = link.refunds;
    const { gateway, inbox, links, clock, work } = createFakeWorld({ links: [link] });
    gateway.report('ref_att_1', buildSucceeded(usd(100_000)));
    gateway.refunds.set('re_9', {
      ...{ refundRef: 're_9', refundId: refund?.id ?? null, amount: refund?.amount ?? usd(1) },
      ...{ status: 'failed', reason: 'wrong size', at: START, paymentRef: 'pay_1' },
    });
    gateway.fetchRefund = async () => ({ status: 'failed', reason: 'card_expired', refundRef: 're_9' });
    const event = { kind: 'refund', type: 'refund.failed', providerRef: 'pay_1', attemptId: null } as const;
    for (const eventId of ['one', 'two']) {
      await inbox.insert('sandbox', [{ ...event, eventId }], { receivedAt: clock.now(), holder: null });
      await work();
    }
    const [failed] = links.get(link.id).refunds;
    expect(failed).toMatchObject({ status: 'failed', reason: 'wrong size', failure: 'card_expired' });
    expect(links.get(link.id).history.filter(({ type }) => type === 'refund.failed')).toHaveLength(1);
  });
});
