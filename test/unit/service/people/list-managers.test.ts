import { describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

describe('listManagers', () => {
  it('names who manages, to the owner alone', async () => {
    const members = [
      buildTestMember({ id: 'mem_1', role: 'owner', accounts: [{ platform: 'slack', userId: 'U_JO' }] }),
      buildTestMember({ id: 'mem_2', role: 'manager', accounts: [{ platform: 'slack', userId: 'U_MA' }] }),
      buildTestMember({ id: 'mem_3', role: 'sales', accounts: [{ platform: 'slack', userId: 'U_MAI' }] }),
    ];
    const { services } = createFakeWorld({ members });
    const managers = await services.listManagers(buildTestActor({ memberId: 'mem_1', role: 'owner' }));
    expect(managers.map(({ accounts }) => accounts[0]?.userId)).toEqual(['U_MA']);
    await expect(services.listManagers(buildTestActor({ role: 'manager' }))).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});
