import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { sayMethod } from '../words/say-method.js';
import type { CardContext } from './card.js';
import { describeDecisions } from './describe-decision.js';
import { describeDisputes } from './describe-disputes.js';
import { findDoer } from './describe-people.js';
import { describeRefunds } from './describe-refunds.js';
import { describeNewestMessage, describeToSend, type MessageNews } from './describe-sending.js';
import { type Inline, joinParts, type Line, mention, text, time, toLine } from './line.js';
import { zoneOfReader } from './zone-of-reader.js';

type EventType = LinkEvent['type'];
type EventOf<T extends EventType> = LinkEvent & { readonly type: T };

function findLast<T extends EventType>(link: Link, ...types: readonly T[]): EventOf<T> | undefined {
  const isOne = (event: LinkEvent): event is EventOf<T> => types.some((type) => type === event.type);
  return link.history.filter(isOne).at(-1);
}

/** What happened last and what comes next: one line, and one before it for news that takes sentences. */
export function describeProgress(link: Link, context: CardContext): readonly Line[] {
  if (hasMoney(link.state)) return describeMoney(link, context);
  if (link.state !== 'open') return [describeClosed(link, link.state, context)];
  const news = findMessageNews(link, context);
  const said = describeOpen(link, news, context).filter((part) => part.length > 0);
  const ends = whenItEnds(link, said.length === 0 ? 'first' : 'other', context);
  return [...(news?.isWhole === true ? [news.line] : []), joinParts([...said, ends])];
}

type MoneyState = 'paid' | 'needs_review' | 'partially_refunded' | 'refunded';

function hasMoney(state: Link['state']): state is MoneyState {
  return ['paid', 'needs_review', 'partially_refunded', 'refunded'].includes(state);
}

function describeClosed(
  link: Link,
  state: Exclude<Link['state'], MoneyState | 'open'>,
  context: CardContext,
): Line {
  const { words } = context;
  switch (state) {
    case 'processing':
      return describeConfirming(link, context);
    case 'expired':
      return toLine(words.mix('card.ended_unpaid', { time: showTime(endOf(link), context) }));
    case 'cancelled':
      return describeCancel(link, context);
  }
}

function showTime(at: Date, context: CardContext): Inline {
  return time(context.words, at, zoneOfReader(context));
}

/** What has happened, then what is still to be sent; a link with neither is just made. */
function describeOpen(link: Link, news: MessageNews | null, context: CardContext): readonly Line[] {
  const happened = describeHappened(link, news, context);
  if (happened.length > 0) return [...happened, describeToSend(link, 'other', context)];
  const toSend = describeToSend(link, 'first', context);
  if (toSend.length > 0 || news !== null) return [toSend];
  return [toLine(context.words.mix('card.created', { time: showTime(link.createdAt, context) }))];
}

/** Null where something else is newer. */
function findMessageNews(link: Link, context: CardContext): MessageNews | null {
  const newest = findNewest(link);
  return newest !== undefined && 'deliveryId' in newest ? describeNewestMessage(link, context) : null;
}

function findNewest({ history }: Link): LinkEvent | undefined {
  return history.findLast(
    (event) => 'deliveryId' in event || event.type === 'attempt.failed' || event.type === 'page.opened',
  );
}

/** The last attempt that failed, which stands until the customer pays; else the newest of page and message. */
function describeHappened(link: Link, news: MessageNews | null, context: CardContext): readonly Line[] {
  const failed = findLast(link, 'attempt.failed');
  const newest = findNewest(link);
  const opened = newest?.type === 'page.opened' ? findLast(link, 'page.opened') : undefined;
  return [
    ...(failed === undefined ? [] : [describeFailed(failed, context)]),
    ...(news === null || news.isWhole ? [] : [news.line]),
    ...(news !== null || opened === undefined
      ? []
      : [toLine(context.words.mix('card.opened', { time: showTime(opened.at, context) }))]),
  ];
}

function describeFailed({ reason, at }: EventOf<'attempt.failed'>, context: CardContext): Line {
  const { words } = context;
  const failed = { reason: words.say(`fact.decline.${reason}`), time: showTime(at, context) };
  return toLine(words.mix('card.last_attempt_failed', failed));
}

/** `place`: whether its line begins with it. */
function whenItEnds({ expiresAt }: Link, place: 'first' | 'other', context: CardContext): Line {
  const { words } = context;
  if (expiresAt === null) return [text(words.say('card.never_expires', { place }))];
  return toLine(words.mix('card.expires', { place, time: showTime(expiresAt, context) }));
}

function describeConfirming(link: Link, context: CardContext): Line {
  const { words } = context;
  const since = findLast(link, 'payment.processing');
  if (since === undefined) return [text(words.say('card.confirming'))];
  return toLine(words.mix('card.confirming_since', { time: showTime(since.at, context) }));
}

/** A link may also end by a payment that failed after its time. */
function endOf(link: Link): Date {
  return findLast(link, 'link.expired')?.at ?? link.expiresAt ?? link.createdAt;
}

function describeCancel(link: Link, context: CardContext): Line {
  const { words } = context;
  const event = findLast(link, 'link.cancelled');
  if (event === undefined) return [];
  const doer = findDoer(event, context);
  const by = doer === null ? 'other' : 'person';
  const person = doer === null ? '' : mention(words, doer);
  return toLine(words.mix('card.cancelled', { by, person, time: showTime(event.at, context) }));
}

/** What was paid or went back last, then what waits for a person. */
function describeMoney(link: Link, context: CardContext): readonly Line[] {
  const newest = joinParts(describeNewest(link, context));
  return [
    ...(newest.length === 0 ? [] : [newest]),
    ...describeDecisions(link, context),
    ...describeRefunds(link, context),
    ...describeDisputes(link, context),
  ];
}

/** The newest refund that went back, else the payment. */
function describeNewest(link: Link, context: CardContext): readonly Line[] {
  const refund = findLast(link, 'refund.succeeded');
  if (refund !== undefined) {
    const amount = formatMoney(refund.amount);
    return [[text(context.words.say('card.refunded', { amount }))], [showTime(refund.at, context)]];
  }
  const paid = findLast(link, 'payment.succeeded');
  if (paid === undefined) return [];
  const { words } = context;
  const how = paid.method === null ? words.say('state.paid') : sayMethod(words, paid.method);
  return [[text(how)], [showTime(paid.at, context)]];
}
