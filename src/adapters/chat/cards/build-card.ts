import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeState, formatState } from '../copy/state-copy.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { buildCardButtons } from './card-buttons.js';
import { describeCustomer, madeBy } from './describe-people.js';
import { describeProgress } from './describe-progress.js';
import { bold, joinParts, type Line, text } from './line.js';
import { testModeLine } from './test-mode-line.js';

/** The living message of a link: how it stands, whom it is for, what happened last, what can be done. */
export function buildCard(link: Link, context: CardContext): Card {
  return toCard({
    headline: buildHeadline(link),
    details: [buildWhoLine(link, context), describeProgress(link, context), ...testModeLine(link)],
    ...buildCardButtons(link, context),
  });
}

/** "⚪ Open · 49.99 USD · School fees"; a state that names its amounts ("Refunded 20.00 of 49.99 USD") says them once. */
function buildHeadline(link: Link): Line {
  const state = formatState(link);
  const saysAmount = describeState(link).word.includes(link.amount.currency);
  const standing = saysAmount ? state : `${state} · ${formatMoney(link.amount)}`;
  const subject = whatFor(link);
  return joinParts([[bold(standing)], subject === null ? [] : [text(subject)]]);
}

/** "For Ann L. · PL-7KQ2M9 · made by @mai"; once money has come, "By Ann L." */
function buildWhoLine(link: Link, context: CardContext): Line {
  const customer = describeCustomer(link, context);
  const hasPaid = link.attempts.some(({ status }) => status === 'succeeded');
  const who = customer === null ? [] : [text(`${hasPaid ? 'By' : 'For'} ${customer}`)];
  return joinParts([who, [text(link.reference)], madeBy(context)]);
}
