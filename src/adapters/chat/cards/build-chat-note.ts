import type { ChatContent } from '../../../ports/chat-message-store.js';
import { CHAT_NAMES } from '../copy/chat-names.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, text } from './line.js';

type ChatNote = Extract<ChatContent, { readonly kind: 'chat_note' }>;

/** In another chat: that one does not let us in any more, what becomes of its news, and how that is mended. */
export function buildChatNote(
  { platform, isPrivate, name }: ChatNote,
  { words }: Pick<CardContext, 'words'>,
): Card {
  const group = name === null ? 'other' : 'named';
  const of = isPrivate ? 'person' : group;
  const lost = { of, chat: CHAT_NAMES[platform], name: name ?? '' } as const;
  return toCard(words, {
    headline: [bold(words.say('card.chat_lost.headline', lost))],
    details: [[text(words.say('card.chat_lost.next', { of: isPrivate ? 'person' : 'other' }))]],
    buttons: [],
    more: [],
  });
}
