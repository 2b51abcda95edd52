import type { ChatContent } from '../../../ports/chat-message-store.js';
import { sayGateway } from '../copy/gateway-names.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, text } from './line.js';

type GatewayNote = Extract<ChatContent, { readonly kind: 'gateway_note' }>;

/** For the merchant's owner: which gateway does not take the keys, what to do, and that nothing is lost. */
export function buildGatewayNote(
  { provider, problem }: GatewayNote,
  { words }: Pick<CardContext, 'words'>,
): Card {
  const next = words.say('card.account.next');
  return toCard(words, {
    headline: [bold(words.say('card.gateway.headline', { gateway: sayGateway(words, provider) }))],
    details: [[text(`${words.say(`card.gateway.${problem}`)} ${next}`)]],
    buttons: [],
    more: [],
  });
}
