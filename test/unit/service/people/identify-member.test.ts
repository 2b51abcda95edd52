import { describe, expect, it } from '@jest/globals';
import type { ChatPerson } from '../../../../src/service/people/chat-person.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const person = (change: Partial<ChatPerson> = {}): ChatPerson => ({
  platform: 'slack',
  workspaceId: 'T_NEW',
  workspaceName: 'Mekong Tours',
  workspaceHandle: 'mekong-tours',
  userId: 'U_1',
  displayName: 'Linh',
  timeZone: 'Asia/Ho_Chi_Minh',
  language: 'vi',
  standing: 'may_own',
  ...change,
});

describe('identifyMember', () => {
  it('makes a merchant in test mode of a new workspace, and an owner of the first who may own it', async () => {
    const { services } = createFakeWorld();
    const { merchant, member, actor } = await services.identifyMember(person());
    expect(merchant).toMatchObject({
      name: 'Mekong Tours',
      country: null,
      mode: 'test',
      workspaces: [{ platform: 'slack', workspaceId: 'T_NEW' }],
      settings: { timeZone: 'Asia/Ho_Chi_Minh', currencies: ['USD', 'EUR', 'GBP'], language: 'vi' },
    });
    expect(member).toMatchObject({ role: 'owner', displayName: 'Linh' });
    expect(actor).toEqual({ kind: 'member', merchantId: merchant.id, memberId: member.id, role: 'owner' });
  });

  it('takes what is not seen out of names, and a name that shows nothing for none', async () => {
    const { services } = createFakeWorld();
    const names = { workspaceName: 'Mekong\u200b Tours\u202e', displayName: 'Tra\u0302\u0300n\u{e0041}' };
    const { merchant, member } = await services.identifyMember(person(names));
    expect([merchant.name, member.displayName]).toEqual(['Mekong Tours', 'Trần']);
    const blank = await services.identifyMember(person({ userId: 'U_2', displayName: '\u3164\u2800' }));
    expect(blank.member.displayName).toBeNull();
  });

  it('makes everyone after that sales, others who might have owned it too', async () => {
    const { services } = createFakeWorld();
    await services.identifyMember(person());
    const roleOf = async (change: Partial<ChatPerson>) =>
      (await services.identifyMember(person(change))).member.role;
    expect(await roleOf({ userId: 'U_2' })).toBe('sales');
    expect(await roleOf({ userId: 'U_3', standing: 'colleague' })).toBe('sales');
  });

  it('makes sales of who comes before anybody who may own it, and the owner of who may once they do', async () => {
    const { services, merchants } = createFakeWorld();
    const first = await services.identifyMember(person({ standing: 'colleague' }));
    expect(first.member.role).toBe('sales');
    expect(await merchants.listMembers(first.merchant.id, 'owner')).toEqual([]);
    const admin = await services.identifyMember(person({ userId: 'U_2' }));
    expect(admin.actor.role).toBe('owner');
    expect(await merchants.findMember(admin.merchant.id, admin.member.id)).toMatchObject({ role: 'owner' });
  });

  it('makes the owner of a colleague who has come to run the place meanwhile', async () => {
    const { services } = createFakeWorld();
    await services.identifyMember(person({ standing: 'colleague' }));
    expect((await services.identifyMember(person())).member.role).toBe('owner');
  });

  it('makes one merchant and one owner of a workspace whose users come all at once', async () => {
    const { services, merchants } = createFakeWorld();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => services.identifyMember(person({ userId: `U_${i % 5}` }))),
    );
    expect(new Set(all.map(({ merchant }) => merchant.id)).size).toBe(1);
    expect(new Set(all.map(({ member }) => member.id)).size).toBe(5);
    expect(await merchants.listMembers(all[0]?.merchant.id ?? '', 'owner')).toHaveLength(1);
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

  it('follows the language that is told, forgets it for one that Paylink does not speak, and keeps it where none is', async () => {
    const { services, merchants } = createFakeWorld();
    const { merchant, member } = await services.identifyMember(person());
    const readAfter = async (language: ChatPerson['language']) => {
      await services.identifyMember(person({ language }));
      return (await merchants.findMember(merchant.id, member.id))?.language;
    };
    expect(await readAfter('ko')).toBe('ko');
    expect(await readAfter(null)).toBe('ko');
    expect(await readAfter('other')).toBeNull();
    expect((await merchants.findById(merchant.id))?.settings.language).toBe('vi');
  });

  it('speaks English for a merchant of whose first person nothing else is known', async () => {
    const { services } = createFakeWorld();
    const { merchant, member } = await services.identifyMember(person({ language: 'other' }));
    expect([merchant.settings.language, member.language]).toEqual(['en', null]);
  });

  it('makes no merchant while the platform tells no name for it, and never takes its id for one', async () => {
    const { services, merchants } = createFakeWorld();
    const nameless = person({ workspaceName: null, workspaceHandle: null });
    await expect(services.identifyMember(nameless)).rejects.toMatchObject({ code: 'person_unknown' });
    expect(await merchants.findByWorkspace('slack', 'T_NEW')).toBeNull();
    await services.identifyMember(person());
    expect((await services.identifyMember(nameless)).merchant.name).toBe('Mekong Tours');
  });

  it('mends the name of a merchant that an earlier release called by its id', async () => {
    const workspace = { platform: 'slack', workspaceId: 'T_NEW' } as const;
    const merchant = buildTestMerchant({ name: 'T_NEW', workspaces: [workspace] });
    const { services, merchants } = createFakeWorld({ merchant, members: [] });
    expect((await services.identifyMember(person({ workspaceName: null }))).merchant.name).toBe('T_NEW');
    expect((await services.identifyMember(person())).merchant.name).toBe('Mekong Tours');
    expect((await merchants.findById('mer_lotus'))?.name).toBe('Mekong Tours');
    const renamed = await services.identifyMember(person({ workspaceName: 'Mekong Tours Ltd' }));
    expect(renamed.merchant.name).toBe('Mekong Tours');
  });

  it('calls a merchant by the short name of its workspace until the name itself is told', async () => {
    const { services, merchants } = createFakeWorld();
    const untold = person({ workspaceName: null });
    const { merchant } = await services.identifyMember(untold);
    expect(merchant.name).toBe('mekong-tours');
    expect((await services.identifyMember(untold)).merchant.name).toBe('mekong-tours');
    expect((await services.identifyMember(person())).merchant.name).toBe('Mekong Tours');
    expect((await merchants.findById(merchant.id))?.name).toBe('Mekong Tours');
    expect((await services.identifyMember(untold)).merchant.name).toBe('Mekong Tours');
  });

  it('leaves a merchant the name that it was given', async () => {
    const { services, merchants } = createFakeWorld();
    const { merchant } = await services.identifyMember(person({ workspaceName: null }));
    await merchants.renameMerchant(merchant.id, 'Linh Travel');
    expect((await services.identifyMember(person())).merchant.name).toBe('Linh Travel');
  });

  it('reckons in UTC until a zone is known', async () => {
    const { services } = createFakeWorld();
    const { merchant } = await services.identifyMember(person({ timeZone: null }));
    expect(merchant.settings.timeZone).toBe('UTC');
  });

  it('keeps a name that the platform does not tell this time', async () => {
    const { services, merchants } = createFakeWorld();
    const { merchant, member } = await services.identifyMember(person());
    const known = await services.identifyMember(
      person({ displayName: null, timeZone: null, standing: null }),
    );
    expect(known.member).toEqual(member);
    expect(await merchants.findMember(merchant.id, member.id)).toEqual(member);
  });
});

