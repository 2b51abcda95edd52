import type { Playground } from '@paylink/playground/create-playground';
import type { TelegramConfig } from '../config/config.js';

/** The playground as the Telegram that it stands in for. It is on this machine, and so is whom it tells. */
export function toTelegramConfig({ telegram }: Playground, localUrl: string): TelegramConfig {
  return {
    botToken: telegram.botToken,
    updates: { kind: 'webhook', secret: telegram.webhookSecret, origin: localUrl },
    apiUrl: telegram.apiUrl,
  };
}
