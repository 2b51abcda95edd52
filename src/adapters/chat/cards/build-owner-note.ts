import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { isQuestion, listOpenQuestions } from '../../../domain/link/open-questions.js';
import { mayDo } from '../../../domain/merchant/permissions.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeEvent } from '../copy/fact-copy.js';
import { describeState, type StandingCopy, stateCopy } from '../copy/state-copy.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { describeMade } from './describe-decision.js';
import { describeDisputes } from './describe-disputes.js';
import { describeCustomer, findDoer } from './describe-people.js';
import { bold, joinParts, type Line, mention, text, time, toLine } from './line.js';
import { buildNoteButtons } from './note-buttons.js';
import { testModeLine } from './test-mode-line.js';
import { zoneOfReader } from './zone-of-reader.js';

/** The makers of links hear of a decline only when it came after the link's time and so ended it. */
function hasExpired({ type }: LinkEvent): boolean {
  return type === 'link.expired' || type === 'attempt.failed';
}

/** What else its maker is told of leaves the link as it is. */
const ENDS: ReadonlySet<LinkEvent['type']> = new Set([
  'link.expired',
  'attempt.failed',
  'payment.succeeded',
  'payment.late',
  'payment.over',
  'payment.mismatch',
  'link.cancelled',
]);

/** How a link stood after an event that its maker is told of; after a question that was settled, how it stands. */
function stateAfter(words: Words, link: Link, event: LinkEvent): StandingCopy {
  if (!ENDS.has(event.type) || isSettled(link, event)) return describeState(words, link);
  const state = hasExpired(event) ? 'expired' : (STATE_AFTER[event.type] ?? 'needs_review');
  return { ...stateCopy(words, state), saysAmount: false };
}

const STATE_AFTER: Readonly<Partial<Record<LinkEvent['type'], Link['state']>>> = {
  'payment.succeeded': 'paid',
  'link.cancelled': 'cancelled',
};

/** Whether it asked for a decision that was made. */
function isSettled(link: Link, event: LinkEvent): boolean {
  if (!isQuestion(event)) return false;
  return listOpenQuestions(link).every(({ attemptId }) => attemptId !== event.attemptId);
}

/** The private message to a link's maker about its end, or about money that came: unmasked, with what helps. */
export function buildOwnerNote(link: Link, event: LinkEvent, context: CardContext): Card {
  const { words } = context;
  const { dot, word, saysAmount } = stateAfter(words, link, event);
  const amount = saysAmount ? [] : [formatMoney(link.amount)];
  const subject = whatFor(link);
  const customer = describeCustomer(link, { audience: 'private' });
  const next = describeNext(words, event);
  return toCard(words, {
    headline: joinParts([
      [bold([`${dot} ${word}`, ...amount].join(' · '))],
      subject === null ? [] : [text(subject)],
    ]),
    details: [
      joinParts([customer === null ? [] : [text(customer)], [text(link.reference)]]),
      [...describeHappened(link, event, context), ...(next === null ? [] : [text(` ${next}`)])],
      ...describeSince(link, event, context),
      ...testModeLine(words, link),
    ],
    buttons: buildNoteButtons(words, link, {
      event,
      isTrusted: mayDo((context.reader ?? context.owner).role, 'decide'),
    }),
    more: [],
  });
}

/** What became of what it tells of: the note follows its link. */
function describeSince(link: Link, event: LinkEvent, context: CardContext): readonly Line[] {
  if (event.type.startsWith('payment.')) return describeMade(link, context);
  if (!isOfDispute(event)) return [];
  const newest = link.history.findLast(isOfDispute);
  return newest?.id === event.id ? [] : describeDisputes(link, context);
}

function isOfDispute({ type }: LinkEvent): boolean {
  return type.startsWith('dispute.');
}

function describeHappened(link: Link, event: LinkEvent, context: CardContext): Line {
  const { words } = context;
  const timeZone = zoneOfReader(context);
  const when = time(words, event.at, timeZone);
  const doer = findDoer(event, context);
  if (doer !== null && event.type === 'link.cancelled') {
    const person = mention(words, doer);
    return toLine(words.mix('card.cancelled', { by: 'person', person, time: when }));
  }
  const person = event.type.startsWith('refund.') ? (doer?.displayName ?? null) : null;
  const happening = { event, person, timeZone, hasInbox: context.hasInbox === true };
  const fact = text(describeEvent(words, link, happening));
  return toLine(words.mix('fact.at', { time: when, fact }));
}

function describeNext(words: Words, event: LinkEvent): string | null {
  return hasExpired(event) ? words.say('card.ask_again') : null;
}
