import { describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const LOTUS = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const BRANCH = { platform: 'slack', workspaceId: 'T_BRANCH' } as const;
const MANAGER = buildTestActor({ memberId: 'mem_ma', role: 'manager' });

describe('appointManagers', () => {
  const member = (id: string, role: 'sales' | 'manager', platform: 'slack' | 'telegram' = 'slack') =>
    buildTestMember({ id: `mem_${id}`, role, accounts: [{ platform, userId: `U_${id}` }] });

  function setUp() {
    const owner = buildTestMember({
      id: 'mem_jo',
      role: 'owner',
      accounts: [{ platform: 'slack', userId: 'U_JO' }],
    });
    const members = [owner, member('a', 'sales'), member('b', 'manager'), member('t', 'manager', 'telegram')];
    return createFakeWorld({ members });
  }

  it('makes managers of those named, also of people who never spoke to Paylink, and sales of the rest', async () => {
    const { services, merchants } = setUp();
    await services.appointManagers({ actor: JO, workspace: LOTUS, userIds: ['U_a', 'U_new', 'U_JO'] });
    const managers = await merchants.listMembers('mer_lotus', 'manager');
    expect(managers.map(({ accounts }) => accounts[0]?.userId).sort()).toEqual(['U_a', 'U_new', 'U_t']);
    expect(managers.find(({ accounts }) => accounts[0]?.userId === 'U_new')?.displayName).toBeNull();
    expect(await merchants.findMember('mer_lotus', 'mem_b')).toMatchObject({ role: 'sales' });
    expect(await merchants.findMember('mer_lotus', 'mem_jo')).toMatchObject({ role: 'owner' });
  });

  it('says that there is no owner who could be asked', async () => {
    const { services } = createFakeWorld({ members: [member('a', 'sales')] });
    const bySales = { actor: MANAGER, workspace: LOTUS, userIds: ['U_a'] } as const;
    await expect(services.appointManagers(bySales)).rejects.toMatchObject({ code: 'owner_missing' });
  });

  it('takes people to be in the workspace that they were chosen in, and leaves those of another', async () => {
    const merchant = buildTestMerchant({ workspaces: [LOTUS, BRANCH] });
    const owner = buildTestMember({ id: 'mem_jo', role: 'owner' });
    const { services, merchants } = createFakeWorld({ merchant, members: [owner, member('b', 'manager')] });
    await services.appointManagers({ actor: JO, workspace: BRANCH, userIds: ['U_new'] });
    const managers = await merchants.listMembers('mer_lotus', 'manager');
    expect(managers.map(({ accounts }) => accounts[0])).toEqual([
      { platform: 'slack', userId: 'U_b' },
      { ...BRANCH, userId: 'U_new' },
    ]);
  });

  it('takes people in chats of their own to be within reach of each other', async () => {
    const { services, merchants } = setUp();
    const workspace = { platform: 'telegram', workspaceId: '500' } as const;
    await services.appointManagers({ actor: JO, workspace, userIds: [] });
    expect(await merchants.findMember('mer_lotus', 'mem_t')).toMatchObject({ role: 'sales' });
    expect(await merchants.findMember('mer_lotus', 'mem_b')).toMatchObject({ role: 'manager' });
  });

  it('is for the owner alone', async () => {
    const { services, merchants } = setUp();
    const bySales = { actor: MANAGER, workspace: LOTUS, userIds: ['U_a'] } as const;
    await expect(services.appointManagers(bySales)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await merchants.findMember('mer_lotus', 'mem_a')).toMatchObject({ role: 'sales' });
  });
});
