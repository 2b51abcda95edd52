import { describe, expect, it } from '@jest/globals';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = { platform: 'slack', workspaceId: 'T_LOTUS', userId: 'U_MAI' } as const;

describe('noteLanguage', () => {
  it('keeps what a member reads from now on, and nothing else of them', async () => {
    const { services, merchants } = createFakeWorld();
    const before = await merchants.findMember('mer_lotus', 'mem_mai');
    await services.noteLanguage(MAI, 'vi');
    expect(await merchants.findMember('mer_lotus', 'mem_mai')).toEqual({ ...before, language: 'vi' });
    await services.noteLanguage(MAI, null);
    expect(await merchants.findMember('mer_lotus', 'mem_mai')).toEqual({ ...before, language: null });
  });

  it.each([
    ['a workspace', { workspaceId: 'T_OTHER' }],
    ['a person', { userId: 'U_NEW' }],
  ])('keeps nothing of %s never seen', async (_name, change) => {
    const { services, merchants } = createFakeWorld();
    await services.noteLanguage({ ...MAI, ...change }, 'vi');
    expect(await merchants.findByWorkspace('slack', 'T_OTHER')).toBeNull();
    expect(await merchants.findMemberByAccount('mer_lotus', 'slack', 'U_NEW')).toBeNull();
  });
});
