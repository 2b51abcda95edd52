import { type Account, findAccount } from '../../domain/chat/account.js';
import {
  findWorkspaceId,
  isLost,
  isSamePlace,
  type OwnWorkspace,
  toCurrentPlace,
} from '../../domain/chat/workspace.js';
import type { CardPlace } from '../../domain/link/card-place.js';
import type { Link } from '../../domain/link/link.js';
import type { Member } from '../../domain/merchant/member.js';
import type { ChatMessage, ChatMessageStore } from '../../ports/chat-message-store.js';
import type { OutgoingChatMessage, SendAddress } from '../../ports/chat-sender.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

export interface PrepareChatMessageDeps {
  readonly chatMessages: ChatMessageStore;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
}

export type PreparedChatMessage =
  | { readonly kind: 'ready'; readonly outgoing: OutgoingChatMessage }
  /** The card that the reply hangs on is not posted, or went to another platform meanwhile. */
  | { readonly kind: 'no_card_here'; readonly card: ChatMessage | null }
  /** We are not let in there any more. */
  | { readonly kind: 'closed'; readonly channelId: string }
  /** What it speaks of is gone. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** Whom it is for is gone, or cannot be reached in this chat. */
  | { readonly kind: 'impossible'; readonly reason: string };

/** Gathers all that a sender needs, as it is now: the newest link, the people it names, the address. */
export async function prepareChatMessage(
  asked: ChatMessage,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
  const { merchantId, linkId } = asked;
  const link = await deps.links.findById(merchantId, linkId);
  const merchant = await deps.merchants.findById(merchantId);
  if (link === null || merchant === null) return { kind: 'gone', reason: 'link is gone' };
  const { workspaces } = merchant;
  const message = atCurrentIds(asked, workspaces);
  const standing = await findCard(link, { message, workspaces }, deps);
  const card = standing && atCurrentIds(standing, workspaces);
  const members = await findNamedMembers(link, card === null ? [message] : [message, card], deps);
  const owner = members.find(({ id }) => id === link.ownerId);
  if (owner === undefined) return { kind: 'gone', reason: 'owner is gone' };
  const where = resolveAddress(message, card, members);
  if (where.kind !== 'found') return where;
  if (card !== null && isOnItsWay(message, card)) return { kind: 'no_card_here', card };
  if (isLost(workspaces, where.account)) return refuseLost(where.address);
  const workspaceId = findWorkspaceId(workspaces, where.account);
  if (workspaceId === null) {
    return { kind: 'impossible', reason: `the merchant is in no workspace of ${message.platform}` };
  }
  const people = members.filter((member) => member !== owner);
  const shown = { message, address: where.address, workspaceId, link, merchant, owner, people };
  return { kind: 'ready', outgoing: { ...shown, card: card?.posted ?? null } };
}

/** A card that stayed behind where its chat was before is posted anew: what is said of it stands below that. */
function isOnItsWay({ content, target }: ChatMessage, card: ChatMessage): boolean {
  if (content.kind === 'card' || target.kind !== 'channel' || card.target.kind !== 'channel') return false;
  const isHere = isSamePlace(card.target.place, target.place);
  const isNext = card.posted === null && card.parkedReason === null;
  return isHere && isNext && card.shownAt !== null && card.wantedVersion > card.shownVersion;
}

function refuseLost(address: SendAddress): PreparedChatMessage {
  return address.kind === 'person'
    ? { kind: 'impossible', reason: 'the person does not let us in' }
    : { kind: 'closed', channelId: address.channelId };
}

/** What stands in a chat that has another id by now stands where nobody can edit it: it is posted anew. */
function atCurrentIds(message: ChatMessage, workspaces: readonly OwnWorkspace[]): ChatMessage {
  const { target, posted, platform } = message;
  const placed = { platform, channelId: posted?.channelId ?? '' };
  const isThere = isSamePlace(toCurrentPlace(placed, workspaces), placed);
  return {
    ...message,
    ...(isThere ? {} : { posted: null }),
    ...(target.kind === 'channel'
      ? { target: { ...target, place: toCurrentPlace(target.place, workspaces) } }
      : {}),
  };
}

/** The owner, whoever acted on the link, and whom the messages go to. */
async function findNamedMembers(
  { merchantId, ownerId, history }: Link,
  messages: readonly ChatMessage[],
  { merchants }: PrepareChatMessageDeps,
): Promise<readonly Member[]> {
  const doers = history.flatMap(({ actor }) => (actor.kind === 'member' ? [actor.memberId] : []));
  const addressees = messages.flatMap(({ target }) => (target.kind === 'member' ? [target.memberId] : []));
  const ids = [...new Set([ownerId, ...doers, ...addressees])];
  const found = await Promise.all(ids.map((id) => merchants.findMember(merchantId, id)));
  return found.filter((member) => member !== null);
}

interface Standing {
  readonly message: ChatMessage;
  readonly workspaces: readonly OwnWorkspace[];
}

/** The card that a message hangs on, or leads to: the one in the same place, else one on the same platform. */
async function findCard(
  { cardPlaces }: Link,
  { message, workspaces }: Standing,
  { chatMessages }: PrepareChatMessageDeps,
): Promise<ChatMessage | null> {
  const { content, target, platform } = message;
  if (content.kind === 'card') return message;
  if (target.kind === 'thread') return chatMessages.find(target.cardKey);
  const isHere = ({ place }: CardPlace) =>
    target.kind === 'channel'
      ? place !== null && isSamePlace(toCurrentPlace(place, workspaces), target.place)
      : place === null;
  const isNear = ({ place }: CardPlace) => place?.platform === platform && place.isCustomers !== true;
  const near = cardPlaces.find(isHere) ?? cardPlaces.find(isNear) ?? cardPlaces[0];
  const card = near === undefined ? null : await chatMessages.find(near.key);
  return card?.platform === platform ? card : null;
}

type Where =
  | Exclude<PreparedChatMessage, { readonly kind: 'ready' }>
  | {
      readonly kind: 'found';
      readonly address: SendAddress;
      /** What tells the workspace. */
      readonly account: Pick<Account, 'platform' | 'workspaceId'> & { readonly channelId?: string };
    };

function resolveAddress(message: ChatMessage, card: ChatMessage | null, members: readonly Member[]): Where {
  const { target, platform } = message;
  switch (target.kind) {
    case 'channel': {
      const { channelId } = target.place;
      return { kind: 'found', address: { kind: 'channel', channelId }, account: target.place };
    }
    case 'member': {
      const member = members.find(({ id }) => id === target.memberId);
      if (member === undefined) return { kind: 'impossible', reason: 'member is gone' };
      const account = findAccount(member.accounts, platform);
      if (account === undefined) return { kind: 'impossible', reason: `member is not in ${platform}` };
      return { kind: 'found', address: { kind: 'person', userId: account.userId }, account };
    }
    case 'thread':
      return belowCard(message, card, members);
  }
}

function belowCard({ platform }: ChatMessage, card: ChatMessage | null, members: readonly Member[]): Where {
  if (card === null || card.posted === null || card.platform !== platform) {
    const isHopeless = card?.posted === null && card.parkedReason !== null;
    return isHopeless
      ? { kind: 'gone', reason: 'its card could not be shown' }
      : { kind: 'no_card_here', card };
  }
  const { channelId, messageId: rootMessageId } = card.posted;
  const stands = resolveAddress(card, card, members);
  if (stands.kind !== 'found') return stands;
  return { ...stands, address: { kind: 'thread', channelId, rootMessageId } };
}
