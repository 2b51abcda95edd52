import type { Words } from '../words/words.js';

const NAMES: Readonly<Record<string, string>> = { stripe: 'Stripe', portone: 'PortOne' };

/** How people call a gateway of the world; one we do not know goes by its own id. */
export function nameGateway(provider: string): string {
  return Object.hasOwn(NAMES, provider) ? (NAMES[provider] ?? provider) : provider;
}

/** The same, with our own practice bank among them. */
export function sayGateway(words: Words, provider: string): string {
  return provider === 'sandbox' ? words.say('bank.name') : nameGateway(provider);
}
