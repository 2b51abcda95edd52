import { describe, expect, it } from '@jest/globals';
import { namePlacesOf } from '../../../../../src/adapters/telegram/places/name-places.js';
import type { OwnWorkspace } from '../../../../../src/domain/chat/workspace.js';
import { ENGLISH } from '../../../../support/english.js';

const workspaces: readonly OwnWorkspace[] = [
  { platform: 'telegram', workspaceId: '-100200', name: 'Sales' },
  { platform: 'telegram', workspaceId: '501' },
  { platform: 'slack', workspaceId: 'T_LOTUS', name: 'Lotus' },
];
const nameOf = namePlacesOf({ workspaces });
const inTelegram = (channelId: string) => nameOf({ platform: 'telegram', channelId });

describe('what a chat is called', () => {
  it('is its name, in each of its topics too', () => {
    expect(inTelegram('-100200')).toBe('Sales');
    expect(inTelegram('-100200/7')).toBe('Sales');
  });

  it('is "our chat" to whoever is alone with the bot in it', () => {
    const toMai = namePlacesOf({ workspaces }, { words: ENGLISH, userId: '501' });
    expect(toMai({ platform: 'telegram', channelId: '501' })).toBe('our chat');
    expect(toMai({ platform: 'telegram', channelId: '-100200' })).toBe('Sales');
  });

  it('is not known of one without a name, one that is not theirs, and one of no chat', () => {
    expect(inTelegram('501')).toBeNull();
    expect(inTelegram('-100300')).toBeNull();
    expect(inTelegram('inline/AgAAA')).toBeNull();
    expect(nameOf({ platform: 'slack', channelId: 'C_SALES' })).toBeNull();
  });
});
