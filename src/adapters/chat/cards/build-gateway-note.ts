import type { ChatContent } from '../../../ports/chat-content.js';
import { sayGateway } from '../copy/gateway-names.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, text } from './line.js';

type GatewayNote = Extract<ChatContent, { readonly kind: 'gateway_note' }>;

/** For the merchant's owner: which gateway does not take the keys, who can mend it and how, and that nothing is lost. */
export function buildGatewayNote(
  { provider, problem, isPress, isOperators }: GatewayNote,
  { words }: Pick<CardContext, 'words'>,
): Card {
  const headline = isPress === true ? 'card.gateway.headline_press' : 'card.gateway.headline';
  const mend = words.say(isOperators === true ? 'card.gateway.operators' : `card.gateway.${problem}`);
  const waits = isPress === true ? [] : [words.say('card.account.next')];
  return toCard(words, {
    headline: [bold(words.say(headline, { gateway: sayGateway(words, provider) }))],
    details: [[text([mend, ...waits].join(' '))]],
    buttons: [],
    more: [],
  });
}
