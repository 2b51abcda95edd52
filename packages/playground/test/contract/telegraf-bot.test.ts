import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Telegraf } from 'telegraf';
import {
  createTelegramPlatform,
  type TelegramPlatform,
} from '../../src/telegram/platform/telegram-platform.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

let platform: TelegramPlatform;
let bot: Telegraf;
beforeEach(async () => {
  platform = createTelegramPlatform({
    botToken: '777:abc',
    botUsername: 'shop_bot',
    clock: { now: () => new Date() },
  });
  await platform.start();
  bot = new Telegraf('777:abc', { telegram: { apiRoot: platform.url, webhookReply: false } });
});
afterEach(() => platform.stop());

/** Hands over what waits, as a bot that polls does. */
async function hearAll(): Promise<void> {
  const updates = await bot.telegram.getUpdates(0, 100, 0, undefined);
  for (const update of updates) await bot.handleUpdate(update);
  const last = updates.at(-1);
  if (last !== undefined) await bot.telegram.getUpdates(0, 100, last.update_id + 1, undefined);
}

describe('a telegraf bot', () => {
  it('answers a command with a card, a picture and a file, and a press with an edit', async () => {
    bot.command('card', async (ctx) => {
      await ctx.reply('<b>Open</b>', {
        parse_mode: 'HTML',
        reply_parameters: { message_id: ctx.message.message_id },
        reply_markup: { inline_keyboard: [[{ text: 'Pay', callback_data: 'pay' }]] },
      });
      const photo = await ctx.replyWithPhoto({ source: PIXEL, filename: 'qr.png' }, { caption: 'Scan' });
      await ctx.replyWithDocument({ source: Buffer.from('a,b'), filename: 'report.csv' });
      await ctx.telegram.editMessageMedia(ctx.chat.id, photo.message_id, undefined, {
        type: 'photo',
        media: { source: PIXEL },
        caption: 'Scan again',
      });
    });
    bot.action('pay', async (ctx) => {
      await ctx.editMessageText('Paid');
      await ctx.answerCbQuery('Thank you', { show_alert: true });
    });

    const mai = platform.as('Mai');
    await mai.says('bot', '/card');
    await hearAll();
    const [, card, photo, file] = mai.sees('bot');
    expect(card).toMatchObject({ text: 'Open', replyToId: 1, buttons: [['Pay']] });
    expect(photo).toMatchObject({ text: 'Scan again', isEdited: true });
    expect(platform.readFile(file?.document?.fileId ?? '')?.bytes.toString()).toBe('a,b');

    if (card === undefined) throw new Error('no card');
    const pressed = mai.presses(card, 'Pay');
    await hearAll();
    expect(await pressed).toMatchObject({ notice: { text: 'Thank you', isAlert: true } });
    expect(mai.again(card)).toMatchObject({ text: 'Paid', buttons: [] });
  });

  it('reads refusals with their parameters', async () => {
    await platform.as('Mai').says('bot', '/start');
    platform.failNext('sendMessage', { kind: 'rate_limit', retryAfterSeconds: 3 });
    await expect(bot.telegram.sendMessage(1001, 'x')).rejects.toMatchObject({
      code: 429,
      parameters: { retry_after: 3 },
    });
  });
});
