import type { MerchantContent } from '../../../ports/chat-content.js';
import { sayGateway } from '../copy/gateway-names.js';
import type { Words } from '../words/words.js';
import { type Card, toCard } from './card.js';
import { bold, text } from './line.js';

type GatewayFault = Extract<MerchantContent, { readonly kind: 'gateway_fault' }>;

/** What the operator's key of each provider is set by. */
const VARIABLES: Readonly<Record<string, string>> = {
  stripe: 'STRIPE_SECRET_KEY',
  portone: 'PORTONE_SECRET_KEY',
};

/** For the operator: which gateway does not take the keys that Paylink was started with, and how that is mended. */
export function buildGatewayFault(words: Words, { provider, problem }: GatewayFault): Card {
  const isOther = problem === 'key_refused' || problem === 'removed';
  const variable = VARIABLES[provider] ?? provider;
  return toCard(words, {
    headline: [bold(words.say('card.gateway_fault.headline', { gateway: sayGateway(words, provider) }))],
    details: [
      [text(words.say('card.gateway_fault.next', { problem: isOther ? 'other' : problem, variable }))],
    ],
    buttons: [],
    more: [],
  });
}
