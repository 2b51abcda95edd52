import { describe, expect, it } from '@jest/globals';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MA = buildTestActor({ memberId: 'mem_ma', role: 'manager' });
const ANN = { channel: 'email', address: 'ann@example.com' } as const;

async function setUp() {
  const world = createFakeWorld();
  const since = world.clock.now();
  await world.suppressions.add({ ...ANN, merchantId: 'mer_lotus', reason: 'no_such_address', since });
  return world;
}

describe('liftSuppression', () => {
  it('lets a manager write there again, and keeps who and why', async () => {
    const { services, suppressions, clock } = await setUp();
    expect(await services.liftSuppression(MA, { ...ANN, why: '  She mended her mailbox ' })).toBe(true);
    expect(await services.listSuppressions(MA)).toEqual([]);
    expect(suppressions.liftings).toEqual([
      { memberId: 'mem_ma', why: 'She mended her mailbox', at: clock.now() },
    ]);
  });

  it('lifts once, and only what is there', async () => {
    const { services } = await setUp();
    const ask = { ...ANN, why: 'mended' };
    await services.liftSuppression(MA, ask);
    expect(await services.liftSuppression(MA, ask)).toBe(false);
    expect(await services.liftSuppression(MA, { ...ask, channel: 'sms', address: '+84912345678' })).toBe(
      false,
    );
  });

  it('lifts nothing of another merchant', async () => {
    const { services, suppressions } = await setUp();
    const stranger = buildTestActor({ merchantId: 'mer_other', role: 'owner' });
    expect(await services.liftSuppression(stranger, { ...ANN, why: 'mine' })).toBe(false);
    expect(await services.listSuppressions(stranger)).toEqual([]);
    expect(await suppressions.find({ ...ANN, merchantId: 'mer_lotus' })).not.toBeNull();
  });

  it.each(['', '  ', '\u200b'])('asks for a reason instead of "%s"', async (why) => {
    const { services } = await setUp();
    await expect(services.liftSuppression(MA, { ...ANN, why })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: ['why'] },
    });
    expect(await services.listSuppressions(MA)).toMatchObject([{ ...ANN, reason: 'no_such_address' }]);
  });

  it.each(['sales', 'viewer'] as const)('is not for %s', async (role) => {
    const { services } = await setUp();
    const actor = buildTestActor({ role });
    const refusal = { code: 'not_allowed', details: { action: 'lift_suppression', role } };
    await expect(services.liftSuppression(actor, { ...ANN, why: 'mine' })).rejects.toMatchObject(refusal);
    await expect(services.listSuppressions(actor)).rejects.toMatchObject(refusal);
  });
});
