/** Where a message can stand in Telegram. */
export type Spot =
  /** `threadId`: a topic of a forum; null for the chat itself. */
  | { readonly kind: 'chat'; readonly chatId: number; readonly threadId: number | null }
  /** A message that somebody posted by way of inline mode, in a chat that we do not see. */
  | { readonly kind: 'inline'; readonly inlineMessageId: string }
  /** The answer to a mention in a chat that we do not see, once: `queryId` is what it answers. */
  | { readonly kind: 'guest'; readonly queryId: string }
  /** A seller's own chat with a customer, where the bot writes in the seller's name. */
  | { readonly kind: 'business'; readonly connectionId: string; readonly chatId: number };

/** As a `ChatPlace` has it in `channelId`: "-100123", "-100123/45", "inline/AgAAA", "guest/9", "business/<connection>/77". */
export function encodeSpot(spot: Spot): string {
  switch (spot.kind) {
    case 'chat':
      return spot.threadId === null ? `${spot.chatId}` : `${spot.chatId}/${spot.threadId}`;
    case 'inline':
      return `inline/${spot.inlineMessageId}`;
    case 'guest':
      return `guest/${spot.queryId}`;
    case 'business':
      return `business/${spot.connectionId}/${spot.chatId}`;
  }
}

const CHAT = /^(-?\d+)(?:\/(\d+))?$/;
const INLINE = /^inline\/(.+)$/;
const GUEST = /^guest\/(.+)$/;
const BUSINESS = /^business\/(.+)\/(-?\d+)$/;

/** Null for what no spot is written as. */
export function decodeSpot(channelId: string): Spot | null {
  const [, chatId, threadId] = CHAT.exec(channelId) ?? [];
  if (chatId !== undefined) {
    return {
      kind: 'chat',
      chatId: Number(chatId),
      threadId: threadId === undefined ? null : Number(threadId),
    };
  }
  const inlineMessageId = INLINE.exec(channelId)?.[1];
  if (inlineMessageId !== undefined) return { kind: 'inline', inlineMessageId };
  const queryId = GUEST.exec(channelId)?.[1];
  if (queryId !== undefined) return { kind: 'guest', queryId };
  const [, connectionId, customerId] = BUSINESS.exec(channelId) ?? [];
  if (connectionId === undefined) return null;
  return { kind: 'business', connectionId, chatId: Number(customerId) };
}
