import { beforeEach, describe, expect, it } from '@jest/globals';
import { INITIAL_SETTINGS } from '../../../src/domain/merchant/merchant.js';
import type { MerchantRepository } from '../../../src/ports/merchant-repository.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';

const SLACK = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const GROUP = { platform: 'telegram', workspaceId: '-100' } as const;
const PLACE = { ...GROUP, channelId: '-100/7' } as const;

const LOTUS = buildTestMerchant({ id: 'mer_1' });
const MEKONG = buildTestMerchant({
  id: 'mer_2',
  workspaces: [{ platform: 'telegram', workspaceId: '7' }],
});

/** Where merchants are, what watches there, and who their people are in each chat. */
export function describeMerchantPlaces(open: () => Promise<MerchantRepository>): void {
  let merchants: MerchantRepository;
  const workspacesOf = async (id: string) => (await merchants.findById(id))?.workspaces;
  const watchingOf = async (id: string) => (await merchants.findById(id))?.settings.watching;

  beforeEach(async () => {
    merchants = await open();
    await merchants.insertMerchant(LOTUS);
    await merchants.insertMerchant(MEKONG);
  });

  describe('workspaces of a merchant', () => {
    it('come in addition, with all that is known of them, and are found', async () => {
      const group = { ...GROUP, name: 'Sales', boundBy: 'mem_mai', formerIds: ['-5'], lostAt: new Date(5) };
      expect(await merchants.addWorkspace('mer_1', group)).toBe(true);
      expect(await workspacesOf('mer_1')).toEqual([SLACK, group]);
      expect((await merchants.findByWorkspace('telegram', '-100'))?.id).toBe('mer_1');
    });

    it('are added once, however often', async () => {
      const added = [1, 2, 3, 4].map(() => merchants.addWorkspace('mer_1', GROUP));
      expect(await Promise.all(added)).toEqual([true, true, true, true]);
      expect(await workspacesOf('mer_1')).toEqual([SLACK, GROUP]);
    });

    it('belong to one merchant, also when two add one at once', async () => {
      const won = await Promise.all([
        merchants.addWorkspace('mer_1', GROUP),
        merchants.addWorkspace('mer_2', GROUP),
      ]);
      expect(won.filter(Boolean)).toHaveLength(1);
      const holder = await merchants.findByWorkspace('telegram', '-100');
      expect(holder?.id).toBe(won[0] ? 'mer_1' : 'mer_2');
      expect(await merchants.addWorkspace('mer_3', { platform: 'telegram', workspaceId: '9' })).toBe(false);
    });

    it('get another id, and what else is known of them', async () => {
      await merchants.addWorkspace('mer_1', GROUP);
      const moved = { ...GROUP, workspaceId: '-200', formerIds: ['-100'] };
      expect(await merchants.moveWorkspace('mer_1', GROUP, moved)).toBe(true);
      expect(await workspacesOf('mer_1')).toEqual([SLACK, moved]);
      expect(await merchants.findByWorkspace('telegram', '-100')).toBeNull();
      expect(await merchants.moveWorkspace('mer_1', GROUP, moved)).toBe(false);
    });

    it('are lost once, whoever notes it first, and can be lost again when they were found', async () => {
      await merchants.addWorkspace('mer_1', GROUP);
      const lost = { ...GROUP, lostAt: new Date(1_000) };
      const noted = await Promise.all([
        merchants.moveWorkspace('mer_1', GROUP, lost),
        merchants.moveWorkspace('mer_1', GROUP, { ...GROUP, lostAt: new Date(2_000) }),
      ]);
      expect(noted.filter(Boolean)).toHaveLength(1);
      expect(await merchants.moveWorkspace('mer_1', lost, GROUP)).toBe(true);
      expect(await merchants.moveWorkspace('mer_1', GROUP, lost)).toBe(true);
    });

    it('do not move to where another merchant is', async () => {
      await merchants.addWorkspace('mer_1', GROUP);
      const taken = { platform: 'telegram', workspaceId: '7' } as const;
      expect(await merchants.moveWorkspace('mer_1', GROUP, taken)).toBe(false);
      expect(await workspacesOf('mer_1')).toEqual([SLACK, GROUP]);
      expect((await merchants.findByWorkspace('telegram', '7'))?.id).toBe('mer_2');
    });

    it('go, but for the last one', async () => {
      await merchants.addWorkspace('mer_1', { ...GROUP, name: 'Sales' });
      expect(await merchants.removeWorkspace('mer_2', GROUP)).toBe(false);
      expect(await merchants.removeWorkspace('mer_1', GROUP)).toBe(true);
      expect(await merchants.removeWorkspace('mer_1', GROUP)).toBe(false);
      expect(await merchants.removeWorkspace('mer_1', SLACK)).toBe(false);
      expect(await workspacesOf('mer_1')).toEqual([SLACK]);
    });
  });

  describe('places that watch', () => {
    it('are added once and taken away', async () => {
      expect(await merchants.addWatching('mer_1', PLACE, 5)).toBe(true);
      expect(await merchants.addWatching('mer_1', PLACE, 5)).toBe(true);
      expect(await watchingOf('mer_1')).toEqual([PLACE]);
      const others = { platform: 'slack', channelId: '-100/7' } as const;
      expect(await merchants.removeWatching('mer_1', others)).toBe(false);
      expect(await watchingOf('mer_1')).toEqual([PLACE]);
      const place = { platform: 'telegram', channelId: '-100/7' } as const;
      expect(await merchants.removeWatching('mer_1', place)).toBe(true);
      expect(await merchants.removeWatching('mer_1', place)).toBe(false);
      expect(await watchingOf('mer_1')).toEqual([]);
      expect(await watchingOf('mer_2')).toEqual([]);
    });

    it('are no more than asked for, also when several come at once', async () => {
      const added = await Promise.all(
        ['1', '2', '3', '4', '5'].map((channelId) =>
          merchants.addWatching('mer_1', { platform: 'telegram', channelId }, 3),
        ),
      );
      expect(added.filter(Boolean)).toHaveLength(3);
      expect(await watchingOf('mer_1')).toHaveLength(3);
    });

    it('stay when the settings change, whatever these say of them', async () => {
      await merchants.addWatching('mer_1', PLACE, 5);
      await merchants.updateSettings('mer_1', { ...INITIAL_SETTINGS, timeZone: 'Asia/Tokyo' });
      expect(await watchingOf('mer_1')).toEqual([PLACE]);
      expect((await merchants.findById('mer_1'))?.settings.timeZone).toBe('Asia/Tokyo');
    });
  });

  describe('accounts of a member', () => {
    const ACCOUNT = { platform: 'telegram', workspaceId: '7', userId: '7' } as const;
    const mai = buildTestMember({ merchantId: 'mer_1' });
    const jo = buildTestMember({
      ...{ id: 'mem_jo', merchantId: 'mer_1' },
      accounts: [{ platform: 'slack', userId: 'U_JO' }],
    });
    const accountsOf = async (id: string) => (await merchants.findMember('mer_1', id))?.accounts;

    beforeEach(async () => {
      await merchants.insertMember(mai);
      await merchants.insertMember(jo);
    });

    it('come in addition, once', async () => {
      const added = [1, 2, 3].map(() => merchants.addAccount('mer_1', 'mem_mai', ACCOUNT));
      expect(await Promise.all(added)).toEqual([true, true, true]);
      expect(await accountsOf('mem_mai')).toEqual([...mai.accounts, ACCOUNT]);
      expect((await merchants.findMemberByAccount('mer_1', 'telegram', '7'))?.id).toBe('mem_mai');
    });

    it('belong to one member of a merchant, also when two ask at once', async () => {
      const won = await Promise.all([
        merchants.addAccount('mer_1', 'mem_mai', ACCOUNT),
        merchants.addAccount('mer_1', 'mem_jo', ACCOUNT),
      ]);
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await merchants.addAccount('mer_2', 'mem_mai', ACCOUNT)).toBe(false);
      expect(await merchants.addAccount('mer_1', 'mem_nobody', ACCOUNT)).toBe(false);
    });

    it('get another id, unless somebody has that', async () => {
      const to = { platform: 'telegram', userId: '8' } as const;
      await merchants.addAccount('mer_1', 'mem_mai', ACCOUNT);
      expect(await merchants.moveAccount('mer_1', 'mem_jo', { from: ACCOUNT, to })).toBe(false);
      expect(await merchants.moveAccount('mer_1', 'mem_mai', { from: ACCOUNT, to })).toBe(true);
      expect(await accountsOf('mem_mai')).toEqual([...mai.accounts, to]);
      const taken = { platform: 'slack', userId: 'U_JO' } as const;
      expect(await merchants.moveAccount('mer_1', 'mem_mai', { from: to, to: taken })).toBe(false);
      expect(await accountsOf('mem_mai')).toEqual([...mai.accounts, to]);
    });
  });
}
