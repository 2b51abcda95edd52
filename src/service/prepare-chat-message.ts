import type { Link } from '../domain/link/link.js';
import type { Member } from '../domain/merchant/member.js';
import type { ChatMessage, ChatOutbox, PostedRef } from '../ports/chat-outbox.js';
import type { OutgoingChatMessage, SendAddress } from '../ports/chat-sender.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import { cardKeyOf } from './request-chat-messages.js';

export interface PrepareChatMessageDeps {
  readonly outbox: ChatOutbox;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
}

/** `not_yet`: the card that a thread hangs on is not posted. `gone`: it can never be shown. */
export type PreparedChatMessage =
  | { readonly kind: 'ready'; readonly outgoing: OutgoingChatMessage }
  | { readonly kind: 'not_yet' }
  | { readonly kind: 'gone'; readonly reason: string };

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
  const card = await findCard(message, deps);
  const address = resolveAddress(message, card, members);
  if (typeof address === 'string') {
    return address === 'not_yet' ? { kind: 'not_yet' } : { kind: 'gone', reason: 'member is gone' };
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
  { content, posted, target, linkId }: ChatMessage,
  { outbox }: PrepareChatMessageDeps,
): Promise<PostedRef | null> {
  if (content.kind === 'card') return posted;
  const card = await outbox.find(target.kind === 'thread' ? target.cardKey : cardKeyOf(linkId));
  return card?.posted ?? null;
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
