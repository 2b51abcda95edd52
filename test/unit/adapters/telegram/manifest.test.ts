import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildMenus, parseTelegramManifest } from '../../../../scripts/telegram/telegram-manifest.js';
import { BOT_API_VERSION } from '../../../../src/adapters/telegram/api/telegram-api.js';
import { readCommand, toLine } from '../../../../src/adapters/telegram/handlers/messages/read-command.js';
import { LANGUAGES } from '../../../../src/domain/text/language.js';

const manifest = parseTelegramManifest(JSON.parse(readFileSync('manifests/telegram.json', 'utf8')));

/** https://core.telegram.org/bots/api#update */
const KNOWN_UPDATES =
  /^(message|edited_message|callback_query|inline_query|chosen_inline_result|my_chat_member|business_connection|business_message|deleted_business_messages|guest_message)$/;

describe('manifests/telegram.json', () => {
  it('is of the version that the adapter is written for', () => {
    expect(manifest.bot_api).toBe(BOT_API_VERSION);
  });

  it('wants each kind of update that is heard once, and none that Telegram does not have', () => {
    expect(manifest.allowed_updates).toHaveLength(10);
    expect(new Set(manifest.allowed_updates).size).toBe(10);
    for (const kind of manifest.allowed_updates) expect(kind).toMatch(KNOWN_UPDATES);
  });

  it('offers in its menus what is answered, and nothing else', () => {
    for (const { command } of manifest.commands) {
      const read = readCommand(`/${command}`, 'paylink_bot');
      const isAnswered = command === 'start' || (read !== null && read !== 'others' && toLine(read) !== null);
      expect([command, isAnswered]).toEqual([command, true]);
    }
  });

  it('speaks every language that Paylink speaks', () => {
    expect(Object.keys(manifest.description).sort()).toEqual([...LANGUAGES].sort());
    const menus = buildMenus(manifest);
    expect(menus).toHaveLength(LANGUAGES.length * 2);
    for (const { commands } of menus) expect(commands.length).toBeGreaterThan(6);
  });
});
