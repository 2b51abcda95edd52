import type { Link } from '../domain/link/link.js';
import type { LinkEvent } from '../domain/link/link-event.js';
import type { Merchant } from '../domain/merchant/merchant.js';
import type { ChatOutbox, ChatTarget, NewChatMessage } from '../ports/chat-outbox.js';
import type { Clock } from '../ports/clock.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';

export interface RequestChatMessagesDeps {
  readonly merchants: MerchantRepository;
  readonly outbox: ChatOutbox;
  readonly clock: Clock;
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
      };
      for (const message of messagesFor(link, event, merchant)) {
        await outbox.request({ ...common, ...message }, clock.now());
      }
    },
  };
}

type MessageParts = Pick<NewChatMessage, 'key' | 'target' | 'content' | 'wantedVersion'>;

/** Keys are made from the event's id, so an event that is told twice asks for the same messages. */
function messagesFor(link: Link, event: LinkEvent, merchant: Merchant): readonly MessageParts[] {
  const cardKey = cardKeyOf(link.id);
  const owner: ChatTarget = { kind: 'member', memberId: link.ownerId };
  const home: ChatTarget = link.cardPlace === null ? owner : { kind: 'channel', place: link.cardPlace };
  const messages: MessageParts[] = [
    { key: cardKey, target: home, content: { kind: 'card' }, wantedVersion: link.version },
  ];
  const eventId = event.id;
  const once = (kind: 'history_line' | 'paid_line' | 'owner_note', target: ChatTarget): void => {
    messages.push({ key: `${kind}:${eventId}`, target, content: { kind, eventId }, wantedVersion: 1 });
  };
  if (event.type !== 'link.created') once('history_line', { kind: 'thread', cardKey });
  const { paidChannel } = merchant.settings;
  if (MONEY.has(event.type) && paidChannel !== null)
    once('paid_line', { kind: 'channel', place: paidChannel });
  if (concernsOwner(link, event)) once('owner_note', owner);
  return messages;
}

export function cardKeyOf(linkId: string): string {
  return `card:${linkId}`;
}

/** The owner hears of money, of the end, and of what somebody else did; not of their own acts. */
function concernsOwner(link: Link, event: LinkEvent): boolean {
  const { type, actor } = event;
  if (type === 'link.cancelled') return actor.kind !== 'member' || actor.memberId !== link.ownerId;
  return MONEY.has(type) || type === 'link.expired' || hasEndedByDecline(link, event);
}

/** A payment that failed after the link's time ended it, without a fact of its own. */
function hasEndedByDecline({ state, history }: Link, { type, id }: LinkEvent): boolean {
  if (type !== 'attempt.failed' || state !== 'expired') return false;
  const last = history.findLast((event) => event.type === 'attempt.failed' || event.type === 'link.expired');
  return last?.id === id;
}
