import { describe, expect, it } from '@jest/globals';
import type { ProviderEvent } from '../../../../src/ports/provider-event.js';
import { buildAttemptEvent } from '../../../support/build-attempt-event.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const EVENT = { eventId: 'pev_1', type: 'in their words', providerRef: 'ref_1' };

async function receive(event: ProviderEvent) {
  const world = createFakeWorld({ links: [buildTestLink({ attempts: [buildTestAttempt()] })] });
  const captured = { minor: 4_999, currency: 'USD' };
  world.gateway.report('ref_att_1', buildSucceeded(captured));
  world.gateway.webhooks.set('news', event);
  const { receipt, worked } = await world.services.receiveProviderEvent('sandbox', {
    ...{ method: 'POST', address: 'https://paylink.test/webhooks/sandbox', headers: {} },
    ...{ rawBody: new TextEncoder().encode('news'), now: world.clock.now() },
  });
  await worked;
  return { ...world, receipt };
}

describe('recordInboxRow', () => {
  it('records what an event of an attempt is about', async () => {
    const { links, inbox } = await receive(buildAttemptEvent());
    expect(links.get('lnk_1').state).toBe('paid');
    expect(inbox.pending()).toEqual([]);
    expect(await inbox.listParked(10)).toEqual([]);
  });

  it.each([
    ['a refund', { kind: 'refund', attemptId: null }],
    ['a dispute', { kind: 'dispute', attemptId: null, disputeRef: 'dp_1' }],
  ] as const)('lets news of %s wait for their payment', async (_, kind) => {
    const { receipt, links, inbox } = await receive({ ...EVENT, ...kind });
    expect(receipt).toBe('stored');
    expect(links.get('lnk_1').version).toBe(1);
    expect(inbox.pending()).toHaveLength(1);
    expect(await inbox.listParked(10)).toEqual([]);
  });

  it.each([
    ['for 24 hours', {}, 24 * 60],
    ['for half an hour what anybody may have sent', { isUnsigned: true }, 30],
  ] as const)('lets it wait %s', async (_, signed, minutes) => {
    const { inbox, clock, services } = await receive({
      ...EVENT,
      kind: 'refund',
      attemptId: null,
      ...signed,
    });
    clock.advance((minutes - 1) * 60_000);
    await services.runner.catchUp();
    expect(inbox.pending()).toHaveLength(1);
    clock.advance(6 * 60_000);
    await services.runner.catchUp();
    expect(inbox.pending()).toEqual([]);
    expect(await inbox.listParked(10)).toEqual([]);
  });
});
