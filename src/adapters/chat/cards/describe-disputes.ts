import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { type Dispute, isDisputeOpen } from '../../../domain/payment/dispute.js';
import { describeDispute } from '../copy/dispute-copy.js';
import type { CardContext } from './card.js';
import { sayMember } from './describe-people.js';
import { joinParts, type Line, text, time, toLine } from './line.js';
import { zoneOfReader } from './zone-of-reader.js';

/** A card has room for so many. */
const MOST = 3;

/** The newest disputes of a link: what is disputed and why, what is due by when, and how it ended. */
export function describeDisputes({ disputes }: Link, context: CardContext): readonly Line[] {
  return disputes
    .slice(-MOST)
    .flatMap((dispute) =>
      isDisputeOpen(dispute) ? describeOpen(dispute, context) : [describeClosed(dispute, context)],
    );
}

function describeOpen(dispute: Dispute, context: CardContext): readonly Line[] {
  const { words } = context;
  const what = describeDispute(words, dispute);
  const next = describeNext(dispute, context);
  return [[text(what)], ...(next.length === 0 ? [] : [next])];
}

function describeNext({ status, evidence, dueAt }: Dispute, context: CardContext): Line {
  const { words } = context;
  if (status === 'under_review') return [text(words.say('card.dispute_review'))];
  if (evidence !== null && evidence.sentAt !== null) return [text(words.say('card.dispute_sent'))];
  const due =
    dueAt === null
      ? []
      : toLine(words.mix('card.dispute_due', { time: time(words, dueAt, zoneOfReader(context)) }));
  const written =
    evidence === null
      ? []
      : toLine(words.mix('card.dispute_written', sayMember(evidence.writtenBy, context)));
  return joinParts([due, written]);
}

function describeClosed({ status, amount, closedAt, openedAt }: Dispute, context: CardContext): Line {
  const { words } = context;
  const outcome = status === 'won' || status === 'lost' ? status : 'other';
  const when = time(words, closedAt ?? openedAt, zoneOfReader(context));
  return toLine(words.mix('card.dispute_closed', { outcome, amount: formatMoney(amount), time: when }));
}
