import type { SlackConfig, TelegramConfig } from '../config/config.js';
import type { Chat, ChatParts } from './chat.js';

/** What is known of each chat; null: it is off. */
export interface ChatConfigs {
  readonly slack: SlackConfig | null;
  readonly telegram: TelegramConfig | null;
}

/** Every chat that is on: one line for each there is. What is off is not even loaded. */
export async function openChats(
  { slack, telegram }: ChatConfigs,
  parts: ChatParts,
): Promise<readonly Chat[]> {
  const inTelegram =
    telegram && (await import('./open-telegram.js').then((opened) => opened.openTelegram(telegram, parts)));
  const bot = inTelegram === null ? {} : { telegramBot: inTelegram.botUsername };
  const inSlack =
    slack &&
    (await import('./open-slack.js').then((opened) => opened.openSlack(slack, { ...parts, ...bot })));
  return [inSlack, inTelegram].filter((chat) => chat !== null);
}
