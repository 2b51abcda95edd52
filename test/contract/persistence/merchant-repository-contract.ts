import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Member } from '../../../src/domain/merchant/member.js';
import { INITIAL_SETTINGS, type Merchant } from '../../../src/domain/merchant/merchant.js';
import type { MerchantRepository } from '../../../src/ports/merchant-repository.js';
import { AT } from './build-link.js';

function buildMerchant(id: string, workspaceId: string): Merchant {
  return {
    id,
    name: `Merchant ${id}`,
    country: null,
    mode: 'test',
    workspaces: [{ platform: 'slack', workspaceId }],
    settings: INITIAL_SETTINGS,
    createdAt: AT,
  };
}

function buildMember(id: string, userId: string, changes: Partial<Member> = {}): Member {
  return {
    id,
    merchantId: 'mer_1',
    role: 'sales',
    displayName: `Member ${id}`,
    timeZone: null,
    language: null,
    accounts: [{ platform: 'slack', userId }],
    ...changes,
  };
}

export function describeMerchantRepository(open: () => Promise<MerchantRepository>): void {
  describe('MerchantRepository', () => {
    let merchants: MerchantRepository;
    beforeEach(async () => {
      merchants = await open();
    });

    describe('merchants', () => {
      it('stores and finds a merchant by id and by workspace', async () => {
        const merchant = buildMerchant('mer_1', 'T1');
        expect(await merchants.insertMerchant(merchant)).toEqual(merchant);
        expect(await merchants.findById('mer_1')).toEqual(merchant);
        expect(await merchants.findByWorkspace('slack', 'T1')).toEqual(merchant);
      });

      it('finds nothing for an unknown id, workspace or platform', async () => {
        await merchants.insertMerchant(buildMerchant('mer_1', 'T1'));
        expect(await merchants.findById('mer_2')).toBeNull();
        expect(await merchants.findByWorkspace('slack', 'T2')).toBeNull();
        expect(await merchants.findByWorkspace('telegram', 'T1')).toBeNull();
      });

      it('makes one merchant of 20 parallel inserts for one workspace', async () => {
        const inserted = await Promise.all(
          Array.from({ length: 20 }, (_, i) => merchants.insertMerchant(buildMerchant(`mer_${i}`, 'T1'))),
        );
        expect(new Set(inserted.map(({ id }) => id)).size).toBe(1);
        expect(await merchants.findByWorkspace('slack', 'T1')).toEqual(inserted[0]);
      });

      it('finds a merchant by each of its workspaces, and by no mixture of them', async () => {
        const both = {
          ...buildMerchant('mer_1', 'T1'),
          workspaces: [
            { platform: 'slack', workspaceId: 'T1' },
            { platform: 'telegram', workspaceId: '-100' },
          ],
        } as const;
        await merchants.insertMerchant(both);
        expect(await merchants.findByWorkspace('slack', 'T1')).toEqual(both);
        expect(await merchants.findByWorkspace('telegram', '-100')).toEqual(both);
        expect(await merchants.findByWorkspace('slack', '-100')).toBeNull();
        expect(await merchants.findByWorkspace('telegram', 'T1')).toBeNull();
      });

      it('answers who has one of the workspaces already', async () => {
        const first = await merchants.insertMerchant(buildMerchant('mer_1', 'T1'));
        const later = {
          ...buildMerchant('mer_2', 'T2'),
          workspaces: [
            { platform: 'slack', workspaceId: 'T2' },
            { platform: 'slack', workspaceId: 'T1' },
          ],
        } as const;
        expect(await merchants.insertMerchant(later)).toEqual(first);
        expect(await merchants.findById('mer_2')).toBeNull();
      });

      it('replaces the settings of one merchant', async () => {
        await merchants.insertMerchant(buildMerchant('mer_1', 'T1'));
        await merchants.insertMerchant(buildMerchant('mer_2', 'T2'));
        const settings = {
          paidChannel: { platform: 'slack', channelId: 'C9' },
          currencies: ['THB', 'JPY'],
          timeZone: 'Asia/Bangkok',
          defaultExpiry: { kind: 'after', hours: 72 },
          reminders: 'usual',
          language: 'th',
          sending: { ...INITIAL_SETTINGS.sending, senderName: 'Lotus', textsPerDay: 10 },
          refunds: { approvalAbove: [{ minor: 50_000, currency: 'THB' }], surplus: 'refund' },
        } as const;
        await merchants.updateSettings('mer_1', settings);
        expect((await merchants.findById('mer_1'))?.settings).toEqual({ ...settings, watching: [] });
        await merchants.updateSettings('mer_1', INITIAL_SETTINGS);
        expect((await merchants.findById('mer_1'))?.settings).toEqual(INITIAL_SETTINGS);
        expect((await merchants.findById('mer_2'))?.settings).toEqual(INITIAL_SETTINGS);
      });
    });

    it('keeps the logo apart from the other settings: neither undoes the other', async () => {
      await merchants.insertMerchant(buildMerchant('mer_1', 'T1'));
      await merchants.insertMerchant(buildMerchant('mer_2', 'T2'));
      const senderName = 'Lotus';
      const before = { ...INITIAL_SETTINGS, sending: { ...INITIAL_SETTINGS.sending, senderName } };
      await Promise.all([merchants.setLogo('mer_1', 'lgo_1'), merchants.updateSettings('mer_1', before)]);
      expect((await merchants.findById('mer_1'))?.settings.sending).toEqual({
        ...INITIAL_SETTINGS.sending,
        ...{ senderName, logoId: 'lgo_1' },
      });
      await merchants.setLogo('mer_1', null);
      expect((await merchants.findById('mer_1'))?.settings).toEqual(before);
      expect((await merchants.findById('mer_2'))?.settings).toEqual(INITIAL_SETTINGS);
    });

    it('renames one merchant and changes nothing else of it', async () => {
      const merchant = buildMerchant('mer_1', 'T1');
      await merchants.insertMerchant(merchant);
      await merchants.insertMerchant(buildMerchant('mer_2', 'T2'));
      await merchants.renameMerchant('mer_1', 'Mekong Tours');
      expect(await merchants.findById('mer_1')).toEqual({ ...merchant, name: 'Mekong Tours' });
      expect((await merchants.findById('mer_2'))?.name).toBe('Merchant mer_2');
    });

    describe('members', () => {
      it('gives a member the role that was asked for, the first one too', async () => {
        const first = await merchants.insertMember(buildMember('mem_1', 'U1'));
        const second = await merchants.insertMember(buildMember('mem_2', 'U2', { role: 'viewer' }));
        expect(first).toEqual(buildMember('mem_1', 'U1'));
        expect(second.role).toBe('viewer');
        expect(await merchants.findMember('mer_1', 'mem_1')).toEqual(first);
        expect(await merchants.findMemberByAccount('mer_1', 'slack', 'U2')).toEqual(second);
      });

      it('keeps that nobody told a name, and shows no id for one', async () => {
        await merchants.insertMember(buildMember('mem_1', 'U1', { displayName: null }));
        expect((await merchants.findMember('mer_1', 'mem_1'))?.displayName).toBeNull();
        await merchants.updateMember('mer_1', 'mem_1', {
          displayName: 'Ann',
          timeZone: null,
          language: null,
        });
        expect((await merchants.findMember('mer_1', 'mem_1'))?.displayName).toBe('Ann');
      });

      it('makes the first who claims it the owner, and nobody after that', async () => {
        await merchants.insertMember(buildMember('mem_1', 'U1'));
        await merchants.insertMember(buildMember('mem_2', 'U2'));
        expect(await merchants.claimOwnership('mer_1', 'mem_2')).toBe(true);
        expect(await merchants.claimOwnership('mer_1', 'mem_1')).toBe(false);
        expect(await merchants.claimOwnership('mer_1', 'mem_2')).toBe(false);
        expect(await merchants.listMembers('mer_1', 'owner')).toEqual([
          buildMember('mem_2', 'U2', { role: 'owner' }),
        ]);
      });

      it('gives each merchant its own owner, and none to a member of another', async () => {
        await merchants.insertMember(buildMember('mem_1', 'U1'));
        await merchants.insertMember(buildMember('mem_2', 'U1', { merchantId: 'mer_2' }));
        expect(await merchants.claimOwnership('mer_1', 'mem_1')).toBe(true);
        expect(await merchants.claimOwnership('mer_2', 'mem_1')).toBe(false);
        expect(await merchants.claimOwnership('mer_2', 'mem_2')).toBe(true);
      });

      it('answers the stored member when the identity comes again', async () => {
        const viewer = await merchants.insertMember(buildMember('mem_1', 'U1', { role: 'viewer' }));
        const sales = await merchants.insertMember(buildMember('mem_2', 'U2'));
        expect(await merchants.insertMember(buildMember('mem_8', 'U1'))).toEqual(viewer);
        expect(await merchants.insertMember(buildMember('mem_9', 'U2'))).toEqual(sales);
      });

      it('knows a member by each of their accounts, and by no mixture of them', async () => {
        const ann = buildMember('mem_1', 'U1', {
          role: 'owner',
          accounts: [
            { platform: 'slack', workspaceId: 'T1', userId: 'U1' },
            { platform: 'telegram', userId: '77' },
          ],
        });
        await merchants.insertMember(ann);
        expect(await merchants.findMemberByAccount('mer_1', 'slack', 'U1')).toEqual(ann);
        expect(await merchants.findMemberByAccount('mer_1', 'telegram', '77')).toEqual(ann);
        expect(await merchants.findMemberByAccount('mer_1', 'telegram', 'U1')).toBeNull();
        const again = buildMember('mem_2', 'U2', { accounts: [{ platform: 'telegram', userId: '77' }] });
        expect(await merchants.insertMember(again)).toEqual(ann);
      });

      it('makes exactly one of 20 who claim it at once the owner', async () => {
        const claimed = await Promise.all(
          Array.from({ length: 20 }, async (_, i) => {
            await merchants.insertMember(buildMember(`mem_${i}`, `U${i}`));
            return merchants.claimOwnership('mer_1', `mem_${i}`);
          }),
        );
        expect(claimed.filter((isOwner) => isOwner)).toHaveLength(1);
        expect(await merchants.listMembers('mer_1', 'owner')).toHaveLength(1);
        expect(await merchants.listMembers('mer_1', 'sales')).toHaveLength(19);
      });

      it('lists who has a role, each merchant and role for itself, also when asked for at once', async () => {
        await merchants.insertMember(buildMember('mem_1', 'U1'));
        await merchants.insertMember(buildMember('mem_2', 'U2', { role: 'owner' }));
        await merchants.insertMember(buildMember('mem_3', 'U3', { merchantId: 'mer_2' }));
        const list = async (merchantId: string, role: 'owner' | 'sales') =>
          (await merchants.listMembers(merchantId, role)).map(({ id }) => id);
        const asked = [list('mer_1', 'sales'), list('mer_1', 'owner'), list('mer_2', 'sales')];
        expect(await Promise.all([...asked, list('mer_2', 'owner'), list('mer_2', 'sales')])).toEqual([
          ['mem_1'],
          ['mem_2'],
          ['mem_3'],
          [],
          ['mem_3'],
        ]);
      });

      it('makes one member of 20 parallel inserts of one identity', async () => {
        const inserted = await Promise.all(
          Array.from({ length: 20 }, (_, i) => merchants.insertMember(buildMember(`mem_${i}`, 'U1'))),
        );
        expect(new Set(inserted.map(({ id }) => id)).size).toBe(1);
      });

      it('finds no member of another merchant', async () => {
        await merchants.insertMember(buildMember('mem_1', 'U1'));
        expect(await merchants.findMember('mer_2', 'mem_1')).toBeNull();
        expect(await merchants.findMemberByAccount('mer_2', 'slack', 'U1')).toBeNull();
        expect(await merchants.findMemberByAccount('mer_1', 'telegram', 'U1')).toBeNull();
      });

      it('changes name, zone and language, and the role apart from them', async () => {
        await merchants.insertMember(buildMember('mem_1', 'U1'));
        const profile = { displayName: 'Ann', timeZone: 'Asia/Tokyo', language: 'vi' } as const;
        await merchants.updateMember('mer_1', 'mem_1', profile);
        await merchants.setRole('mer_1', 'mem_1', 'manager');
        expect(await merchants.findMember('mer_1', 'mem_1')).toEqual(
          buildMember('mem_1', 'U1', { ...profile, role: 'manager' }),
        );
      });

      it("changes nothing through another merchant's id", async () => {
        const member = await merchants.insertMember(buildMember('mem_1', 'U1'));
        await merchants.updateMember('mer_2', 'mem_1', {
          displayName: 'Eve',
          timeZone: null,
          language: 'ko',
        });
        await merchants.setRole('mer_2', 'mem_1', 'viewer');
        expect(await merchants.findMember('mer_1', 'mem_1')).toEqual(member);
      });

      it('lists the members of a role in the order they came', async () => {
        for (const [id, user] of [
          ['mem_1', 'U3'],
          ['mem_2', 'U2'],
          ['mem_3', 'U1'],
        ] as const) {
          await merchants.insertMember(buildMember(id, user));
        }
        await merchants.insertMember(buildMember('mem_4', 'U1', { merchantId: 'mer_2' }));
        const ids = (await merchants.listMembers('mer_1', 'sales')).map(({ id }) => id);
        expect(ids).toEqual(['mem_1', 'mem_2', 'mem_3']);
        expect(await merchants.listMembers('mer_1', 'manager')).toEqual([]);
      });
    });
  });
}
