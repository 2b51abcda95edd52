import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MerchantRepository } from '../../../src/ports/merchant-repository.js';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';

const AT = new Date('2026-11-27T10:00:00Z');
const REMOVED = { at: AT, why: 'removed' } as const;
const MAI = buildTestMember();
const JO = buildTestMember({ id: 'mem_jo', accounts: [{ platform: 'slack', userId: 'U_JO' }] });

/** How roles come and go. */
export function describeMemberRoles(open: () => Promise<MerchantRepository>): void {
  let merchants: MerchantRepository;
  const find = (id: string) => merchants.findMember('mer_lotus', id);

  beforeEach(async () => {
    merchants = await open();
    await merchants.insertMerchant(buildTestMerchant());
    await merchants.insertMember(MAI);
    await merchants.insertMember(JO);
  });

  describe('roles of members', () => {
    it('change from the one that was seen, and not from another', async () => {
      const change = (from: 'sales' | 'viewer') =>
        merchants.changeRole('mer_lotus', 'mem_mai', { from, to: 'finance' });
      expect(await change('viewer')).toBe(false);
      expect(await find('mem_mai')).toEqual(MAI);
      expect(await change('sales')).toBe(true);
      expect(await find('mem_mai')).toEqual({ ...MAI, role: 'finance' });
    });

    it('end once, of ten who end them at once, and what is known of the member stays', async () => {
      const ends = Array.from({ length: 10 }, () => merchants.endAccess('mer_lotus', 'mem_mai', REMOVED));
      expect((await Promise.all(ends)).filter(Boolean)).toHaveLength(1);
      const departure = { ...REMOVED, isSettled: false };
      expect(await find('mem_mai')).toEqual({ ...MAI, role: 'none', departure });
      expect(await merchants.findMemberByAccount('mer_lotus', 'slack', 'U_MAI')).toEqual(
        await find('mem_mai'),
      );
      await merchants.settleDeparture('mer_lotus', 'mem_mai');
      expect((await find('mem_mai'))?.departure).toEqual({ ...REMOVED, isSettled: true });
    });

    it('come back as if nobody had gone', async () => {
      await merchants.endAccess('mer_lotus', 'mem_mai', REMOVED);
      expect(await merchants.changeRole('mer_lotus', 'mem_mai', { from: 'none', to: 'sales' })).toBe(true);
      expect(await find('mem_mai')).toEqual(MAI);
      await merchants.settleDeparture('mer_lotus', 'mem_mai');
      expect(await find('mem_mai')).toEqual(MAI);
    });

    it('let another become the owner once the only one is gone', async () => {
      await merchants.claimOwnership('mer_lotus', 'mem_mai');
      expect(await merchants.claimOwnership('mer_lotus', 'mem_jo')).toBe(false);
      await merchants.endAccess('mer_lotus', 'mem_mai', { at: AT, why: 'gone' });
      expect(await merchants.claimOwnership('mer_lotus', 'mem_jo')).toBe(true);
      expect((await merchants.listMembers('mer_lotus', 'owner')).map(({ id }) => id)).toEqual(['mem_jo']);
    });

    it('leave the ownership where another owner is', async () => {
      await merchants.claimOwnership('mer_lotus', 'mem_mai');
      await merchants.setRole('mer_lotus', 'mem_jo', 'owner');
      await merchants.changeRole('mer_lotus', 'mem_mai', { from: 'owner', to: 'sales' });
      expect(await merchants.claimOwnership('mer_lotus', 'mem_mai')).toBe(false);
    });

    it('are nobody else’s to change', async () => {
      expect(await merchants.changeRole('mer_other', 'mem_mai', { from: 'sales', to: 'owner' })).toBe(false);
      expect(await merchants.endAccess('mer_other', 'mem_mai', REMOVED)).toBe(false);
      await merchants.setDeputy('mer_other', 'mem_mai', 'mem_jo');
      expect(await find('mem_mai')).toEqual(MAI);
    });

    it('keep a deputy until there is none', async () => {
      await merchants.setDeputy('mer_lotus', 'mem_mai', 'mem_jo');
      expect(await find('mem_mai')).toEqual({ ...MAI, deputyId: 'mem_jo' });
      await merchants.setDeputy('mer_lotus', 'mem_mai', null);
      expect(await find('mem_mai')).toEqual(MAI);
    });
  });
}
