import { describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

describe('listTeam', () => {
  it('names whom the owner can make a manager, to the owner alone', async () => {
    const of = (id: string, role: 'owner' | 'manager' | 'sales' | 'viewer') =>
      buildTestMember({ id, role, accounts: [{ platform: 'slack', userId: `U_${id}` }] });
    const members = [of('jo', 'owner'), of('lan', 'viewer'), of('mai', 'sales'), of('ma', 'manager')];
    const { services } = createFakeWorld({ members });
    const team = await services.listTeam(buildTestActor({ memberId: 'jo', role: 'owner' }));
    expect(team.map(({ id }) => id)).toEqual(['ma', 'mai', 'lan']);
    await expect(services.listTeam(buildTestActor({ role: 'manager' }))).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});
