import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Refund } from '../../../domain/refund/refund.js';
import { saysMoneyIsGone } from '../../../domain/refund/refund-failure.js';
import { sayWhyRefundFailed } from '../copy/say-refund-failure.js';
import type { CardContext } from './card.js';
import { sayBy } from './describe-people.js';
import { type Line, text, time, toLine } from './line.js';
import { zoneOfReader } from './zone-of-reader.js';

/** A card has room for so many; the status has all of them. */
const MOST_LINES = 3;

/** What waits or is on its way, and the last one where the gateway let it fail: one line each, oldest first. */
export function describeRefunds({ refunds }: Link, context: CardContext): readonly Line[] {
  const last = refunds.at(-1);
  return refunds
    .filter((refund) => refund === last || refund.status !== 'failed')
    .flatMap((refund) => {
      const line = describeRefund(refund, context);
      return line === null ? [] : [line];
    })
    .slice(-MOST_LINES);
}

/** Null for what needs no word on a card any more. */
export function describeRefund(refund: Refund, context: CardContext): Line | null {
  const { words } = context;
  const amount = formatMoney(refund.amount);
  const show = (at: Date) => time(words, at, zoneOfReader(context));
  switch (refund.status) {
    case 'awaiting_approval': {
      const until = refund.lapsesAt === null ? '' : show(refund.lapsesAt);
      const by = sayBy(refund.requestedBy, context);
      return withReason(
        toLine(words.mix('card.refund.waits', { ...by, amount, time: until })),
        refund,
        context,
      );
    }
    case 'scheduled':
      return toLine(words.mix('card.refund.leaves', { ...sayBy(refund.requestedBy, context), amount }));
    case 'pending':
      return [text(words.say('card.refund.pending', { amount }))];
    case 'failed':
      return [text(sayFailed(refund, context))];
    case 'succeeded':
    case 'declined':
    case 'lapsed':
    case 'called_off':
      return null;
  }
}

function withReason(line: Line, { reason }: Refund, { words }: CardContext): Line {
  if (reason === null) return line;
  return [...line, text(`. ${words.say('fact.reason', { reason })}`)];
}

function sayFailed({ amount, failure }: Refund, { words }: CardContext): string {
  const failed = words.say('fact.refund_failed', { amount: formatMoney(amount), source: 'other' });
  const next = saysMoneyIsGone(failure) ? 'card.refund.failed_look' : 'card.refund.failed_next';
  return [failed, ...sayWhyRefundFailed(words, failure), words.say(next)].join(' ');
}
