import { describe, expect, it } from '@jest/globals';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MA = buildTestActor({ memberId: 'mem_ma', role: 'manager' });
const ANN = { name: 'Ann', email: 'Ann@example.com', phone: '+66812345678' };

async function setUp() {
  const world = createFakeWorld();
  const common = { merchantId: 'mer_lotus', since: world.clock.now() } as const;
  const email = { channel: 'email', address: 'ann@example.com' } as const;
  const text = { channel: 'sms', address: '+66812345678' } as const;
  await world.suppressions.add({ ...common, ...email, reason: 'spam_report' });
  await world.suppressions.add({ ...common, ...text, reason: 'opted_out' });
  return world;
}

describe('findStoppedChannels', () => {
  it('finds where nothing goes, however the address was written, until it is lifted', async () => {
    const { services } = await setUp();
    const link = buildTestLink({ customer: ANN, history: [] });
    expect(await services.findStoppedChannels(MA, link)).toEqual(['email', 'sms']);
    await services.liftSuppression(MA, { channel: 'email', address: 'ann@example.com', why: 'asked for' });
    expect(await services.findStoppedChannels(MA, link)).toEqual(['sms']);
  });

  it('finds none without an address, at another merchant, or for whoever may not lift it', async () => {
    const { services } = await setUp();
    const link = buildTestLink({ customer: ANN });
    const nobody = buildTestLink({ customer: { ...ANN, email: null, phone: null } });
    expect(await services.findStoppedChannels(MA, nobody)).toEqual([]);
    expect(await services.findStoppedChannels(MA, { ...link, merchantId: 'mer_other' })).toEqual([]);
    expect(await services.findStoppedChannels(buildTestActor({ role: 'sales' }), link)).toEqual([]);
  });
});