describe('identifyMember, of people without a role', () => {
  const GUEST = person({ userId: 'U_GUEST', displayName: 'Gus', standing: 'guest' });
  const NOBODY = { displayName: null, timeZone: null, standing: null } as const;

  it('refuses a guest, names whom to ask, and keeps nothing of them', async () => {
    const { services, merchants } = createFakeWorld();
    const { merchant } = await services.identifyMember(person());
    await expect(services.identifyMember(GUEST)).rejects.toMatchObject({
      code: 'role_missing',
      details: { ownerName: 'Linh' },
    });
    expect(await merchants.findMemberByAccount(merchant.id, 'slack', 'U_GUEST')).toBeNull();
  });

  it('makes no merchant of a workspace in which a guest comes first', async () => {
    const { services, merchants } = createFakeWorld();
    await expect(services.identifyMember(GUEST)).rejects.toMatchObject({
      code: 'role_missing',
      details: { ownerName: null },
    });
    expect(await merchants.findByWorkspace('slack', 'T_NEW')).toBeNull();
  });

  it('lets a guest in whom the owner gave a role', async () => {
    const { services } = createFakeWorld();
    const { actor } = await services.identifyMember(person());
    const workspace = { platform: 'slack', workspaceId: 'T_NEW' } as const;
    await services.appointManagers({ actor, workspace, userIds: ['U_GUEST'] });
    expect((await services.identifyMember(GUEST)).member).toMatchObject({
      role: 'manager',
      displayName: 'Gus',
    });
  });

  it('asks somebody new to come again while the platform tells nothing of them', async () => {
    const { services, merchants } = createFakeWorld();
    await expect(services.identifyMember(person(NOBODY))).rejects.toMatchObject({ code: 'person_unknown' });
    const { merchant } = await services.identifyMember(person());
    const other = person({ ...NOBODY, userId: 'U_2' });
    await expect(services.identifyMember(other)).rejects.toMatchObject({ code: 'person_unknown' });
    expect(await merchants.findMemberByAccount(merchant.id, 'slack', 'U_2')).toBeNull();
  });
});
