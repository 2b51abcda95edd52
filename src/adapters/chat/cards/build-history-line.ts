import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { describeEvent } from '../copy/fact-copy.js';
import { type Card, type CardContext, toCard } from './card.js';
import { findDoer } from './describe-people.js';
import { clock, joinParts, text } from './line.js';

/**
 * One line of a card's thread: "10:09 Declined by the bank: not enough funds." Outside the thread, in private, it
 * says as well which link it speaks of.
 */
export function buildHistoryLine(link: Link, event: LinkEvent, context: CardContext): Card {
  const { words, merchant } = context;
  const person = findDoer(event, context)?.displayName ?? null;
  const { timeZone } = merchant.settings;
  const happening = { event, person, timeZone, hasInbox: context.hasInbox === true };
  const happened = [clock(words, event.at, timeZone), text(` ${describeEvent(words, link, happening)}`)];
  const whose = context.audience === 'private' ? [text(link.reference)] : [];
  return toCard(words, { headline: joinParts([whose, happened]), details: [], buttons: [], more: [] });
}
