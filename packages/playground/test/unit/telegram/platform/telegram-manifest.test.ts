import { describe, expect, it } from '@jest/globals';
import { installMenus } from '../../../../src/telegram/platform/telegram-manifest.js';
import { defaultTelegramSeed } from '../../../../src/telegram/telegram-seed.js';
import { startTelegram } from '../telegram-bench.js';

const manifest = {
  commands: [
    {
      ...{ command: 'links', scopes: ['all_private_chats', 'all_group_chats'], is_ephemeral: true },
      description: { en: 'The newest links', vi: 'Các liên kết' },
    },
    { command: 'start', scopes: ['all_private_chats'], description: { en: 'Begin', vi: 'Bắt đầu' } },
  ],
};

describe('installMenus', () => {
  it('gives the bot its menus by scope and language, also after a reset', async () => {
    const bench = await startTelegram({ seed: installMenus(defaultTelegramSeed, manifest) });
    bench.platform.reset();
    const menu = async (type: string, language_code: string) =>
      (await bench.call('getMyCommands', { scope: { type }, language_code })).result;
    expect(await menu('all_private_chats', '')).toEqual([
      { command: 'links', description: 'The newest links' },
      { command: 'start', description: 'Begin' },
    ]);
    expect(await menu('all_group_chats', 'vi')).toEqual([
      { command: 'links', description: 'Các liên kết', is_ephemeral: true },
    ]);
    await bench.stop();
  });

  it('refuses what is no manifest', () => {
    const wrong = { commands: [{ command: 'Not One', scopes: [], description: {} }] };
    expect(() => installMenus(defaultTelegramSeed, wrong)).toThrow();
  });
});
