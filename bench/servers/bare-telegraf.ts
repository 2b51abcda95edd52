import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Telegraf } from 'telegraf';
import { TELEGRAM } from '../load/telegram-updates.js';
import type { Served } from './served.js';

/** The yardstick: what telegraf itself costs, with its own check of the secret and one message to each that it hears. */
export async function serveBareTelegraf(telegramApiUrl: string): Promise<Served> {
  const bot = new Telegraf(TELEGRAM.token, { telegram: { apiRoot: telegramApiUrl, webhookReply: false } });
  bot.on('text', (context) => context.reply(`There is no link ${context.message.text.split(' ')[1]}.`));
  const server = createServer(bot.webhookCallback(TELEGRAM.path, { secretToken: TELEGRAM.secret }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answers: {} };
}
