import { describe, expect, it } from '@jest/globals';
import { INITIAL_SETTINGS } from '../../../../src/domain/merchant/merchant.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
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
