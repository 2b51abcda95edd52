import type { SlackConfig } from '../config/config.js';
import type { Chat, ChatParts } from './chat.js';

/** What is known of each chat; null: it is off. */
export interface ChatConfigs {
  readonly slack: SlackConfig | null;
}

/** Every chat that is on: one line for each there is. What is off is not even loaded. */
export async function openChats({ slack }: ChatConfigs, parts: ChatParts): Promise<readonly Chat[]> {
  const chats = await Promise.all([
    slack && import('./open-slack.js').then(({ openSlack }) => openSlack(slack, parts)),
  ]);
  return chats.filter((chat) => chat !== null);
}
