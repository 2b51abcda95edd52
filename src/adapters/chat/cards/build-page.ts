import type { Answered } from '../../../domain/chat/answered.js';
import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { readLinkRights } from '../../../domain/link/link-rights.js';
import { buildCard } from './build-card.js';
import { buildHistoryLine } from './build-history-line.js';
import { type Card, type CardContext, toCard } from './card.js';

/** What a person was told of a link, as it is now. */
export interface Page {
  readonly card: Card;
  /** The address to copy; null: there is nothing to pay, or it is not for them. */
  readonly address: string | null;
}

/** The answer that a page was. */
export interface Answer {
  readonly says: Answered;
  /** Elsewhere in that chat it stands whole how the link stands. */
  readonly isBrief: boolean;
}

/**
 * How a link stands that somebody was told of before: while it is open, its card with the address for whoever shares it;
 * then one line, from which its status is one press away. A chat has the card once: what was said of one thing of the link
 * ends as that line, with what became of it.
 */
export function buildPage(link: Link, context: CardContext, { says, isBrief }: Answer): Page {
  const { reader, owner, words, payUrl } = context;
  const { id: memberId, merchantId, role } = reader ?? owner;
  const may = readLinkRights({ kind: 'member', merchantId, memberId, role }, link);
  const isOver = link.state !== 'open' || isBrief || says.kind !== 'whole';
  if (isOver) return { card: buildEnd(link, context, says), address: null };
  const card = buildCard(link, { ...context, audience: may.seeContacts ? 'private' : 'channel' });
  const address = may.share ? payUrl : null;
  return { card: toCard(words, card, address), address };
}

function buildEnd(link: Link, context: CardContext, says: Answered): Card {
  const { headline, buttons, more } = buildCard(link, { ...context, audience: 'channel' });
  const status = [...buttons, ...more].filter(
    (choice) => 'intent' in choice && choice.intent.kind === 'status',
  );
  const last = link.history.findLast((event) => isAbout(event, link, says));
  const details = last === undefined ? [] : [buildHistoryLine(link, last, context).headline];
  return toCard(context.words, { headline, details, buttons: status, more: [] });
}

function isAbout(event: LinkEvent, { id }: Link, says: Answered): boolean {
  switch (says.kind) {
    case 'refund':
      return 'refundId' in event && event.refundId === says.refundId;
    case 'sending':
      return 'deliveryId' in event && event.deliveryId.startsWith(`${id}:${says.sendingId ?? 'link'}:`);
    default:
      return false;
  }
}
