import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { decodeSpot, type Spot } from '../places/spot.js';
import type { ShownAt } from './shown-at.js';

/** Where a message goes; null: to no chat of Telegram. */
export function findSpot({ address }: Pick<OutgoingChatMessage, 'address'>): Spot | null {
  return decodeSpot(address.kind === 'person' ? address.userId : address.channelId);
}

/** A person's own chat with the bot: their id is the chat's. */
export function isDirect(spot: Spot): boolean {
  return spot.kind === 'chat' && spot.chatId > 0;
}

/** A chat of several, or a topic of one. https://core.telegram.org/api/bots/ids */
export function isGroup(spot: Spot | null): spot is Extract<Spot, { kind: 'chat' }> {
  return spot?.kind === 'chat' && spot.chatId < 0;
}

/** A message that stands in a spot; null: what answered a mention stands where we were told since. */
export function toShownAt(spot: Spot, messageId: string): ShownAt | null {
  switch (spot.kind) {
    case 'chat':
      return { kind: 'message', chatId: spot.chatId, messageId: Number(messageId) };
    case 'business': {
      const { chatId, connectionId } = spot;
      return { kind: 'message', chatId, connectionId, messageId: Number(messageId) };
    }
    case 'inline':
      return { kind: 'inline', inlineMessageId: spot.inlineMessageId };
    case 'guest':
      return null;
  }
}
