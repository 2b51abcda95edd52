import type { ChatPlace } from '../../domain/chat/chat-place.js';
import { buildSharedCard } from '../../domain/link/card-place.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { ChatMessageStore, NewChatMessage } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { ChangeLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import type { GetLinkToShare } from '../links/get-link-to-share.js';
import { chatLaneOf, toChannelHome } from '../places/chat-home.js';

export interface ShareLinkDeps {
  readonly getLinkToShare: GetLinkToShare;
  readonly changeLink: ChangeLink;
  readonly chatMessages: ChatMessageStore;
  readonly clock: Clock;
  readonly kick: Kick;
}

interface ShareLinkRequest {
  readonly actor: MemberActor;
  readonly handle: LinkHandle;
  readonly place: ChatPlace;
  /** The same key twice shares once. */
  readonly requestKey: string;
}

export type ShareLink = (request: ShareLinkRequest) => Promise<Link>;

/**
 * Posts the pay link to a place for everyone there, while somebody can pay it; where customers read, it follows the link.
 * Throws AppError `link_not_found`, `not_allowed`, `link_expired`, `link_cancelled`, `link_already_paid`,
 * `payment_under_way`, `store_unavailable`.
 */
export function makeShareLink(deps: ShareLinkDeps): ShareLink {
  const { getLinkToShare, chatMessages, clock, kick } = deps;
  return async (request) => {
    const { actor, handle, place } = request;
    const link = await getLinkToShare(actor, handle, 'share');
    const { id: linkId, merchantId } = link;
    const home = toChannelHome(place);
    const common = { ...home, merchantId, linkId, lane: chatLaneOf(merchantId, home) };
    await chatMessages.request({ ...common, ...(await buildMessage(deps, request, link)) }, clock.now());
    kick('chat');
    return link;
  };
}

async function buildMessage(
  { changeLink }: ShareLinkDeps,
  { actor, place, requestKey }: ShareLinkRequest,
  link: Link,
): Promise<Pick<NewChatMessage, 'key' | 'content' | 'wantedVersion'>> {
  if (place.isCustomers === true) {
    const card = buildSharedCard(link.id, requestKey, place);
    const { link: shared } = await changeLink(link, { type: 'share', card }, { actor, source: 'person' });
    const isFollowed = shared.cardPlaces.some(({ key }) => key === card.key);
    if (isFollowed) return { key: card.key, content: { kind: 'card' }, wantedVersion: shared.version };
  }
  const content = { kind: 'shared_link', memberId: actor.memberId } as const;
  return { key: `share:${requestKey}`, content, wantedVersion: 1 };
}
