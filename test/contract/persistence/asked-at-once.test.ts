import { describe, expect, it } from '@jest/globals';
import { buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { setUpStores } from './open-stores.js';

const nobody = { displayName: null, timeZone: null, language: null } as const;

describe('people who are asked for at once', () => {
  const openStore = setUpStores();

  it('are each found where they are, and nowhere else', async () => {
    const { merchants } = await openStore();
    for (const id of ['1', '2']) {
      const workspaces = [
        { platform: 'slack', workspaceId: `T${id}` },
        { platform: 'telegram', workspaceId: `${id}` },
      ] as const;
      await merchants.insertMerchant({ ...buildTestMerchant(), id: `mer_${id}`, workspaces });
      const accounts = [{ platform: 'telegram', workspaceId: '7', userId: '7' }] as const;
      await merchants.insertMember({
        ...{ ...buildTestMember(), ...nobody, id: `mem_${id}`, merchantId: `mer_${id}`, accounts },
      });
    }
    const asked = [
      ['slack', 'T1'],
      ['telegram', '2'],
      ['telegram', 'T1'],
      ['slack', '1'],
      ['slack', 'T1'],
      ['telegram', '1'],
    ] as const;
    const found = await Promise.all(asked.map(([platform, id]) => merchants.findByWorkspace(platform, id)));
    expect(found.map((merchant) => merchant?.id ?? null)).toEqual([
      ...['mer_1', 'mer_2', null, null, 'mer_1', 'mer_1'],
    ]);
    const accounts = [
      ['mer_1', 'telegram', '7'],
      ['mer_2', 'telegram', '7'],
      ['mer_2', 'slack', '7'],
      ['mer_3', 'telegram', '7'],
      ['mer_1', 'telegram', '8'],
    ] as const;
    const members = await Promise.all(
      accounts.map(([id, platform, userId]) => merchants.findMemberByAccount(id, platform, userId)),
    );
    expect(members.map((member) => member?.id ?? null)).toEqual(['mem_1', 'mem_2', null, null, null]);
  });
});
