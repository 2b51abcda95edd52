import { isSamePlace, type OwnWorkspace, toCurrentPlace } from '../../domain/chat/workspace.js';
import type { CardPlace } from '../../domain/link/card-place.js';
import type { Link } from '../../domain/link/link.js';
import type { Member } from '../../domain/merchant/member.js';
import type { ChatMessage, LinkMessage } from '../../ports/chat-message-store.js';
import type { OutgoingLinkMessage } from '../../ports/chat-sender.js';
import { isAboutLink, isAboutMerchant } from './is-about-link.js';
import { isShownBelow } from './is-shown-below.js';
import { prepareMerchantMessage } from './prepare-merchant-message.js';
import type { PrepareChatMessageDeps, PreparedChatMessage } from './prepared-chat-message.js';
import { atCurrentIds, reachWorkspace, resolveAddress } from './resolve-address.js';

/** Gathers all that a sender needs, as it is now: whom or what it is about, the people it names, the address. */
export async function prepareChatMessage(
  message: ChatMessage,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
  const merchant = await deps.merchants.findById(message.merchantId);
  if (isAboutMerchant(message)) {
    return merchant === null
      ? { kind: 'gone', reason: 'merchant is gone' }
      : prepareMerchantMessage(message, merchant, deps);
  }
  const link = isAboutLink(message) ? await deps.links.findById(message.merchantId, message.linkId) : null;
  if (link === null || merchant === null || !isAboutLink(message))
    return { kind: 'gone', reason: 'link is gone' };
  return prepareLinkMessage(message, { link, merchant }, deps);
}

async function prepareLinkMessage(
  asked: LinkMessage,
  { link, merchant }: Pick<OutgoingLinkMessage, 'link' | 'merchant'>,
  deps: PrepareChatMessageDeps,
): Promise<PreparedChatMessage> {
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
  const reached = reachWorkspace(message, where, workspaces);
  if (reached.kind !== 'found') return reached;
  const people = members.filter((member) => member !== owner);
  const shown = { message, address: where.address, workspaceId: reached.workspaceId, link, merchant, owner };
  const isBrief = await isShownBelow(deps.chatMessages, asked);
  return { kind: 'ready', outgoing: { ...shown, people, card: card?.posted ?? null, isBrief } };
}

/** A card that stayed behind where its chat was before is posted anew: what is said of it stands below that. */
function isOnItsWay({ content, target }: ChatMessage, card: ChatMessage): boolean {
  if (content.kind === 'card' || target.kind !== 'channel' || card.target.kind !== 'channel') return false;
  const isHere = isSamePlace(card.target.place, target.place);
  const isNext = card.posted === null && card.parkedReason === null;
  return isHere && isNext && card.shownAt !== null && card.wantedVersion > card.shownVersion;
}

/** The owner, whoever acted on the link, and whom the messages go to, or should have gone to. */
async function findNamedMembers(
  { merchantId, ownerId, history }: Link,
  messages: readonly ChatMessage[],
  { merchants }: PrepareChatMessageDeps,
): Promise<readonly Member[]> {
  const doers = history.flatMap(({ actor }) => (actor.kind === 'member' ? [actor.memberId] : []));
  const addressees = messages.flatMap(({ target, triedMemberIds }) => [
    ...(target.kind === 'member' ? [target.memberId] : []),
    ...triedMemberIds,
  ]);
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
