import { describe, expect, it } from '@jest/globals';
import type { Newcomer } from '../../../../src/service/people/become-member.js';
import { isInvitationCode } from '../../../../src/service/people/invite-account.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const HOUR_MS = 60 * 60_000;
const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const MAI = buildTestActor();
const ANN: Newcomer['account'] = { platform: 'telegram', workspaceId: '7', userId: '7' };
const PRIVATE = { platform: 'telegram', workspaceId: '7', channelId: '7' } as const;

function createWorld() {
  const world = createFakeWorld();
  const { services, merchants } = world;
  return {
    ...world,
    join: (code: string, account = ANN) =>
      services.joinByCode({ code, account, displayName: ' Ann\u200b ', language: 'th' }),
    /** Ann begins by herself, as a merchant of her own. */
    begin: (userId = '7') =>
      services.identifyMember({
        ...{ platform: 'telegram', workspaceId: userId, workspaceName: 'Ann', workspaceHandle: null },
        ...{ userId, displayName: 'Ann', timeZone: null, language: null, standing: 'may_own' },
      }),
    workspacesOf: async (id: string) =>
      (await merchants.findById(id))?.workspaces.map(({ workspaceId }) => workspaceId),
    watchingOf: async (id: string) => (await merchants.findById(id))?.settings.watching,
  };
}

