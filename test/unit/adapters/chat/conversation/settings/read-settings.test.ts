import { describe, expect, it } from '@jest/globals';
import type { FormEntries } from '../../../../../../src/adapters/chat/conversation/model/form-entries.js';
import { readSettings } from '../../../../../../src/adapters/chat/conversation/settings/read-settings.js';
import type { Workspace } from '../../../../../../src/domain/chat/workspace.js';
import { INITIAL_SETTINGS, type MerchantSettings } from '../../../../../../src/domain/merchant/merchant.js';
import { buildTestMerchant } from '../../../../../support/build-test-merchant.js';

const REMINDED: MerchantSettings = { ...INITIAL_SETTINGS, reminders: 'usual' };

const LOTUS = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const BRANCH = { platform: 'slack', workspaceId: 'T_BRANCH' } as const;

const read = (entries: FormEntries, settings: MerchantSettings = INITIAL_SETTINGS, here: Workspace = LOTUS) =>
  readSettings(entries, buildTestMerchant({ workspaces: [LOTUS, BRANCH], settings }), here);

describe('readSettings', () => {
  it('takes what was chosen', () => {
    const { settings, managerIds } = read({
      paid_channel: 'C0PAY',
      currencies: ['THB', 'USD'],
      time_zone: 'Asia/Bangkok',
      default_expiry: '72',
      reminders: 'usual',
      language: 'vi',
      managers: ['U0MAYA'],
    });
    expect(settings).toEqual({
      paidChannel: { platform: 'slack', workspaceId: 'T_LOTUS', channelId: 'C0PAY' },
      currencies: ['THB', 'USD'],
      timeZone: 'Asia/Bangkok',
      defaultExpiry: { kind: 'after', hours: 72 },
      reminders: 'usual',
      language: 'vi',
    });
    expect(managerIds).toEqual(['U0MAYA']);
  });

  it('turns reminders off again', () => {
    expect(read({ reminders: 'off' }, REMINDED).settings.reminders).toBe('off');
  });

  it('leaves as it was what the form does not hold', () => {
    expect(read({}, REMINDED)).toEqual({
      settings: {
        paidChannel: null,
        currencies: REMINDED.currencies,
        timeZone: 'UTC',
        defaultExpiry: { kind: 'never' },
        reminders: 'usual',
        language: 'en',
      },
      managerIds: null,
      noLongerWatching: [],
    });
  });

  it('takes out the chats that are not told of all links any more, the last one too', () => {
    const [group, chat] = [
      { platform: 'telegram', workspaceId: '-100', channelId: '-100' },
      { platform: 'telegram', workspaceId: '7', channelId: '7' },
    ] as const;
    const watched = { ...INITIAL_SETTINGS, watching: [group, chat] };
    expect(read({ watching: ['7'] }, watched).noLongerWatching).toEqual([group]);
    expect(read({ watching: ['7', '-100', '-999'] }, watched).noLongerWatching).toEqual([]);
    expect(read({ watching: null }, watched).noLongerWatching).toEqual([group, chat]);
    expect(read({}, watched).noLongerWatching).toEqual([]);
  });

  it.each(['', 'OFF', 'always', '__proto__', 'usual ', '{"kind":"usual"}'])(
    'keeps the reminders as they were for the forged value %j',
    (value) => {
      expect(read({ reminders: value }, REMINDED).settings.reminders).toBe('usual');
      expect(read({ reminders: value }).settings.reminders).toBe('off');
    },
  );

  it.each(['', 'EN', 'vi-VN', 'fr', '__proto__', 'toString'])(
    'keeps the language as it was for the forged value %j',
    (language) => {
      expect(read({ language }, { ...INITIAL_SETTINGS, language: 'th' }).settings.language).toBe('th');
    },
  );

  it('keeps them when nothing is chosen', () => {
    expect(read({ reminders: null }, REMINDED).settings.reminders).toBe('usual');
  });

  it('takes the channel away from whom it was shown to, and keeps it for others', () => {
    const inBranch = { ...INITIAL_SETTINGS, paidChannel: { ...BRANCH, channelId: 'C0PAY' } };
    expect(read({ paid_channel: null }, inBranch, BRANCH).settings.paidChannel).toBeNull();
    expect(read({ paid_channel: null }, inBranch, LOTUS).settings.paidChannel).toEqual({
      ...BRANCH,
      channelId: 'C0PAY',
    });
  });
});
