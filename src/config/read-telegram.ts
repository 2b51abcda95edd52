import type { TelegramConfig } from './config.js';
import type { ConfigProblem } from './config-error.js';
import type { Env } from './env-schema.js';

/** Null: Telegram is off. */
export function readTelegram(env: Env): TelegramConfig | null {
  const { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  if (botToken === undefined) return null;
  const common = { botToken, apiUrl: env.TELEGRAM_API_URL ?? null };
  if (env.TELEGRAM_MODE === 'polling') return { ...common, updates: { kind: 'polling' } };
  return secret === undefined ? null : { ...common, updates: { kind: 'webhook', secret } };
}

/** They say nothing without the bot's token. */
const BESIDE = ['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_API_URL'];

/** What is missing of Telegram where it is set by half. `given` holds what is set, whether it reads well or not. */
export function findTelegramProblems(given: Readonly<Record<string, unknown>>): readonly ConfigProblem[] {
  const isSet = (name: string) => given[name] !== undefined;
  if (!isSet('TELEGRAM_BOT_TOKEN')) {
    const set = BESIDE.filter(isSet).join(', ');
    const problem = `is missing beside ${set}, for example the token that BotFather shows`;
    return set === '' ? [] : [{ variable: 'TELEGRAM_BOT_TOKEN', problem }];
  }
  if (isSet('TELEGRAM_WEBHOOK_SECRET') || given['TELEGRAM_MODE'] === 'polling') return [];
  const problem =
    'is missing beside TELEGRAM_BOT_TOKEN: without it anybody could speak for Telegram, for example from: openssl rand -hex 32 (or set TELEGRAM_MODE=polling, which has no webhook)';
  return [{ variable: 'TELEGRAM_WEBHOOK_SECRET', problem }];
}
