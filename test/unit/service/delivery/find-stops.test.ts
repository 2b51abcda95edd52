import { describe, expect, it } from '@jest/globals';
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

describe('findStops', () => {
  it('finds where nothing goes, however the address was written, until it is lifted', async () => {
    const { services } = await setUp();
    const texts = { channel: 'sms', reason: 'opted_out' };
    expect(await services.findStops(MA, ANN)).toEqual([{ channel: 'email', reason: 'spam_report' }, texts]);
    await services.liftSuppression(MA, { channel: 'email', address: 'ann@example.com', why: 'asked for' });
    expect(await services.findStops(MA, ANN)).toEqual([texts]);
  });

  it('finds none without an address, or at another merchant', async () => {
    const { services } = await setUp();
    expect(await services.findStops(MA, { ...ANN, email: null, phone: null })).toEqual([]);
    expect(await services.findStops(buildTestActor({ merchantId: 'mer_other' }), ANN)).toEqual([]);
  });
});
