import type { ChatMessage, LinkMessage, MerchantMessage } from '../../ports/chat-message-store.js';

/** The rest is about the merchant itself. */
export function isAboutLink(message: ChatMessage): message is LinkMessage {
  return message.linkId !== null;
}

export function isAboutMerchant(message: ChatMessage): message is MerchantMessage {
  return message.linkId === null;
}
