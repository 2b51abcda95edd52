import type { ChatPlace } from '../../domain/chat/chat-place.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import type { GetLinkToShare } from '../links/get-link-to-share.js';
import { chatLaneOf, toChannelHome } from './chat-home.js';

export interface ShareLinkDeps {
  readonly getLinkToShare: GetLinkToShare;
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
 * Posts the pay link to a channel for everyone there, while somebody can pay it.
 * Throws AppError `link_not_found`, `not_allowed`, `link_expired`, `link_cancelled`, `link_already_paid`,
 * `payment_under_way`, `store_unavailable`.
 */
export function makeShareLink({ getLinkToShare, chatMessages, clock, kick }: ShareLinkDeps): ShareLink {
  return async ({ actor, handle, place, requestKey }) => {
    const link = await getLinkToShare(actor, handle, 'share');
    const { merchantId } = link;
    const home = toChannelHome(place);
    await chatMessages.request(
      {
        ...home,
        merchantId,
        key: `share:${requestKey}`,
        linkId: link.id,
        lane: chatLaneOf(merchantId, home),
        content: { kind: 'shared_link', memberId: actor.memberId },
        wantedVersion: 1,
      },
      clock.now(),
    );
    kick('chat');
    return link;
  };
}
