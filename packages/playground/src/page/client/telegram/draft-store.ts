import type { TelegramPlace } from './chats.js';

/** What each person began to write in each place. */
export interface DraftStore {
  read(viewerId: number, place: TelegramPlace): string;
  keep(viewerId: number, place: TelegramPlace, text: string): void;
}

export function createDraftStore(): DraftStore {
  const drafts = new Map<string, string>();
  const keyOf = (viewerId: number, { chat, threadId }: TelegramPlace) => `${viewerId} ${chat} ${threadId}`;
  return {
    read: (viewerId, place) => drafts.get(keyOf(viewerId, place)) ?? '',
    keep(viewerId, place, text) {
      drafts.set(keyOf(viewerId, place), text);
    },
  };
}
