import type { Answered } from '../../../domain/chat/answered.js';
import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { readLinkRights } from '../../../domain/link/link-rights.js';
import { listWaitingSendings } from '../../../domain/sending/list-waiting-sendings.js';
import type { Choice, PressChoice } from '../choices/choice.js';
import { listSendingChoices, waitingChoices } from '../choices/sending-choices.js';
import { buildCard } from './build-card.js';
import { buildHistoryLine } from './build-history-line.js';
import { type Card, type CardContext, toCard } from './card.js';
import { onlyWhatMay } from './only-what-may.js';

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
  const buttons = may.send ? withSending(link, context, card.buttons) : card.buttons;
  return { card: toCard(words, onlyWhatMay({ ...card, buttons }, may), address), address };
}

/** What could be stopped or moved before something else of the link changed still can. */
function withSending(link: Link, { words }: CardContext, given: readonly Choice[]): readonly Choice[] {
  const now = link.history.at(-1)?.at ?? link.createdAt;
  if (listWaitingSendings(link, now).length === 0) return given;
  const others = given.filter((choice) => !('intent' in choice && choice.intent.kind === 'ask_send'));
  return [...listSendingChoices(words, link, now), ...others];
}

function buildEnd(link: Link, context: CardContext, says: Answered): Card {
  const { headline, buttons, more } = buildCard(link, { ...context, audience: 'channel' });
  const status = [...buttons, ...more].filter(
    (choice) => 'intent' in choice && choice.intent.kind === 'status',
  );
  const last = link.history.findLast((event) => isAbout(event, link, says));
  const details = last === undefined ? [] : [buildHistoryLine(link, last, context).headline];
  const stops = last === undefined ? [] : listStops(link, context, { says, now: last.at });
  return toCard(context.words, { headline, details, buttons: [...stops, ...status], more: [] });
}

/** What was moved to another time still waits: where it was asked for in a form that is closed, nothing else stops it. */
function listStops(
  link: Link,
  { words }: CardContext,
  { says, now }: { readonly says: Answered; readonly now: Date },
): readonly PressChoice[] {
  if (says.kind !== 'sending') return [];
  const waiting = listWaitingSendings(link, now).find(({ sendingId }) => sendingId === says.sendingId);
  return waiting === undefined ? [] : waitingChoices(words, link, { ...waiting, now });
}

function isAbout(event: LinkEvent, { id }: Link, says: Answered): boolean {
  switch (says.kind) {
    case 'refund':
      return 'refundId' in event && event.refundId === says.refundId;
    case 'sending':
      if (event.type === 'sending.moved') return says.sendingId === null;
      return 'deliveryId' in event && event.deliveryId.startsWith(`${id}:${says.sendingId ?? 'link'}:`);
    default:
      return false;
  }
}
