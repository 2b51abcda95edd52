import type { MerchantContent } from '../../../ports/chat-content.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, mention, text, toLine } from './line.js';

type PlaceTrial = Extract<MerchantContent, { readonly kind: 'place_trial' }>;

/** That news arrives here, and who wanted to know. */
export function buildPlaceTrial(
  words: Words,
  { askedBy }: PlaceTrial,
  { merchant, people }: Pick<CardContext, 'merchant' | 'people'>,
): Card {
  const asker = people.find(({ id }) => id === askedBy);
  const person = asker === undefined ? text(words.say('card.a_teammate')) : mention(words, asker);
  return toCard(words, {
    headline: [bold(words.say('card.place_trial', { merchant: merchant.name }))],
    details: [toLine(words.mix('card.place_trial.why', { person }))],
    buttons: [],
    more: [],
  });
}
