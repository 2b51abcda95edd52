import { describe, expect, it } from '@jest/globals';
import { INITIAL_SETTINGS } from '../../../../src/domain/merchant/merchant.js';
import { buildTestActor, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const zoneless = buildTestMerchant({ settings: INITIAL_SETTINGS });

describe('changeTimeZone', () => {
  it("keeps it with the member, and leaves the business's alone", async () => {
    const { services, merchants } = createFakeWorld();
    await services.changeTimeZone(OWNER, 'Asia/Seoul', 'slack');
    expect(await merchants.findMember('mer_lotus', 'mem_jo')).toMatchObject({
      timeZone: 'Asia/Seoul',
      displayName: 'Jo',
    });
    expect((await merchants.findById('mer_lotus'))?.settings.timeZone).toBe('Asia/Bangkok');
  });

  it("is the business's too when its owner says it and nobody did before", async () => {
    const { services, merchants } = createFakeWorld({ merchant: zoneless });
    await services.changeTimeZone(buildTestActor(), 'Asia/Seoul', 'slack');
    expect((await merchants.findById('mer_lotus'))?.settings.timeZone).toBe('UTC');
    await services.changeTimeZone(OWNER, 'Asia/Seoul', 'slack');
    expect((await merchants.findById('mer_lotus'))?.settings.timeZone).toBe('Asia/Seoul');
  });
});
