import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { LinkContent } from '../../../ports/chat-content.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { bold, joinParts, place, text, toLine } from './line.js';

type CardMoved = Extract<LinkContent, { readonly kind: 'card_moved' }>;

/** Where a card stood until its channel let us in: which link it was of, and where it is followed now. */
export function buildCardMoved(
  link: Link,
  { place: to }: CardMoved,
  { words }: Pick<CardContext, 'words'>,
): Card {
  const what = whatFor(link);
  const where = { reference: link.reference, place: place(words, to) };
  return toCard(words, {
    headline: joinParts([[bold(formatMoney(link.amount))], what === null ? [] : [text(what)]]),
    details: [toLine(words.mix('card.moved', where))],
    buttons: [],
    more: [],
  });
}
