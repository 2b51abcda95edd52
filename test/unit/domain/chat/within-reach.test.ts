import { describe, expect, it } from '@jest/globals';
import { isWithinReach, toChosenPlace } from '../../../../src/domain/chat/workspace.js';

const SLACK = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const BRANCH = { platform: 'slack', workspaceId: 'T_BRANCH' } as const;
const OWN_CHAT = { platform: 'telegram', workspaceId: '500' } as const;
const GROUP = { platform: 'telegram', workspaceId: '-100200' } as const;
const WORKSPACES = [SLACK, BRANCH, OWN_CHAT, GROUP];

describe('what can be chosen from a workspace', () => {
  it('is what is in it, where people share one', () => {
    expect(isWithinReach({ platform: 'slack' }, SLACK, WORKSPACES)).toBe(true);
    expect(isWithinReach({ platform: 'slack', workspaceId: 'T_BRANCH' }, SLACK, WORKSPACES)).toBe(false);
    expect(isWithinReach({ platform: 'telegram', workspaceId: '500' }, SLACK, WORKSPACES)).toBe(false);
  });

  it('is all of the platform, where everybody has a chat of their own', () => {
    expect(isWithinReach({ platform: 'telegram', workspaceId: '501' }, OWN_CHAT, WORKSPACES)).toBe(true);
    expect(isWithinReach({ platform: 'telegram', workspaceId: '-100200' }, OWN_CHAT, WORKSPACES)).toBe(true);
    expect(isWithinReach({ platform: 'slack' }, OWN_CHAT, WORKSPACES)).toBe(false);
  });
});

describe('a place that was chosen', () => {
  it('is in the workspace that it is, else in the one that it was chosen from', () => {
    expect(toChosenPlace('-100200', OWN_CHAT, WORKSPACES)).toEqual({ ...GROUP, channelId: '-100200' });
    expect(toChosenPlace('-100200/7', OWN_CHAT, WORKSPACES)).toEqual({ ...GROUP, channelId: '-100200/7' });
    expect(toChosenPlace('-1002001', OWN_CHAT, WORKSPACES)).toEqual({ ...OWN_CHAT, channelId: '-1002001' });
    expect(toChosenPlace('C_SALES', BRANCH, WORKSPACES)).toEqual({ ...BRANCH, channelId: 'C_SALES' });
  });
});
