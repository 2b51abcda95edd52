import type { Link, LinkState } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Refund, RefundStatus } from '../../../domain/refund/refund.js';
import { approveOrDecline } from '../choices/refund-choices.js';
import { describeEvent } from '../copy/fact-copy.js';
import { stateCopy } from '../copy/state-copy.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { describeCustomer, findDoer } from './describe-people.js';
import { describeRefund } from './describe-refunds.js';
import { bold, joinParts, type Line, text, time, toLine } from './line.js';
import { testMode } from './test-mode.js';

/** The private message to who may agree to a refund: what, of which link, who asks and why; then how it ended, without its buttons. */
export function buildApprovalNote(link: Link, refundId: string, context: CardContext): Card | null {
  const refund = link.refunds.find(({ id }) => id === refundId);
  if (refund === undefined) return null;
  const { words } = context;
  const isWaiting = refund.status === 'awaiting_approval';
  const subject = whatFor(link);
  const customer = describeCustomer(link, { audience: 'private' });
  return toCard(words, {
    headline: joinParts([[bold(sayHeadline(refund, context))], subject === null ? [] : [text(subject)]]),
    details: [
      joinParts([customer === null ? [] : [text(customer)], [text(link.reference)], testMode(words, link)]),
      (isWaiting ? describeRefund(refund, context) : null) ?? describeNewest(link, refund, context),
    ],
    buttons: isWaiting ? approveOrDecline(words, link, refund) : [],
    more: [],
  });
}

/** Only money that went back has the mark of that: what never left is over, and what is under way may still fail. */
const MARKED_AS: Readonly<Record<RefundStatus, LinkState>> = {
  awaiting_approval: 'needs_review',
  scheduled: 'processing',
  pending: 'processing',
  succeeded: 'refunded',
  failed: 'cancelled',
  declined: 'cancelled',
  lapsed: 'cancelled',
  called_off: 'cancelled',
};

function sayHeadline({ status, amount: money }: Refund, { words }: CardContext): string {
  const amount = formatMoney(money);
  const { dot } = stateCopy(words, MARKED_AS[status]);
  if (status === 'awaiting_approval') {
    return `${dot} ${words.say('card.approval.waits', { amount })}`;
  }
  const settled = words.say('card.approval.settled', {
    status: status === 'called_off' ? 'other' : status,
    amount,
  });
  return `${dot} ${settled}`;
}

/** What happened to it last, when and by whom. */
function describeNewest({ history, ...link }: Link, { id }: Refund, context: CardContext): Line {
  const isOfIt = (event: LinkEvent) => 'refundId' in event && event.refundId === id;
  const event = history.findLast(isOfIt);
  if (event === undefined) return [];
  const { words, merchant, hasInbox } = context;
  const { timeZone } = merchant.settings;
  const person = findDoer(event, context)?.displayName ?? null;
  const happening = { event, person, timeZone, hasInbox: hasInbox === true };
  const fact = text(describeEvent(words, { history, ...link }, happening));
  return toLine(words.mix('fact.at', { time: time(words, event.at, timeZone), fact }));
}
