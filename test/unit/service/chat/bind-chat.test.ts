import { describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const MAI = buildTestActor();
const GROUP = { platform: 'telegram', workspaceId: '-100' } as const;
const TOPIC = { ...GROUP, channelId: '-100/7' } as const;

const readMerchant = async ({ merchants }: ReturnType<typeof createFakeWorld>) => {
  const merchant = await merchants.findById('mer_lotus');
  return { workspaces: merchant?.workspaces.slice(1), settings: merchant?.settings };
};

describe('bindChat', () => {
  it('makes a group the merchant’s, which follows the links of those who may see them all', async () => {
    const world = createFakeWorld();
    const bound = await world.services.bindChat(OWNER, { ...GROUP, name: 'Sales' }, TOPIC);
    expect(bound).toEqual({ isBound: true, watches: true });
    expect(await readMerchant(world)).toMatchObject({
      workspaces: [{ ...GROUP, name: 'Sales', boundBy: 'mem_jo' }],
      settings: { watching: [TOPIC] },
    });
  });

  it('shows nobody links there that whoever brought it may not see', async () => {
    const world = createFakeWorld();
    expect(await world.services.bindChat(MAI, GROUP, TOPIC)).toEqual({ isBound: true, watches: false });
    expect((await readMerchant(world)).settings?.watching).toEqual([]);
  });

  it('lets one of two merchants have it that come at once', async () => {
    const world = createFakeWorld();
    await world.merchants.insertMerchant(buildTestMerchant({ id: 'mer_2', workspaces: [] }));
    const other = buildTestActor({ merchantId: 'mer_2', memberId: 'mem_2', role: 'owner' });
    const bound = await Promise.all([
      world.services.bindChat(OWNER, GROUP, TOPIC),
      world.services.bindChat(other, GROUP, TOPIC),
    ]);
    expect(bound.filter(({ isBound }) => isBound)).toHaveLength(1);
  });

  it('refuses those who make no links', async () => {
    const { services } = createFakeWorld();
    const viewer = buildTestActor({ role: 'viewer' });
    await expect(services.bindChat(viewer, GROUP, TOPIC)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('unbindChat', () => {
  it('is for whoever brought it, and for the owner; nothing follows there then', async () => {
    const world = createFakeWorld();
    const { services } = world;
    await services.bindChat(MAI, GROUP, TOPIC);
    await services.watchPlace(OWNER, TOPIC, { on: true, by: 'slack' });
    await services.changeSettings(OWNER, { paidChannel: { ...GROUP, channelId: '-100' } }, 'slack');
    await services.unbindChat(MAI, GROUP);
    expect(await readMerchant(world)).toMatchObject({
      workspaces: [],
      settings: { watching: [], paidChannel: null },
    });
    await services.bindChat(MAI, GROUP, TOPIC);
    await services.unbindChat(OWNER, GROUP);
    expect((await readMerchant(world)).workspaces).toEqual([]);
    await services.unbindChat(OWNER, GROUP);
  });

  it('refuses others, and takes no merchant its last chat', async () => {
    const world = createFakeWorld();
    await world.services.bindChat(OWNER, GROUP, TOPIC);
    await expect(world.services.unbindChat(MAI, GROUP)).rejects.toMatchObject({ code: 'not_allowed' });
    const last = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
    await world.services.unbindChat(OWNER, GROUP);
    await world.services.unbindChat(OWNER, last);
    expect((await world.merchants.findById('mer_lotus'))?.workspaces).toEqual([last]);
  });
});

describe('watchPlace', () => {
  const bo = buildTestMember({
    ...{ id: 'mem_bo', role: 'manager' },
    accounts: [{ platform: 'telegram', workspaceId: '8', userId: '8' }],
  });
  const manager = buildTestActor({ memberId: 'mem_bo', role: 'manager' });
  const own = { platform: 'telegram', workspaceId: '8', channelId: '8' } as const;

  it('lets people who see all links follow them in their own chat, not in another’s', async () => {
    const world = createFakeWorld();
    await world.merchants.insertMember(bo);
    await world.services.watchPlace(manager, own, { on: true, by: 'slack' });
    expect((await readMerchant(world)).settings?.watching).toEqual([own]);
    const others = { ...own, workspaceId: '9', channelId: '9' };
    await expect(world.services.watchPlace(manager, others, { on: true, by: 'slack' })).rejects.toMatchObject(
      {
        code: 'not_allowed',
      },
    );
    await world.services.watchPlace(manager, own, { on: false, by: 'slack' });
    expect((await readMerchant(world)).settings?.watching).toEqual([]);
  });

  it('refuses those who do not see them all, and a sixth place', async () => {
    const world = createFakeWorld();
    await world.services.bindChat(MAI, GROUP, TOPIC);
    await expect(world.services.watchPlace(MAI, TOPIC, { on: true, by: 'slack' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    for (const id of ['1', '2', '3', '4', '5']) {
      await world.services.watchPlace(
        OWNER,
        { ...own, workspaceId: id, channelId: id },
        { on: true, by: 'slack' },
      );
    }
    await expect(world.services.watchPlace(OWNER, TOPIC, { on: true, by: 'slack' })).rejects.toMatchObject({
      code: 'too_many_watching',
      details: { most: 5 },
    });
  });
});
