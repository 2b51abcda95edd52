import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeState } from '../copy/state-copy.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { buildCardButtons } from './card-buttons.js';
import { describeCustomer, madeBy } from './describe-people.js';
import { describeProgress } from './describe-progress.js';
import { bold, joinParts, type Line, text } from './line.js';
import { testMode } from './test-mode.js';

/** The living message of a link: how it stands, whom it is for, what happened last, what can be done. */
export function buildCard(link: Link, context: CardContext): Card {
  const { words } = context;
  const who = buildWhoLine(link, context);
  return toCard(words, {
    headline: buildHeadline(words, link),
    details: [who, ...describeProgress(link, context)],
    ...buildCardButtons(link, context),
  });
}

/** "⚪ Open · 49.99 USD · School fees"; a state that names its amounts ("Refunded 20.00 of 49.99 USD") says them once. */
function buildHeadline(words: Words, link: Link): Line {
  const { dot, word, saysAmount } = describeState(words, link);
  const amount = saysAmount ? [] : [formatMoney(link.amount)];
  const subject = whatFor(link);
  return joinParts([
    [bold([`${dot} ${word}`, ...amount].join(' · '))],
    subject === null ? [] : [text(subject)],
  ]);
}

/** "For Ann L. · PL-7KQ2M9 · made by @mai · test mode"; once money has come, "By Ann L." */
function buildWhoLine(link: Link, context: CardContext): Line {
  const customer = describeCustomer(link, context);
  const hasPaid = link.attempts.some(({ status }) => status === 'succeeded');
  const key = hasPaid ? 'card.by_customer' : 'card.for_customer';
  const who = customer === null ? [] : [text(context.words.say(key, { customer }))];
  return joinParts([who, [text(link.reference)], madeBy(context), testMode(context.words, link)]);
}
