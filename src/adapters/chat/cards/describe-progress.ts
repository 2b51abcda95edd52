import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { describeDecline } from '../copy/decline-copy.js';
import { describeException } from '../copy/exception-copy.js';
import { describeEvent } from '../copy/fact-copy.js';
import type { CardContext } from './card.js';
import { describeDecision } from './describe-decision.js';
import { findDoer } from './describe-people.js';
import { describeSent, describeToSend } from './describe-sending.js';
import { joinParts, type Line, mention, text, time } from './line.js';

type EventType = LinkEvent['type'];
type EventOf<T extends EventType> = LinkEvent & { readonly type: T };

function findLast<T extends EventType>(link: Link, ...types: readonly T[]): EventOf<T> | undefined {
  const isOne = (event: LinkEvent): event is EventOf<T> => types.some((type) => type === event.type);
  return link.history.filter(isOne).at(-1);
}

/** What happened last and what comes next, in one line. */
export function describeProgress(link: Link, context: CardContext): Line {
  const { timeZone } = context.merchant.settings;
  switch (link.state) {
    case 'open':
      return joinParts([...describeOpen(link, timeZone), whenItEnds(link, timeZone)]);
    case 'processing': {
      const since = findLast(link, 'payment.processing');
      const words = 'The bank is confirming the payment';
      return since === undefined ? [text(words)] : [text(`${words}, since `), time(since.at, timeZone)];
    }
    case 'expired':
      return [text('Ended unpaid '), time(endOf(link), timeZone)];
    case 'cancelled':
      return describeCancel(link, context);
    case 'paid':
    case 'needs_review':
      return describeOpenQuestion(link) ?? joinParts(describeMoney(link, timeZone));
    case 'partially_refunded':
    case 'refunded':
      return joinParts(describeMoney(link, timeZone));
  }
}

/** What has happened, then what is still to be sent; a link with neither is just made. */
function describeOpen(link: Link, timeZone: string): readonly Line[] {
  const happened = describeHappened(link, timeZone);
  if (happened.length > 0) return [...happened, describeToSend(link, timeZone, 'goes out')];
  const toSend = describeToSend(link, timeZone, 'Goes out');
  return [toSend.length > 0 ? toSend : [text('Created '), time(link.createdAt, timeZone)]];
}

/** The last attempt that failed, which stands until the customer pays, and the newest message unless it is older. */
function describeHappened(link: Link, timeZone: string): readonly Line[] {
  const failed = findLast(link, 'attempt.failed');
  const newest = findLast(link, 'attempt.failed', 'delivery.sent', 'delivery.failed');
  return [
    ...(failed === undefined ? [] : [describeFailed(failed, timeZone)]),
    ...(newest?.type === 'delivery.sent' ? [describeSent(link, newest, timeZone)] : []),
    ...(newest?.type === 'delivery.failed' ? [[text(describeEvent(link, newest))]] : []),
  ];
}

function describeFailed({ reason, at }: EventOf<'attempt.failed'>, timeZone: string): Line {
  return [text(`Last attempt failed: ${describeDecline(reason)}, `), time(at, timeZone)];
}

function whenItEnds({ expiresAt }: Link, timeZone: string): Line {
  return expiresAt === null ? [text('never expires')] : [text('expires '), time(expiresAt, timeZone)];
}

/** A link may also end by a payment that failed after its time. */
function endOf(link: Link): Date {
  return findLast(link, 'link.expired')?.at ?? link.expiresAt ?? link.createdAt;
}

function describeCancel(link: Link, context: CardContext): Line {
  const event = findLast(link, 'link.cancelled');
  if (event === undefined) return [];
  const doer = findDoer(event, context);
  const by: Line = doer === null ? [] : [text('by '), mention(doer), text(' ')];
  const when = time(event.at, context.merchant.settings.timeZone);
  return [text('Cancelled '), ...by, when, text('. Nothing was charged.')];
}

/** Why a person must look and what they can do; null when nobody must. */
function describeOpenQuestion(link: Link): Line | null {
  const why = describeException(link);
  if (why === null || link.exception === null) return null;
  return [text(`${why}. ${describeDecision(link.exception)}`)];
}

function describeMoney(link: Link, timeZone: string): readonly Line[] {
  return [...describeNewest(link, timeZone), ...describeDispute(link)];
}

/** The newest refund, else the payment. */
function describeNewest(link: Link, timeZone: string): readonly Line[] {
  const refund = findLast(link, 'refund.requested', 'refund.succeeded', 'refund.failed');
  if (refund !== undefined) return [[text(`${describeEvent(link, refund)} `), time(refund.at, timeZone)]];
  const paid = findLast(link, 'payment.succeeded');
  if (paid === undefined) return [];
  return [[text(paid.method?.label ?? 'Paid')], [time(paid.at, timeZone)]];
}

function describeDispute({ disputeOpen }: Link): readonly Line[] {
  return disputeOpen ? [[text('the customer disputes it: refunds are on hold')]] : [];
}
