import { HAS_THREADS } from '../../domain/chat/chat-place.js';
import { chooseAccount } from '../../domain/chat/choose-account.js';
import { isLost, toCurrentPlace } from '../../domain/chat/workspace.js';
import { type CardPlace, isFirstCard, markOfCard } from '../../domain/link/card-place.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkEvent } from '../../domain/link/link-event.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { chatLaneOf, toChannelHome, toMemberHome } from '../places/chat-home.js';
import { concernsOwner, MONEY } from './concerns-owner.js';
import { findFirstHome } from './find-first-home.js';
import { listFollowing } from './list-following.js';
import { listMoneyNotes } from './list-money-notes.js';
import { listPaidLines } from './list-paid-lines.js';
import type { Homes, MessageParts, OwnerHome, Told } from './message-parts.js';

export interface RequestChatMessagesDeps {
  readonly merchants: MerchantRepository;
  readonly apiKeys: Pick<ApiKeys, 'list'>;
  readonly chatMessages: ChatMessageStore;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** Going to the checkout is no news yet: what comes of it is. What a gateway keeps is for finance. */
const UNTOLD: ReadonlySet<LinkEvent['type']> = new Set(['attempt.started', 'payment.fee']);

/** Tells the chats what happened: each living card, its thread, the "paid" line and the owner's note. */
export function makeRequestChatMessages(deps: RequestChatMessagesDeps): EventSubscriber {
  const { merchants, chatMessages, clock, kick } = deps;

  return {
    name: 'chat-messages',
    async handle(link, event) {
      if (UNTOLD.has(event.type)) return;
      const merchant = await merchants.findById(link.merchantId);
      // Erased: there is nobody to tell.
      if (merchant === null) return;
      const { id: merchantId } = merchant;
      const isForOwner = concernsOwner(link, event) || link.cardPlaces.some(({ place }) => place === null);
      const owner = isForOwner ? await findOwnerHome(deps, link, merchant) : null;
      const common = { merchantId, linkId: link.id, createdAt: orderedAt(link, event) };
      const now = clock.now();
      const told = { link, event, merchant };
      const messages = messagesFor(link, event, { owner, merchant });
      const far = await findFarNote(deps, told, messages);
      const notes = await listMoneyNotes(deps, told);
      const following = await listFollowing(chatMessages, told, now);
      const asked = [...messages, ...far, ...notes].map(({ home, ...message }) => {
        const { platform } = home;
        return { ...common, ...message, platform, lane: chatLaneOf(merchantId, home) };
      });
      await Promise.all([...asked, ...following].map((message) => chatMessages.request(message, now)));
      kick('chat');
    },
  };
}

/** Money of a link that lives in another chat is told in the one that the merchant began in, too. */
async function findFarNote(
  { merchants }: RequestChatMessagesDeps,
  { link, event: { id: eventId, type }, merchant }: Told,
  messages: readonly MessageParts[],
): Promise<readonly MessageParts[]> {
  if (!MONEY.has(type)) return [];
  const heardIn = new Set(messages.map(({ home }) => home.platform));
  const home = await findFirstHome({ merchants }, { merchant, makerId: link.ownerId, heardIn });
  if (home === null) return [];
  const content = { kind: 'owner_note', eventId } as const;
  const key = `owner_note:${eventId}:${home.platform}`;
  return [{ key, home, target: home.target, content, wantedVersion: 1 }];
}

/** Read only where it is needed; null: the owner is in no chat. */
async function findOwnerHome(
  { merchants }: RequestChatMessagesDeps,
  link: Link,
  merchant: Merchant,
): Promise<OwnerHome | null> {
  const owner = await merchants.findMember(merchant.id, link.ownerId);
  const { workspaces } = merchant;
  // What follows the link elsewhere says nothing of where they are spoken to.
  const spokenOf = link.cardPlaces[0]?.place?.platform;
  if (owner !== null) {
    const wish = { preferred: spokenOf, workspaces };
    const home = toMemberHome(owner, wish);
    return home && { ...home, userId: chooseAccount(owner.accounts, wish)?.userId ?? null };
  }
  // Asked for all the same: whoever works the message parks it, with the reason.
  const platform = spokenOf ?? workspaces[0]?.platform;
  const target = { kind: 'member', memberId: link.ownerId } as const;
  return platform === undefined ? null : { platform, target, userId: null };
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

/** Keys are made from the event's id, so an event that is told twice asks for the same messages. */
function messagesFor(link: Link, event: LinkEvent, homes: Homes): readonly MessageParts[] {
  const { owner } = homes;
  const note: MessageParts | null = owner && {
    ...{ key: `owner_note:${event.id}`, home: owner, target: owner.target },
    ...{ content: { kind: 'owner_note', eventId: event.id }, wantedVersion: 1 },
  };
  const isForOwner = concernsOwner(link, event);
  return [
    ...link.cardPlaces.flatMap((card) => messagesOfCard(link, event, { card, ...homes })),
    ...(MONEY.has(event.type) ? listPaidLines(link, event, homes) : []),
    ...(isForOwner && note !== null ? [note] : []),
  ];
}

/** One card, and the line below it that tells what is new: only the card where customers read, or nothing hangs below. */
function messagesOfCard(
  link: Link,
  event: LinkEvent,
  { card, owner, merchant }: Homes & { readonly card: CardPlace },
): readonly MessageParts[] {
  const { key: cardKey } = card;
  const { id: eventId } = event;
  const place = card.place && toCurrentPlace(card.place, merchant.workspaces);
  const home = place === null ? owner : toChannelHome(place);
  if (home === null) return [];
  if (place !== null && !isFirstCard(link.id, cardKey) && isLost(merchant.workspaces, place)) return [];
  const shown: MessageParts = {
    ...{ key: cardKey, home, target: home.target },
    ...{ content: { kind: 'card' }, wantedVersion: link.version },
  };
  const hasLine = HAS_THREADS[home.platform] && place?.isCustomers !== true;
  if (event.type === 'link.created' || !hasLine || isQuiet(event)) return [shown];
  const line: MessageParts = {
    ...{ key: `history_line:${eventId}${markOfCard(link.id, card)}`, home },
    ...{ target: { kind: 'thread', cardKey }, content: { kind: 'history_line', eventId }, wantedVersion: 1 },
  };
  return [shown, line];
}

/** A reminder that waits or has arrived, a refund that is on its way: the card says it while it is new. */
function isQuiet(event: LinkEvent): boolean {
  if (event.type === 'refund.left') return true;
  const isOnItsWay = event.type === 'delivery.delayed' || event.type === 'delivery.delivered';
  return isOnItsWay && event.purpose.kind === 'reminder';
}
