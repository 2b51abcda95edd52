import { describe, expect, it } from '@jest/globals';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = { platform: 'slack', workspaceId: 'T_LOTUS', userId: 'U_MAI' } as const;

describe('recogniseMember', () => {
  it('answers who is known, as identifying them would', async () => {
    const { services } = createFakeWorld();
    expect(await services.recogniseMember(MAI)).toMatchObject({
      merchant: { id: 'mer_lotus' },
      member: { displayName: 'Mai' },
      actor: { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_mai', role: 'sales' },
    });
  });

  it.each([
    ['a workspace', { workspaceId: 'T_OTHER' }],
    ['a person', { userId: 'U_NEW' }],
  ])('answers null for %s never seen, and keeps nothing of it', async (_name, change) => {
    const { services, merchants } = createFakeWorld();
    expect(await services.recogniseMember({ ...MAI, ...change })).toBeNull();
    expect(await merchants.findByWorkspace('slack', 'T_OTHER')).toBeNull();
    expect(await merchants.findMemberByAccount('mer_lotus', 'slack', 'U_NEW')).toBeNull();
  });
});
