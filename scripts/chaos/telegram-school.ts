import {
  createTelegramPlatform,
  type TelegramPlatform,
} from '@paylink/playground/telegram/telegram-platform';
import { defaultTelegramSeed } from '@paylink/playground/telegram/telegram-seed';

const BOT_TOKEN = '777:chaos';
const WEBHOOK_SECRET = 'chaos';
const FIRST_SELLER = 9_000;
/** Each sells once: what stands in their chat is of one sale. */
const SELLERS = 2_000;

export const sellerId = (number: number): number => FIRST_SELLER + (number % SELLERS);

/** Telegram's side, in this process, for people who each sell in their own chat with the bot. */
export function createTelegramSchool(port: number): TelegramPlatform {
  const sellers = Array.from({ length: SELLERS }, (_, number) => {
    return { id: sellerId(number), firstName: `Seller ${number}`, language: 'en' };
  });
  return createTelegramPlatform({
    botToken: BOT_TOKEN,
    botUsername: 'paylink_bot',
    webhookUrl: `http://127.0.0.1:${port}/telegram/webhook`,
    webhookSecret: WEBHOOK_SECRET,
    clock: { now: () => new Date() },
    seed: { ...defaultTelegramSeed, people: [...defaultTelegramSeed.people, ...sellers] },
  });
}

export function toTelegramEnv({ url }: TelegramPlatform): Readonly<Record<string, string>> {
  return {
    TELEGRAM_BOT_TOKEN: BOT_TOKEN,
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    TELEGRAM_API_URL: url,
  };
}