describe('inviteAccount', () => {
  it('gives a code with a digit in it that a t.me link carries, for a day', async () => {
    const { services, clock } = createWorld();
    const { code, expiresAt } = await services.inviteAccount(MAI, { as: 'me', place: 'slack' });
    expect(code).toMatch(/^[\w-]{10,64}$/);
    expect(code).toMatch(/\d/);
    expect(isInvitationCode(code)).toBe(true);
    expect(expiresAt.getTime() - clock.now().getTime()).toBe(24 * HOUR_MS);
    expect((await services.inviteAccount(MAI, { as: 'me', place: 'slack' })).code).not.toBe(code);
  });

  it('lets only the owner bring a colleague', async () => {
    const { services } = createWorld();
    await expect(services.inviteAccount(MAI, { as: 'sales', place: 'slack' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
  });

  it.each(['', 'hello', 'j1_', 'j1_short', 'PL-7KQ2M9', `j1_${'a'.repeat(62)}`, 'j1_slug/00000000'])(
    'takes "%s" for no code',
    (text) => {
      expect(isInvitationCode(text)).toBe(false);
    },
  );
});

describe('joinByCode', () => {
  it('makes the account one with the member who asked: one human is one member in both chats', async () => {
    const { services, join, workspacesOf, merchants } = createWorld();
    const { code } = await services.inviteAccount(OWNER, { as: 'me', place: 'slack' });
    const { member, merchant, actor } = await join(code);
    expect(actor).toEqual(OWNER);
    expect(member.accounts).toEqual([{ platform: 'slack', userId: 'U_JO' }, ANN]);
    expect(merchant.settings.watching).toEqual([PRIVATE]);
    expect(await workspacesOf('mer_lotus')).toEqual(['T_LOTUS', '7']);
    expect((await merchants.findByWorkspace('telegram', '7'))?.id).toBe('mer_lotus');
    const again = await services.recogniseMember(ANN);
    expect(again?.actor.memberId).toBe('mem_jo');
  });

  it('tells nobody of all links who may not see them all', async () => {
    const { services, join, watchingOf } = createWorld();
    const { code } = await services.inviteAccount(MAI, { as: 'me', place: 'slack' });
    expect((await join(code)).actor).toEqual(MAI);
    expect(await watchingOf('mer_lotus')).toEqual([]);
  });

  it('makes a colleague of whoever comes with a code for one', async () => {
    const { services, join } = createWorld();
    const { code } = await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
    const { member } = await join(code);
    expect(member).toMatchObject({ role: 'sales', displayName: 'Ann', language: 'th', accounts: [ANN] });
    expect(member.id).not.toBe('mem_jo');
  });

  it('moves whoever had a merchant of their own, which keeps its people and links', async () => {
    const { services, join, begin, workspacesOf, merchants } = createWorld();
    const own = await begin();
    const { code } = await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
    expect((await join(code)).merchant.id).toBe('mer_lotus');
    expect(await workspacesOf(own.merchant.id)).toEqual([`7:left:${own.merchant.id}`]);
    expect((await merchants.findMember(own.merchant.id, own.member.id))?.accounts).toEqual([ANN]);
    expect((await begin()).merchant.id).toBe('mer_lotus');
  });

  it('tells in the chat of whoever left no money of the merchant any more', async () => {
    const { services, join, begin, merchants } = createWorld();
    const { merchant, actor } = await begin();
    await services.changeSettings(actor, { paidChannel: PRIVATE }, 'slack');
    await join((await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' })).code);
    expect((await merchants.findById(merchant.id))?.settings.paidChannel).toBeNull();
  });

  it('takes nobody the ownership who only runs their own chat', async () => {
    const world = createFakeWorld({ members: [buildTestMember()] });
    const { code } = await world.services.inviteAccount(MAI, { as: 'me', place: 'slack' });
    await world.services.joinByCode({ code, account: ANN, displayName: 'Ann', language: null });
    const asOwner = await world.services.identifyMember({
      ...{ platform: 'telegram', workspaceId: '7', workspaceName: null, workspaceHandle: null, userId: '7' },
      ...{ displayName: 'Ann', timeZone: null, language: null, standing: 'may_own' },
    });
    expect(asOwner.member.role).toBe('sales');
  });

  it('lets one account in of ten that come at once with one code', async () => {
    const { services, join } = createWorld();
    const { code } = await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
    const came = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => join(code, { ...ANN, workspaceId: `${at}`, userId: `${at}` })),
    );
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = came.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(new Set(reasons)).toEqual(new Set(['invitation_unknown']));
  });

  it.each([
    ['of nobody', async () => {}, 'j1_slug000000000000000099'],
    [
      'of a week ago',
      async (world: ReturnType<typeof createWorld>) => world.clock.advance(7 * 24 * HOUR_MS),
      null,
    ],
    [
      'that somebody used',
      async (world: ReturnType<typeof createWorld>, code: string) => {
        await world.join(code, { ...ANN, workspaceId: '8', userId: '8' });
      },
      null,
    ],
  ])('refuses a code %s, and changes nothing', async (_what, happens, other) => {
    const world = createWorld();
    const { code } = await world.services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
    await happens(world, code);
    await expect(world.join(other ?? code)).rejects.toMatchObject({ code: 'invitation_unknown' });
    expect(await world.merchants.findByWorkspace('telegram', '7')).toBeNull();
  });

  it('says so to whoever is in already, and leaves the code to others', async () => {
    const { services, join } = createWorld();
    const mine = await services.inviteAccount(OWNER, { as: 'me', place: 'slack' });
    await join(mine.code);
    await expect(join(mine.code)).rejects.toMatchObject({ code: 'already_member' });
    const { code } = await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
    await expect(join(code)).rejects.toMatchObject({ code: 'already_member' });
    expect((await join(code, { ...ANN, workspaceId: '8', userId: '8' })).member.role).toBe('sales');
  });

  it('makes two selves of one person one, which keeps nobody from the links of the first', async () => {
    const { services, join, merchants } = createWorld();
    const { code: forColleague } = await services.inviteAccount(OWNER, { as: 'sales', place: 'slack' });
    const first = await join(forColleague);
    const { code } = await services.inviteAccount(MAI, { as: 'me', place: 'slack' });
    expect((await join(code)).member.id).toBe('mem_mai');
    const former = await merchants.findMember('mer_lotus', first.member.id);
    expect(former?.accounts).toEqual([{ ...ANN, userId: `7:before:${first.member.id}` }]);
  });

  it('takes no chat from an owner who comes with the code of somebody else', async () => {
    const { services, join, merchants } = createWorld();
    await join((await services.inviteAccount(OWNER, { as: 'me', place: 'slack' })).code);
    const { code } = await services.inviteAccount(MAI, { as: 'me', place: 'slack' });
    await expect(join(code)).rejects.toMatchObject({ code: 'invitation_unknown' });
    expect((await merchants.findMemberByAccount('mer_lotus', 'telegram', '7'))?.id).toBe('mem_jo');
  });

  it('moves from one merchant to the next, and back', async () => {
    const mekong = buildTestMerchant({
      id: 'mer_mekong',
      name: 'Mekong Tours',
      workspaces: [{ platform: 'slack', workspaceId: 'T_MEKONG' }],
    });
    const { services, join, merchants, workspacesOf } = createWorld();
    await merchants.insertMerchant(mekong);
    await merchants.insertMember(
      buildTestMember({ id: 'mem_bo', merchantId: 'mer_mekong', role: 'owner', accounts: [] }),
    );
    const bo = buildTestActor({ merchantId: 'mer_mekong', memberId: 'mem_bo', role: 'owner' });
    await join((await services.inviteAccount(OWNER, { as: 'me', place: 'slack' })).code);
    await join((await services.inviteAccount(bo, { as: 'sales', place: 'slack' })).code);
    expect(await workspacesOf('mer_lotus')).toEqual(['T_LOTUS']);
    expect((await merchants.findById('mer_lotus'))?.settings.watching).toEqual([]);
    expect((await services.recogniseMember(ANN))?.merchant.name).toBe('Mekong Tours');
    await join((await services.inviteAccount(OWNER, { as: 'me', place: 'slack' })).code);
    expect((await services.recogniseMember(ANN))?.actor.memberId).toBe('mem_jo');
  });
});
