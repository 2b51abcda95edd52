import { describe, expect, it } from '@jest/globals';
import { buildPaidLink } from '../../../support/build-paid-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const GONE = 'mer_gone';
const SLUG = 'gone000000000000000000';
const OWNER = buildTestActor({ merchantId: GONE, memberId: 'mem_gone', role: 'owner' });

/** A link with money in it, of a merchant that was erased: what its ledger stands on. */
function setUp() {
  return createFakeWorld({ links: [buildPaidLink({ id: 'lnk_kept', merchantId: GONE, slug: SLUG })] });
}

describe('a merchant that was erased', () => {
  it('is called gone, not a link', async () => {
    const { services } = setUp();
    const refused = { code: 'merchant_unknown' };
    await expect(services.changeSettings(OWNER, {}, 'slack')).rejects.toMatchObject(refused);
    await expect(services.makeReport(OWNER, { from: new Date(0), until: new Date(1) })).rejects.toMatchObject(
      refused,
    );
  });

  it('answers customers as a link that never was: nobody learns which there were', async () => {
    const { services } = setUp();
    const refused = { code: 'link_not_found' };
    await expect(services.openPayPage(SLUG)).rejects.toMatchObject(refused);
    await expect(services.openReceipt(SLUG)).rejects.toMatchObject(refused);
  });

  it('is told nothing of what its links hear still, and holds up nobody', async () => {
    const { links, linkWork, clock, chatMessages, work } = setUp();
    await links.insert(buildPaidLink({ id: 'lnk_late', reference: 'LATE', merchantId: GONE }), 'late');
    expect(await linkWork.relay.measure(clock.now())).toMatchObject({ depth: 1 });
    await work();
    expect(await linkWork.relay.measure(clock.now())).toMatchObject({ depth: 0 });
    expect(await linkWork.relay.nextDueAt(clock.now())).toBeNull();
    expect(chatMessages.all()).toEqual([]);
  });
});
