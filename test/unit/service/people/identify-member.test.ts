import { describe, expect, it } from '@jest/globals';
import type { ChatPerson } from '../../../../src/service/people/identify-member.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const person = (change: Partial<ChatPerson> = {}): ChatPerson => ({
  platform: 'slack',
  workspaceId: 'T_NEW',
  workspaceName: 'Mekong Tours',
  userId: 'U_1',
  displayName: 'Linh',
  timeZone: 'Asia/Ho_Chi_Minh',
  ...change,
});

describe('identifyMember', () => {
  it('makes a merchant in test mode of a new workspace, and an owner of its first user', async () => {
    const { services } = createFakeWorld();
    const { merchant, member, actor } = await services.identifyMember(person());
    expect(merchant).toMatchObject({
      name: 'Mekong Tours',
      mode: 'test',
      workspaces: [{ platform: 'slack', workspaceId: 'T_NEW' }],
      settings: { timeZone: 'Asia/Ho_Chi_Minh', currencies: ['USD', 'EUR', 'GBP'] },
    });
    expect(member).toMatchObject({ role: 'owner', displayName: 'Linh' });
    expect(actor).toEqual({ kind: 'member', merchantId: merchant.id, memberId: member.id, role: 'owner' });
  });

  it('makes everyone after that sales', async () => {
    const { services } = createFakeWorld();
    await services.identifyMember(person());
    expect((await services.identifyMember(person({ userId: 'U_2' }))).member.role).toBe('sales');
  });

  it('makes one merchant and one owner of a workspace whose users come all at once', async () => {
    const { services } = createFakeWorld();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => services.identifyMember(person({ userId: `U_${i % 5}` }))),
    );
    expect(new Set(all.map(({ merchant }) => merchant.id)).size).toBe(1);
    expect(new Set(all.map(({ member }) => member.id)).size).toBe(5);
    const owners = all.filter(({ member }) => member.role === 'owner').map(({ member }) => member.id);
    expect(new Set(owners).size).toBe(1);
  });

  it('keeps two workspaces apart, though a user id is in both', async () => {
    const { services } = createFakeWorld();
    const one = await services.identifyMember(person());
    const other = await services.identifyMember(person({ workspaceId: 'T_OTHER' }));
    expect(other.merchant.id).not.toBe(one.merchant.id);
    expect(other.member.id).not.toBe(one.member.id);
  });

  it('takes over a new name and zone, and keeps the zone that was not told', async () => {
    const { services, merchants } = createFakeWorld();
    const { merchant, member } = await services.identifyMember(person());
    await services.identifyMember(person({ displayName: 'Linh Tran', timeZone: null }));
    expect(await merchants.findMember(merchant.id, member.id)).toMatchObject({
      displayName: 'Linh Tran',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  });

  it('names a merchant by its workspace id when the platform tells no name', async () => {
    const { services } = createFakeWorld();
    const { merchant } = await services.identifyMember(person({ workspaceName: null, timeZone: null }));
    expect(merchant).toMatchObject({ name: 'T_NEW', settings: { timeZone: 'UTC' } });
  });
});
