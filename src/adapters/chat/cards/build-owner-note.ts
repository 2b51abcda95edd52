import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { mayDo } from '../../../domain/merchant/permissions.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeEvent } from '../copy/fact-copy.js';
import { describeState } from '../copy/state-copy.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { describeMade } from './describe-decision.js';
import { describeDisputes } from './describe-disputes.js';
import { describeCustomer, findDoer } from './describe-people.js';
import { bold, joinParts, type Line, mention, text, time, toLine } from './line.js';
import { buildNoteButtons } from './note-buttons.js';
import { testMode } from './test-mode.js';
import { zoneOfReader } from './zone-of-reader.js';

/** The makers of links hear of a bank's decline only when it came after the link's time and so ended it. */
function hasExpired({ type }: LinkEvent): boolean {
  return type === 'link.expired' || type === 'attempt.failed';
}

/** The private message to a link's maker about its end, or about money that came: unmasked, how it stands now, what helps. */
export function buildOwnerNote(link: Link, event: LinkEvent, context: CardContext): Card {
  const { words } = context;
  const { dot, word, saysAmount } = describeState(words, link);
  const amount = saysAmount ? [] : [formatMoney(link.amount)];
  const subject = whatFor(link);
  const customer = describeCustomer(link, { audience: 'private' });
  const next = describeNext(words, link, event);
  return toCard(words, {
    headline: joinParts([
      [bold([`${dot} ${word}`, ...amount].join(' · '))],
      subject === null ? [] : [text(subject)],
    ]),
    details: [
      joinParts([customer === null ? [] : [text(customer)], [text(link.reference)], testMode(words, link)]),
      [...describeHappened(link, event, context), ...(next === null ? [] : [text(` ${next}`)])],
      ...describeSince(link, event, context),
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

function describeNext(words: Words, { state }: Link, event: LinkEvent): string | null {
  return hasExpired(event) && state === 'expired' ? words.say('card.ask_again') : null;
}
