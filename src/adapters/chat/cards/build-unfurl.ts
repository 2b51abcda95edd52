import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeState } from '../copy/state-copy.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { bold, joinParts, text } from './line.js';
import { testMode } from './test-mode.js';

/**
 * Below a pay link that somebody pasted: "🟢 Paid · 49.99 USD · School fees", its reference, and no more. Who the customer is
 * stays out of it, as nobody knows who reads along.
 */
export function buildUnfurl(link: Link, { words }: Pick<CardContext, 'words'>): Card {
  const { dot, word, saysAmount } = describeState(words, link);
  const state = [`${dot} ${word}`, ...(saysAmount ? [] : [formatMoney(link.amount)])].join(' · ');
  const what = whatFor(link);
  return toCard(words, {
    headline: joinParts([[bold(state)], what === null ? [] : [text(what)]]),
    details: [
      joinParts([[text(words.say('card.reference', { reference: link.reference }))], testMode(words, link)]),
    ],
    buttons: [],
    more: [],
  });
}
