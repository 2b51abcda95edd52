import type { Link } from '../../domain/link/link.js';
import type { Member } from '../../domain/merchant/member.js';
import type { ChatMessage, ChatOutbox, PostedRef } from '../../ports/chat-outbox.js';
import type { OutgoingChatMessage, SendAddress } from '../../ports/chat-sender.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { cardKeyOf } from './request-chat-messages.js';

export interface PrepareChatMessageDeps {
  readonly outbox: ChatOutbox;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
}

export type PreparedChatMessage =
  | { readonly kind: 'ready'; readonly outgoing: OutgoingChatMessage }
  /** The card that the reply hangs on is not posted. */
  | { readonly kind: 'no_card_yet'; readonly card: ChatMessage | null }
  /** What it speaks of is gone. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** Whom it is for is gone. */
  | { readonly kind: 'impossible'; readonly reason: string };

/** Gathers all that a sender needs, as it is now: the newest link, the people it names, the address. */
export async function prepareChatMessage(
  message: ChatMessage,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
  const { merchantId, linkId } = message;
  const link = await deps.links.findById(merchantId, linkId);
  const merchant = await deps.merchants.findById(merchantId);
  if (link === null || merchant === null) return { kind: 'gone', reason: 'link is gone' };
  const members = await findNamedMembers(link, message, deps);
  const owner = members.find(({ id }) => id === link.ownerId);
  if (owner === undefined) return { kind: 'gone', reason: 'owner is gone' };
  const cardMessage = await findCard(message, deps);
  const card = cardMessage?.posted ?? null;
  const address = resolveAddress(message, card, members);
  if (address === 'gone') return { kind: 'impossible', reason: 'member is gone' };
  if (address === 'not_yet') {
    if (cardMessage?.parkedReason == null) return { kind: 'no_card_yet', card: cardMessage };
    return { kind: 'gone', reason: 'its card could not be shown' };
  }
  const people = members.filter((member) => member !== owner);
  return { kind: 'ready', outgoing: { message, address, link, merchant, owner, people, card } };
}

/** The owner, whoever acted on the link, and whom the message goes to. */
async function findNamedMembers(
  link: Link,
  { target, merchantId }: ChatMessage,
  { merchants }: PrepareChatMessageDeps,
): Promise<readonly Member[]> {
  const doers = link.history.flatMap(({ actor }) => (actor.kind === 'member' ? [actor.memberId] : []));
  const addressee = target.kind === 'member' ? [target.memberId] : [];
  const ids = [...new Set([link.ownerId, ...doers, ...addressee])];
  const found = await Promise.all(ids.map((id) => merchants.findMember(merchantId, id)));
  return found.filter((member) => member !== null);
}

async function findCard(
  message: ChatMessage,
  { outbox }: PrepareChatMessageDeps,
): Promise<ChatMessage | null> {
  const { content, target, linkId } = message;
  if (content.kind === 'card') return message;
  return outbox.find(target.kind === 'thread' ? target.cardKey : cardKeyOf(linkId));
}

function resolveAddress(
  { target }: ChatMessage,
  card: PostedRef | null,
  members: readonly Member[],
): SendAddress | 'not_yet' | 'gone' {
  switch (target.kind) {
    case 'channel':
      return { kind: 'channel', channelId: target.place.channelId };
    case 'member': {
      const member = members.find(({ id }) => id === target.memberId);
      return member === undefined ? 'gone' : { kind: 'person', userId: member.identity.userId };
    }
    case 'thread':
      return card === null
        ? 'not_yet'
        : { kind: 'thread', channelId: card.channelId, rootMessageId: card.messageId };
  }
}
