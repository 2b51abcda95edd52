import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createTelegramPlatform,
  type TelegramPlatform,
} from '../../src/telegram/platform/telegram-platform.js';

const METHODS = [
  'answerCallbackQuery',
  'answerGuestQuery',
  'answerInlineQuery',
  'deleteBusinessMessages',
  'deleteEphemeralMessage',
  'deleteMessage',
  'deleteMessages',
  'deleteMyCommands',
  'deleteWebhook',
  'editEphemeralMessageCaption',
  'editEphemeralMessageMedia',
  'editEphemeralMessageReplyMarkup',
  'editEphemeralMessageText',
  'editMessageCaption',
  'editMessageMedia',
  'editMessageReplyMarkup',
  'editMessageText',
  'getBusinessConnection',
  'getChat',
  'getChatAdministrators',
  'getChatMember',
  'getChatMemberCount',
  'getFile',
  'getMe',
  'getMyCommands',
  'getMyDescription',
  'getMyName',
  'getMyShortDescription',
  'getUpdates',
  'getWebhookInfo',
  'leaveChat',
  'readBusinessMessage',
  'sendChatAction',
  'sendDocument',
  'sendMessage',
  'sendPhoto',
  'setChatMenuButton',
  'setMyCommands',
  'setMyDescription',
  'setMyName',
  'setMyShortDescription',
  'setWebhook',
];

/** What the platform leaves out: rich messages, suggested posts, certificates of one's own. */
const LEFT_OUT = ['rich_message', 'suggested_post_parameters', 'certificate'];

const types = createRequire(import.meta.url).resolve('@grammyjs/types');
const published = readFileSync(types.replace(/mod\.js$/, 'methods.d.ts'), 'utf8').replace(
  /\/\*\*.*?\*\//gs,
  '',
);

function listParameters(method: string): string[] {
  const signature = new RegExp(`^ {4}${method}\\((?:args\\??: \\{(.*?)^ {4}\\})?\\)`, 'ms').exec(published);
  if (signature === null) throw new Error(`${method} is not published`);
  const names = [...(signature[1] ?? '').matchAll(/^ {8}(\w+)\??:/gm)].map(([, name]) => name ?? '');
  return names.filter((name) => !LEFT_OUT.includes(name));
}

let platform: TelegramPlatform;
beforeAll(async () => {
  platform = createTelegramPlatform({
    botToken: '777:abc',
    botUsername: 'shop_bot',
    clock: { now: () => new Date() },
  });
  await platform.start();
});
afterAll(() => platform.stop());

describe('the parameters that the Bot API publishes', () => {
  it.each(METHODS)('are known to %s', async (method) => {
    const given = Object.fromEntries(listParameters(method).map((name) => [name, null]));
    const response = await fetch(`${platform.url}/bot777:abc/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...given, no_such_one: 1 }),
    });
    expect(await response.json()).toMatchObject({
      description: 'Bad Request: unknown parameter "no_such_one"',
    });
  });
});
