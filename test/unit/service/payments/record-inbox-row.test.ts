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
    [{ kind: 'refund', refundId: 'rf_1' }, 'tells of a refund, which this release cannot apply'],
    [{ kind: 'dispute' }, 'tells of a dispute, which this release cannot apply'],
  ] as const)('keeps an event of kind %j for later, with the reason', async (kind, reason) => {
    const { receipt, links, inbox, lines } = await receive({ ...EVENT, ...kind });
    expect(receipt).toBe('stored');
    expect(links.get('lnk_1').version).toBe(1);
    expect(await inbox.listParked(10)).toMatchObject([{ id: 'sandbox:pev_1', share: 'sandbox', reason }]);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'warn', fields: expect.objectContaining({ kind: kind.kind }) }),
    );
  });
});
