import { describe, expect, it } from '@jest/globals';
import { INITIAL_SETTINGS } from '../../../../src/domain/merchant/merchant.js';
import { planDeliveries } from '../../../../src/domain/sending/plan-deliveries.js';
import { buildSentLinks } from '../../../support/build-sent-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const MANAGER = buildTestActor({ memberId: 'mem_ma', role: 'manager' });

describe('changeSettings', () => {
  it('replaces the settings for an owner', async () => {
    const { services, merchants } = createFakeWorld();
    const settings = { ...INITIAL_SETTINGS, currencies: ['VND', 'USD'], timeZone: 'Asia/Bangkok' };
    await services.changeSettings(JO, settings, 'slack');
    expect((await merchants.findById('mer_lotus'))?.settings).toEqual(settings);
  });

  it('leaves what it is not told of as it was', async () => {
    const { services, merchants } = createFakeWorld();
    await services.changeSettings(JO, { sending: { senderName: 'Lotus', textsPerDay: 50 } }, 'slack');
    await services.changeSettings(JO, { currencies: ['THB'] }, 'slack');
    const settings = await services.changeSettings(JO, { sending: { senderName: null } }, 'slack');
    expect(settings).toMatchObject({
      currencies: ['THB'],
      timeZone: 'Asia/Bangkok',
      sending: { senderName: null, textsPerDay: 50 },
    });
    expect((await merchants.findById('mer_lotus'))?.settings).toEqual(settings);
  });

  it('has texts go that waited for the limit before, in the order in which they were promised', async () => {
    const links = buildSentLinks(4, { channels: ['sms'] });
    const usual = buildTestMerchant();
    const sending = { ...usual.settings.sending, textsPerDay: 1 };
    const merchant = { ...usual, settings: { ...usual.settings, sending } };
    const world = createFakeWorld({ links, merchant });
    const created = buildTestEvent({ type: 'link.created' });
    for (const { id } of links) {
      const context = { timeZone: 'Asia/Bangkok', undoMs: Number(id.at(-1)) };
      await world.deliveries.plan(planDeliveries(world.links.get(id), created, context));
    }
    await world.workAfter(10);
    const sentIds = () => world.notifier.sent.map(({ link }) => link.id);
    expect(sentIds()).toEqual(['lnk_1']);
    await world.workAfter(60_000);
    await world.services.changeSettings(JO, { sending: { textsPerDay: 3 } }, 'slack');
    await world.work();
    expect(sentIds()).toEqual(['lnk_1', 'lnk_2', 'lnk_3']);
  });

  it('refuses everyone else, and settings that do not hold', async () => {
    const { services, merchants } = createFakeWorld();
    await expect(services.changeSettings(MANAGER, INITIAL_SETTINGS, 'slack')).rejects.toMatchObject({
      code: 'not_allowed',
      details: { action: 'change_settings', role: 'manager' },
    });
    await expect(
      services.changeSettings(JO, { ...INITIAL_SETTINGS, currencies: [] }, 'slack'),
    ).rejects.toMatchObject({
      code: 'settings_invalid',
      details: { problems: [{ field: 'currencies', problem: 'none' }] },
    });
    await expect(services.changeSettings(JO, { sending: { textsPerDay: 0 } }, 'slack')).rejects.toMatchObject(
      {
        details: { problems: [{ field: 'textsPerDay', problem: 'out_of_range' }] },
      },
    );
    expect((await merchants.findById('mer_lotus'))?.settings.timeZone).toBe('Asia/Bangkok');
  });
});
