import type { Link } from '../../domain/link/link.js';
import type { LinkEvent } from '../../domain/link/link-event.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { ChatOutbox, NewChatMessage } from '../../ports/chat-outbox.js';
import type { Clock } from '../../ports/clock.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { type ChatHome, chatLaneOf } from './chat-lane.js';

export interface RequestChatMessagesDeps {
  readonly merchants: MerchantRepository;
  readonly outbox: ChatOutbox;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** Going to the checkout is no news yet: what comes of it is. */
const UNTOLD: ReadonlySet<LinkEvent['type']> = new Set(['attempt.started']);

const MONEY: ReadonlySet<LinkEvent['type']> = new Set([
  'payment.succeeded',
  'payment.late',
  'payment.over',
  'payment.mismatch',
]);

/** Tells the chats what happened: the living card, its thread, the "paid" line and the owner's note. */
export function makeRequestChatMessages({
  merchants,
  outbox,
  clock,
  kick,
}: RequestChatMessagesDeps): EventSubscriber {
  return {
    name: 'chat-messages',
    async handle(link, event) {
      if (UNTOLD.has(event.type)) return;
      const merchant = await getMerchantOrThrow(merchants, link.merchantId);
      const common = {
        platform: merchant.workspace.platform,
        merchantId: merchant.id,
        linkId: link.id,
        createdAt: orderedAt(link, event),
      };
      const now = clock.now();
      await Promise.all(
        messagesFor(link, event, merchant).map(({ home, ...message }) =>
          outbox.request({ ...common, ...message, lane: chatLaneOf(common, home) }, now),
        ),
      );
      kick('chat');
    },
  };
}

/**
 * When the event happened, and never before what stands before it in the history: clocks of instances differ, and a
 * link's messages are shown in the order of what they tell.
 */
function orderedAt({ history }: Link, { id }: LinkEvent): Date {
  const index = history.findIndex((event) => event.id === id);
  const times = history.slice(0, index + 1).map(({ at }, place) => at.getTime() - place);
  return new Date(Math.max(...times) + index);
}

interface MessageParts extends Pick<NewChatMessage, 'key' | 'target' | 'content' | 'wantedVersion'> {
  /** The place whose lane it waits in: a reply's is that of its card. */
  readonly home: ChatHome;
}

/** Keys are made from the event's id, so an event that is told twice asks for the same messages. */
function messagesFor(link: Link, event: LinkEvent, merchant: Merchant): readonly MessageParts[] {
  const cardKey = cardKeyOf(link.id);
  const owner: ChatHome = { kind: 'member', memberId: link.ownerId };
  const home: ChatHome = link.cardPlace === null ? owner : { kind: 'channel', place: link.cardPlace };
  const eventId = event.id;
  const once = (kind: 'history_line' | 'paid_line' | 'owner_note', where: ChatHome): MessageParts => ({
    key: `${kind}:${eventId}`,
    target: kind === 'history_line' ? { kind: 'thread', cardKey } : where,
    home: where,
    content: { kind, eventId },
    wantedVersion: 1,
  });
  const { paidChannel } = merchant.settings;
  const isMoney = MONEY.has(event.type);
  return [
    { key: cardKey, target: home, home, content: { kind: 'card' }, wantedVersion: link.version },
    ...(event.type === 'link.created' ? [] : [once('history_line', home)]),
    ...(isMoney && paidChannel !== null ? [once('paid_line', { kind: 'channel', place: paidChannel })] : []),
    ...(concernsOwner(link, event) ? [once('owner_note', owner)] : []),
  ];
}

export function cardKeyOf(linkId: string): string {
  return `card:${linkId}`;
}

/** The owner hears of money, of the end, of a message that did not go out, and of what somebody else did. */
function concernsOwner(link: Link, event: LinkEvent): boolean {
  const { type, actor } = event;
  if (type === 'link.cancelled') return actor.kind !== 'member' || actor.memberId !== link.ownerId;
  return (
    MONEY.has(type) || type === 'link.expired' || type === 'delivery.failed' || hasEndedByDecline(link, event)
  );
}

/** A payment that failed after the link's time ended it, without a fact of its own. */
function hasEndedByDecline({ state, history }: Link, { type, id }: LinkEvent): boolean {
  if (type !== 'attempt.failed' || state !== 'expired') return false;
  const last = history.findLast((event) => event.type === 'attempt.failed' || event.type === 'link.expired');
  return last?.id === id;
}
